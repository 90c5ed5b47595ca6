import type { LetterSource, RegisterSource, StatementSource } from '../core/check.ts';
import { pathsPointedTo } from '../core/link/pointers.ts';
import type { Statement } from '../core/model/statement.ts';
import type { Documents } from './documents.ts';
import { isMarkdownName } from './files.ts';
import type { Letters } from './letters.ts';
import type { Log } from './log.ts';
import type { Registers } from './registers.ts';
import type { SettingsFiles } from './settingsFiles.ts';
import { keyOf, nameOf } from './uris.ts';

/** What a statement is checked against: its letters, and the statements that it points to. */
export interface Against {
  /** Parallel to the paths of the front matter's `letter`. */
  readonly letters: readonly LetterSource[];
  /** What the path in `people:` leads to; `null` where there is none. */
  readonly register: RegisterSource | null;
  /** By path as it is written; the same objects for as long as they say the same. */
  readonly sources: ReadonlyMap<string, StatementSource>;
}

/** Finds what statements are checked against. */
export class Sources {
  private readonly letters: Letters;
  private readonly registers: Registers;
  private readonly documents: Documents;
  private readonly settings: SettingsFiles;
  private readonly log: Log;
  /** Statements with a letter, or a statement that they point to, that was not found. */
  private readonly incomplete = new Set<string>();
  /** By statement: the keys of what it points to, and what was found there. */
  private readonly pointed = new Map<string, { keys: readonly string[]; found: Map<string, StatementSource> }>();

  constructor(letters: Letters, registers: Registers, documents: Documents, settings: SettingsFiles, log: Log) {
    this.letters = letters;
    this.registers = registers;
    this.documents = documents;
    this.settings = settings;
    this.log = log;
  }

  /**
   * What a statement is checked against, as far as it is known without reading: `undefined` means `load` it. Of a
   * `trial`, which the file does not hold, nothing is remembered.
   */
  now(file: string, statement: Statement, trial = false): Against | undefined {
    const letters = writtenIn(statement).map((path) => this.letterAt(file, path));
    if (!letters.every((letter) => letter !== undefined)) return undefined;
    const register = this.registerAt(file, statement);
    if (register === undefined) return undefined;
    const paths = pathsPointedTo(statement);
    const key = keyOf(file);
    const before = this.pointed.get(key)?.found;
    const sources = new Map<string, StatementSource>();
    for (const path of paths) {
      const source = this.statementAt(file, path, before?.get(path));
      if (!source) return undefined;
      sources.set(path, source);
    }
    if (trial) return { letters, register, sources };
    if (paths.length) {
      const keys = paths.flatMap((path) => this.letters.keys(file, path));
      this.pointed.set(key, { keys, found: sources });
    } else this.pointed.delete(key);
    if ([...letters, ...sources.values()].every((source) => source.found)) this.incomplete.delete(key);
    else this.incomplete.add(key);
    return { letters, register, sources };
  }

  /** Reads what is not known yet; it may have changed again by then. */
  async load(file: string, statement: Statement): Promise<void> {
    for (const path of writtenIn(statement)) if (!this.letterAt(file, path)) await this.letters.load(file, path);
    const { peopleFile } = statement.frontMatter;
    if (peopleFile) await this.registers.load(file, peopleFile.value);
    for (const path of pathsPointedTo(statement))
      if (!this.statementAt(file, path, undefined)) await this.letters.load(file, path);
  }

  forget(file: string): void {
    this.letters.forget(file);
    this.pointed.delete(keyOf(file));
    this.incomplete.delete(keyOf(file));
  }

  /** Differs whenever what a statement points to, or what is suggested instead, may differ. */
  stamp(file: string): readonly number[] {
    const key = keyOf(file);
    const keys = [...(this.pointed.get(key)?.keys ?? []), ...this.registers.keysOf(file)];
    const revisions = keys.map((at) => this.documents.revision(at));
    // Only what is suggested instead of a missing file depends on what lies around.
    return this.incomplete.has(key) ? [...revisions, this.letters.listing] : revisions;
  }

  private registerAt(file: string, { frontMatter }: Statement): RegisterSource | null | undefined {
    const path = frontMatter.peopleFile?.value ?? null;
    return this.log.guard(file, () => this.registers.now(file, path), { found: false, problem: 'unreadable' });
  }

  private letterAt(statement: string, path: string): LetterSource | undefined {
    const unreadable: LetterSource = { found: false, file: null, problem: 'unreadable', suggestions: [] };
    return this.log.guard(statement, () => this.letters.now(statement, path), unreadable);
  }

  private statementAt(from: string, path: string, before: StatementSource | undefined): StatementSource | undefined {
    const place = this.letters.look(from, path);
    if (!place) return undefined;
    const { reading, file, problem } = place;
    const suggestions = place.suggestions.filter((at) => isMarkdownName(nameOf(at)));
    if (!reading) return same(before, { found: false, file, problem, suggestions });
    const config = this.settings.now(reading.file)?.configFor(null);
    if (!config) return undefined;
    const statement = this.log.guard(reading.file, () => this.documents.statementOf(reading, config), null);
    return same(
      before,
      statement
        ? { found: true, file: reading.file, statement }
        : { found: false, file: reading.file, problem: 'no-statement', suggestions: [] },
    );
  }
}

function writtenIn({ frontMatter }: Statement): readonly string[] {
  return (frontMatter.letters ?? []).map(({ value }) => value);
}

/** What was there before, if it says the same. */
function same(before: StatementSource | undefined, now: StatementSource): StatementSource {
  if (!before || before.file !== now.file) return now;
  if (before.found && now.found) return before.statement === now.statement ? before : now;
  if (before.found || now.found || before.problem !== now.problem) return now;
  return before.suggestions.join('\n') === now.suggestions.join('\n') ? before : now;
}
