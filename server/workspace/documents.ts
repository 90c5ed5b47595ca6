import type { Config } from '../core/config/config.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Statement } from '../core/model/statement.ts';
import { readMarkdown } from '../core/parse/document.ts';
import type { MarkdownDocument } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { readStatement } from '../core/parse/statement.ts';
import { largest } from './files.ts';
import type { FileProblem, Files } from './files.ts';
import { Recent } from './recent.ts';
import { folderOf, join, keyOf, nameOf } from './uris.ts';

/** What a file holds now. The same object for as long as it holds the same text. */
export interface Reading {
  /** As the file is really spelled. */
  readonly file: string;
  readonly problem: FileProblem | null;
  /** '' where there is a problem. */
  readonly text: string;
}

/** What was understood of a reading, each part once and only when asked for. */
interface Understood {
  readonly document: MarkdownDocument;
  statement?: Statement | null;
  letter?: Letter;
  /** The words that the two were read with. */
  words?: Config['words'];
}

/**
 * The texts of the workspace and what they mean. Open editors win over the disk, saved or not. A text that has not
 * changed is never understood again, and one that has is understood from its previous version.
 */
export class Documents {
  private readonly files: Files;
  private readonly overlays = new Map<string, Reading>();
  /** By file, then by the folders that it may lie in. */
  private readonly onDisk: Recent<Map<string, Reading>>;
  private readonly stamps = new Map<string, { file: string; stamp: string | null }>();
  private readonly understood = new Map<string, Understood>();
  private readonly revisions = new Map<string, number>();

  /** @param kept how many closed files stay in memory; open ones always do */
  constructor(files: Files, kept: number) {
    this.files = files;
    this.onDisk = new Recent(kept);
  }

  /** Takes an editor's text; also each of its changes. */
  edit(file: string, text: string): void {
    const problem = text.length >= largest ? 'too-large' : null;
    this.overlays.set(keyOf(file), { file, problem, text: problem ? '' : text });
    this.touch(file);
  }

  close(file: string): void {
    if (this.overlays.delete(keyOf(file))) this.stale(file);
  }

  isOpen(file: string): boolean {
    return this.overlays.has(keyOf(file));
  }

  /** The file may have changed on disk. */
  stale(file: string): void {
    this.onDisk.delete(keyOf(file));
    this.stamps.delete(keyOf(file));
    this.touch(file);
  }

  /** Forgets what was read of the disk: other folders are allowed now. */
  staleAll(): void {
    for (const key of this.onDisk.keys()) this.touch(key);
    this.onDisk.clear();
    this.stamps.clear();
  }

  /** Grows whenever the file may hold something else. */
  revision(key: string): number {
    return this.revisions.get(key) ?? 0;
  }

  /** What the file holds, as far as that is known without reading: `undefined` means `load` it. */
  now(file: string, allowed?: readonly string[]): Reading | undefined {
    const key = keyOf(file);
    return this.overlays.get(key) ?? this.onDisk.get(key)?.get(signature(allowed));
  }

  /** Whatever is known of the file. */
  anyOf(file: string): Reading | undefined {
    const key = keyOf(file);
    return this.overlays.get(key) ?? this.onDisk.get(key)?.values().next().value;
  }

  async load(file: string, allowed?: readonly string[]): Promise<void> {
    const key = keyOf(file);
    const revision = this.revision(key);
    let content = await this.files.read(file, allowed);
    let real = file;
    if ('problem' in content && content.problem === 'missing') {
      real = (await this.otherwiseComposed(file, allowed)) ?? file;
      if (real !== file) content = await this.files.read(real, allowed);
    }
    const stamp = ('stamp' in content ? content.stamp : undefined) ?? (await this.files.stamp(real));
    // It changed while we read it; whoever wants it asks again.
    if (revision !== this.revision(key)) return;
    const problem = 'problem' in content ? content.problem : null;
    const reading = { file: real, problem, text: 'text' in content ? content.text : '' };
    const readings = this.onDisk.get(key) ?? new Map<string, Reading>();
    const forgotten = this.onDisk.set(key, readings.set(signature(allowed), reading));
    this.stamps.set(key, { file: real, stamp });
    for (const old of forgotten) {
      this.stamps.delete(old);
      if (!this.overlays.has(old)) this.understood.delete(old);
    }
  }

  /** Looks whether files that were read have changed unnoticed, and returns those. Costs one `stat` each. */
  async changedUnnoticed(): Promise<readonly string[]> {
    const known = [...this.stamps];
    const stamps = await Promise.all(known.map(([, { file }]) => this.files.stamp(file)));
    const changed = known.filter(([key, entry], at) => this.stamps.get(key) === entry && entry.stamp !== stamps[at]);
    for (const [, { file }] of changed) this.stale(file);
    return changed.map(([, { file }]) => file);
  }

  statementOf(reading: Reading, config: Config): Statement | null {
    const understood = this.understand(reading, config);
    return (understood.statement ??= readStatement(understood.document, config));
  }

  /** What a text would say as a statement; `null` when it is none. */
  statementIn(text: string, config: Config): Statement | null {
    return readStatement(readMarkdown(text), config);
  }

  letterOf(reading: Reading, config: Config): Letter {
    const understood = this.understand(reading, config);
    return (understood.letter ??= readLetter(understood.document, config));
  }

  private understand({ file, text }: Reading, { words }: Config): Understood {
    const key = keyOf(file);
    const known = this.understood.get(key);
    const same = known?.document.text === text;
    if (same && known.words === words) return known;
    const fresh = { document: same ? known.document : readMarkdown(text, known?.document), words };
    this.understood.set(key, fresh);
    return fresh;
  }

  /** The file of that name whose accents are composed the other way, if there is one. */
  private async otherwiseComposed(file: string, allowed?: readonly string[]): Promise<string | undefined> {
    if (!file.includes('%')) return undefined;
    const name = nameOf(file);
    const names = await this.files.list(folderOf(file), allowed);
    const other = names.find((candidate) => candidate !== name && candidate.normalize('NFC') === name.normalize('NFC'));
    return other === undefined ? undefined : join(folderOf(file), other);
  }

  private touch(file: string): void {
    const key = keyOf(file);
    this.revisions.set(key, this.revision(key) + 1);
  }
}

function signature(allowed: readonly string[] | undefined): string {
  return allowed ? allowed.join('\n') : '';
}
