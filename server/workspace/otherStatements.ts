import type { Told } from '../core/link/told.ts';
import { Sayings } from '../core/link/sayings.ts';
import type { Statement } from '../core/model/statement.ts';
import type { Documents } from './documents.ts';
import type { Log } from './log.ts';
import type { Roots } from './roots.ts';
import type { SettingsFiles } from './settingsFiles.ts';
import type { StatementIndex } from './statementIndex.ts';
import { keyOf } from './uris.ts';

/**
 * What all statements of the workspace say, so that one can be compared with the others. A statement is known from when
 * it is first checked, or `gather` has read it; and then for as long as it is there, whatever of it is in memory.
 */
export class OtherStatements {
  readonly sayings = new Sayings();
  private readonly documents: Documents;
  private readonly settings: SettingsFiles;
  private readonly index: StatementIndex;
  private readonly roots: Roots;
  private readonly log: Log;
  /** Files as `sayings` has them, by key. */
  private readonly noted = new Map<string, string>();
  /** Those that may say something else by now, by key. */
  private readonly stale = new Set<string>();
  private gathered = false;
  private working: Promise<unknown> = Promise.resolve();

  constructor(documents: Documents, settings: SettingsFiles, index: StatementIndex, roots: Roots, log: Log) {
    this.documents = documents;
    this.settings = settings;
    this.index = index;
    this.roots = roots;
    this.log = log;
  }

  /** A statement as it is now, in the spelling of its file that findings have. */
  note(file: string, statement: Statement): void {
    const key = keyOf(file);
    this.stale.delete(key);
    this.noted.set(key, file);
    this.sayings.note(file, statement, this.index.lettersOf(file));
  }

  forget(file: string): void {
    const key = keyOf(file);
    this.stale.delete(key);
    const noted = this.noted.get(key);
    if (noted === undefined) return;
    this.noted.delete(key);
    this.sayings.forget(noted);
  }

  /** It may say something else, or be a new one. */
  changed(file: string): void {
    if (this.noted.has(keyOf(file))) this.stale.add(keyOf(file));
    else this.gathered = false;
  }

  /** Other words are understood now. */
  allChanged(): void {
    for (const key of this.noted.keys()) this.stale.add(key);
  }

  /** Other folders are the workspace's now. */
  reset(): void {
    this.gathered = false;
    for (const [key, file] of this.noted) if (!this.ours(file)) this.stale.add(key);
  }

  version(file: string): number {
    const noted = this.noted.get(keyOf(file));
    return noted === undefined ? 0 : this.sayings.version(noted);
  }

  /** Looks at what has changed; what `except` says is known elsewhere. */
  async catchUp(except: string): Promise<void> {
    if (!this.stale.size) return;
    const files = [...this.stale].filter((key) => key !== keyOf(except)).map((key) => this.noted.get(key)!);
    for (const file of files) await this.examine(file);
  }

  /** Reads the statements of the workspace that are not known yet, one after the other. True when there were any. */
  async gather(): Promise<boolean> {
    let any = false;
    const work = this.working.then(async () => {
      if (this.gathered) return;
      this.gathered = true;
      for (const file of await this.index.all()) {
        if (this.noted.has(keyOf(file))) continue;
        await this.examine(file);
        any = true;
      }
    });
    this.working = work.catch(() => undefined);
    await work;
    return any;
  }

  /** What is known of a statement, for whoever knows others. */
  told(file: string): Told | null {
    const noted = this.noted.get(keyOf(file));
    return noted === undefined ? null : this.sayings.told(noted);
  }

  noteTold(file: string, told: Told): void {
    this.stale.delete(keyOf(file));
    this.noted.set(keyOf(file), file);
    this.sayings.noteTold(file, told);
  }

  /** Whether a statement says something that it or another may say too, going by its words alone. */
  async mayRepeat(file: string): Promise<boolean> {
    await this.catchUp('');
    const noted = this.noted.get(keyOf(file));
    return noted !== undefined && this.sayings.mayMatch(noted);
  }

  private async examine(file: string): Promise<void> {
    if (!this.ours(file)) return this.forget(file);
    const config = (await this.settings.of(file)).configFor(null);
    const allowed = this.roots.allowedFor(file);
    if (!this.documents.now(file, allowed)) await this.documents.load(file, allowed);
    const reading = this.documents.now(file, allowed);
    // It changed while it was read: whoever changed it has said so.
    if (!reading) return;
    const read = () => this.documents.statementOf(reading, config);
    const statement = reading.problem ? null : this.log.guard(file, read, null);
    if (!statement) return this.forget(file);
    this.index.note(reading.file, statement);
    this.note(reading.file, statement);
  }

  private ours(file: string): boolean {
    return this.documents.isOpen(file) || this.roots.hold(file);
  }
}
