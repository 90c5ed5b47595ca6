import type { Documents } from './documents.ts';
import { isMarkdownName } from './files.ts';
import type { Letters } from './letters.ts';
import type { Log } from './log.ts';
import type { OtherStatements } from './otherStatements.ts';
import type { Roots } from './roots.ts';
import type { SettingsFiles } from './settingsFiles.ts';
import { isSettingsFile } from './settingsFiles.ts';
import type { StatementIndex } from './statementIndex.ts';
import { nameOf } from './uris.ts';

/** All that something is remembered in. */
interface Remembering {
  readonly roots: Roots;
  readonly documents: Documents;
  readonly settings: SettingsFiles;
  readonly letters: Letters;
  readonly index: StatementIndex;
  readonly others: OtherStatements;
}

/**
 * Takes what has changed, says to all that remember something what of it may no longer hold, and tells whoever listens.
 * Files are normalised URIs.
 */
export class Changes {
  private readonly remembering: Remembering;
  private readonly log: Log;
  private readonly listeners = new Set<(uris: readonly string[]) => void>();

  constructor(remembering: Remembering, log: Log) {
    this.remembering = remembering;
    this.log = log;
  }

  /** An editor's text; also each of its changes. */
  edit(file: string, text: string): void {
    const { settings, documents } = this.remembering;
    if (isSettingsFile(file)) settings.edit(file, text);
    else documents.edit(file, text);
    this.changed(file);
    this.tell([file]);
  }

  close(file: string): void {
    const { settings, documents } = this.remembering;
    if (isSettingsFile(file)) settings.close(file);
    else documents.close(file);
    this.changed(file);
    this.tell([file]);
  }

  /** They were created, changed or deleted on disk. */
  onDisk(changed: readonly string[]): void {
    const { settings, documents, letters } = this.remembering;
    for (const file of changed) {
      if (isSettingsFile(file)) settings.stale(file);
      else documents.stale(file);
      if (isSettingsFile(file) || isMarkdownName(nameOf(file))) this.changed(file);
    }
    letters.comeOrGone();
    this.tell(changed);
  }

  /** Looks for changes on disk that nobody told of. True when there were any. */
  async look(): Promise<boolean> {
    const { settings, documents, letters } = this.remembering;
    const changed = [...(await documents.changedUnnoticed()), ...(await settings.changedUnnoticed())];
    const comeOrGone = await letters.listAgain();
    if (changed.length) this.onDisk(changed);
    else if (comeOrGone) this.tell([]);
    return changed.length > 0 || comeOrGone;
  }

  setRoots(folders: readonly string[]): void {
    const { roots, settings, documents, letters, index, others } = this.remembering;
    roots.set(folders);
    documents.staleAll();
    settings.staleAll();
    letters.reset();
    index.reset();
    others.reset();
    this.tell([]);
  }

  /** Takes the editor's settings, as plain data; what of them cannot be used is a line in the log. */
  setEditorSettings(given: unknown): void {
    const { settings, others } = this.remembering;
    for (const problem of settings.setEditor(given)) this.log.once(`In the editor's settings: ${problem}`);
    others.allChanged();
    this.tell([]);
  }

  onDidChange(listener: (uris: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** It may have become a statement, or ceased to be one, or say something else. */
  private changed(file: string): void {
    const { index, others } = this.remembering;
    if (isSettingsFile(file)) return others.allChanged();
    index.changed(file);
    others.changed(file);
  }

  private tell(uris: readonly string[]): void {
    for (const listener of this.listeners) listener(uris);
  }
}
