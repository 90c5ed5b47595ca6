import { defaultConfig } from '../core/config/config.ts';
import { frontMatterEnd, readMarkdown } from '../core/parse/document.ts';
import { readStatement } from '../core/parse/statement.ts';
import type { Statement } from '../core/model/statement.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { Letters } from './letters.ts';
import type { Roots } from './roots.ts';
import { StatementMap } from './statementMap.ts';
import { normalise } from './uris.ts';

const readAtOnce = 8;

/** Knows the statements of the workspace: it looks for them once, and then at what has changed since. */
export class StatementIndex {
  private readonly files: Files;
  private readonly roots: Roots;
  private readonly documents: Documents;
  private readonly letters: Letters;
  private readonly map = new StatementMap();
  private scanned: Promise<void> | null = null;
  private unexamined = new Set<string>();
  private examining: Promise<unknown> = Promise.resolve();

  constructor(files: Files, roots: Roots, documents: Documents, letters: Letters) {
    this.files = files;
    this.roots = roots;
    this.documents = documents;
    this.letters = letters;
  }

  /** A statement as it stands now. */
  note(file: string, statement: Statement): void {
    this.unexamined.delete(file);
    const written = statement.frontMatter.letters ?? [];
    const keys = written.flatMap(({ value }) => this.letters.keys(file, value));
    this.map.note(file, keys.length > 1 ? [...new Set(keys)] : keys);
  }

  /** It is no statement. */
  forget(file: string): void {
    this.map.forget(file);
  }

  /** It may have become a statement, or ceased to be one. */
  changed(file: string): void {
    this.unexamined.add(file);
  }

  reset(): void {
    this.map.clear();
    this.scanned = null;
  }

  /** Is it a statement of the workspace, or named by one as its letter? */
  async concerns(file: string): Promise<boolean> {
    if (!this.roots.hold(file)) return false;
    await this.upToDate();
    return this.map.has(file) || this.map.naming(file).length > 0;
  }

  /** The statements below the roots, sorted. */
  async all(): Promise<readonly string[]> {
    await this.upToDate();
    return this.map.all().filter((file) => this.roots.hold(file));
  }

  /** Those that name a letter, sorted. */
  async naming(letter: string): Promise<readonly string[]> {
    await this.upToDate();
    return this.map.naming(letter);
  }

  /** As `naming`, of those that are known already. */
  knownNaming(letter: string): readonly string[] {
    return this.map.naming(letter);
  }

  /** Keys of the places of a known statement's letters. */
  lettersOf(file: string): readonly string[] {
    return this.map.lettersOf(file);
  }

  /** Looks at what has changed since the scan, if there was one; what is known of `except` is known elsewhere. */
  async catchUp(except: string): Promise<void> {
    const others = this.unexamined.size - Number(this.unexamined.has(except));
    if (this.scanned && others > 0) await this.upToDate();
  }

  private async upToDate(): Promise<void> {
    this.scanned ??= this.scan();
    await this.scanned;
    if (this.unexamined.size) {
      const files = [...this.unexamined];
      this.unexamined.clear();
      this.examining = Promise.all([this.examining, ...files.map((file) => this.examine(file))]);
    }
    await this.examining;
  }

  private async scan(): Promise<void> {
    for (const root of this.roots.all) {
      const reading = new Set<Promise<void>>();
      for await (const uri of this.files.statements(root)) {
        const one = this.examine(normalise(uri)).finally(() => reading.delete(one));
        reading.add(one);
        if (reading.size >= readAtOnce) await Promise.race(reading);
      }
      await Promise.all(reading);
    }
  }

  /** Reads a file that may be a statement, but understands no more of it than its front matter. */
  private async examine(file: string): Promise<void> {
    // A file that was closed and lies in no folder of ours is no longer our business.
    if (!this.documents.isOpen(file) && !this.roots.hold(file)) return this.map.forget(file);
    const known = this.documents.now(file);
    const content = known ?? (await this.files.read(file, this.roots.all));
    const text = 'text' in content ? content.text : '';
    const front = text.slice(0, frontMatterEnd(text));
    // Front matter says the same whatever the words.
    const statement = front ? readStatement(readMarkdown(front), defaultConfig) : null;
    if (statement) this.note(file, statement);
    else this.map.forget(file);
  }
}
