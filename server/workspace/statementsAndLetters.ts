import type { Resolved } from '../core/config/resolve.ts';
import type { Told } from '../core/link/told.ts';
import type { Letter } from '../core/model/letter.ts';
import { Checks } from './checks.ts';
import { Documents } from './documents.ts';
import { isMarkdownName } from './files.ts';
import { filesAsOf } from './filesAsOf.ts';
import type { FileContent } from './files.ts';
import { Letters } from './letters.ts';
import { Log } from './log.ts';
import { LoneFiles } from './loneFiles.ts';
import { OtherStatements } from './otherStatements.ts';
import type { FileResult, StatementResult } from './results.ts';
import { Registers } from './registers.ts';
import { Roots } from './roots.ts';
import { isSettingsFile, SettingsFiles } from './settingsFiles.ts';
import { Shown } from './shown.ts';
import { Sources } from './sources.ts';
import { StatementIndex } from './statementIndex.ts';
import { keyOf, nameOf, normalise } from './uris.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

/** More than anybody has open at once. */
const usuallyKept = 64;

/** How often a text may change under our hands before we give up reading it. */
const patience = 100;

export class StatementsAndLetters implements Workspace {
  private readonly roots: Roots;
  private readonly settings: SettingsFiles;
  private readonly documents: Documents;
  private readonly letters: Letters;
  private readonly index: StatementIndex;
  private readonly log: Log;
  private readonly checks: Checks;
  private readonly lone: LoneFiles;
  private readonly shown: Shown;
  private readonly sources: Sources;
  private readonly others: OtherStatements;
  private readonly options: WorkspaceOptions;
  private editorSettings: unknown;
  private readonly listeners = new Set<(uris: readonly string[]) => void>();

  constructor(options: WorkspaceOptions) {
    const { files, kept = usuallyKept } = options;
    this.options = options;
    this.log = new Log(options.log);
    this.roots = new Roots(options.roots);
    this.settings = new SettingsFiles(files, this.roots, options.settingsWithin);
    this.documents = new Documents(files, kept);
    this.letters = new Letters(files, this.documents, this.roots, this.settings, kept);
    this.checks = new Checks(options, this.log, kept);
    this.lone = new LoneFiles(this.documents, this.settings, this.roots, this.checks, this.log);
    this.index = new StatementIndex(files, this.roots, this.documents, this.letters);
    this.sources = new Sources(
      this.letters,
      new Registers(this.documents, this.letters),
      this.documents,
      this.settings,
      this.log,
    );
    this.others = new OtherStatements(this.documents, this.settings, this.index, this.roots, this.log);
    this.shown = new Shown(this, this.documents, this.index, this.roots, this.lone);
    if (options.settings) this.setEditorSettings(options.settings);
  }

  open(uri: string, text: string): void {
    this.change(uri, text);
  }

  change(uri: string, text: string): void {
    const file = normalise(uri);
    if (isSettingsFile(file)) this.settings.edit(file, text);
    else this.documents.edit(file, text);
    this.changed(file);
    this.tell([file]);
  }

  close(uri: string): void {
    const file = normalise(uri);
    if (isSettingsFile(file)) this.settings.close(file);
    else this.documents.close(file);
    this.changed(file);
    this.tell([file]);
  }

  filesChanged(uris: readonly string[]): void {
    const changed = uris.map(normalise);
    for (const file of changed) {
      if (isSettingsFile(file)) this.settings.stale(file);
      else this.documents.stale(file);
      if (isSettingsFile(file) || isMarkdownName(nameOf(file))) this.changed(file);
    }
    this.letters.comeOrGone();
    this.tell(changed);
  }

  async refresh(): Promise<boolean> {
    const changed = [...(await this.documents.changedUnnoticed()), ...(await this.settings.changedUnnoticed())];
    const comeOrGone = await this.letters.listAgain();
    if (changed.length) this.filesChanged(changed);
    else if (comeOrGone) this.tell([]);
    return changed.length > 0 || comeOrGone;
  }

  setRoots(roots: readonly string[]): void {
    this.roots.set(roots);
    this.documents.staleAll();
    this.settings.staleAll();
    this.letters.reset();
    this.index.reset();
    this.others.reset();
    this.tell([]);
  }

  setEditorSettings(settings: unknown): void {
    this.editorSettings = settings;
    for (const problem of this.settings.setEditor(settings)) this.log.once(`In the editor's settings: ${problem}`);
    this.others.allChanged();
    this.tell([]);
  }

  asOf(texts: ReadonlyMap<string, string>): Workspace {
    const { options, editorSettings } = this;
    const now = (file: string) => (this.documents.isOpen(file) ? this.documents.now(file) : undefined);
    const files = filesAsOf(options.files, texts, (uri) => {
      const reading = now(uri);
      return reading && (reading.problem ? { problem: reading.problem } : { text: reading.text });
    });
    return new StatementsAndLetters({ ...options, files, roots: this.roots.all, settings: editorSettings });
  }

  async settingsOf(uri: string): Promise<Resolved> {
    return this.settings.of(normalise(uri));
  }

  check(uri: string): Promise<StatementResult | null> {
    return this.checked(normalise(uri), this.others);
  }

  checkAlone(uri: string): Promise<StatementResult | null> {
    return this.checked(normalise(uri), null);
  }

  told(uri: string): Told | null {
    return this.others.told(normalise(uri));
  }

  handOver(uri: string): Told | null {
    const file = normalise(uri);
    const told = this.others.told(file);
    this.others.forget(file);
    return told;
  }

  noteTold(uri: string, told: Told): void {
    this.others.noteTold(normalise(uri), told);
  }

  mayRepeat(uri: string): Promise<boolean> {
    return this.others.mayRepeat(normalise(uri));
  }

  private async checked(file: string, others: OtherStatements | null): Promise<StatementResult | null> {
    if (isSettingsFile(file)) return null;
    // Reading takes time, in which texts may change: after each reading we start again with what is known by then.
    for (let attempt = 0; attempt < patience; attempt++) {
      const reading = this.documents.now(file, this.roots.allowedFor(file));
      if (!reading) {
        await this.documents.load(file, this.roots.allowedFor(file));
        continue;
      }
      const settings = this.settings.now(file);
      if (!settings) {
        await this.settings.load(file);
        continue;
      }
      const read = () => this.documents.statementOf(reading, settings.configFor(null));
      const statement = reading.problem ? null : this.log.guard(file, read, null);
      if (!statement) {
        this.index.forget(file);
        this.sources.forget(file);
        this.others.forget(file);
        return null;
      }
      this.index.note(file, statement);
      const against = this.sources.now(file, statement);
      if (against) {
        this.others.note(reading.file, statement);
        return this.checks.result(reading.file, reading.text, statement, { ...against, others }, settings);
      }
      await this.sources.load(file, statement);
    }
    return null;
  }

  async checkAs(uri: string, text: string): Promise<StatementResult | null> {
    const file = normalise(uri);
    const settings = await this.settings.of(file);
    const statement = this.log.guard(file, () => this.documents.statementIn(text, settings.configFor(null)), null);
    for (let attempt = 0; statement && attempt < patience; attempt++) {
      const against = this.sources.now(file, statement, true);
      if (against) return this.checks.trial(file, text, statement, against, settings);
      await this.sources.load(file, statement);
    }
    return null;
  }

  inFile(uri: string): Promise<FileResult> {
    return this.shown.inFile(normalise(uri));
  }

  async read(uri: string): Promise<FileContent> {
    const file = normalise(uri);
    for (let attempt = 0; attempt < patience; attempt++) {
      const reading = this.documents.now(file, this.roots.allowedFor(file));
      if (reading) return reading.problem ? { problem: reading.problem } : { text: reading.text };
      await this.documents.load(file, this.roots.allowedFor(file));
    }
    return { problem: 'unreadable' };
  }

  async asLetter(uri: string): Promise<Letter | null> {
    const file = normalise(uri);
    if (!this.documents.isOpen(file) && !(await this.index.concerns(file))) return null;
    const content = await this.read(file);
    const reading = this.documents.now(file, this.roots.allowedFor(file));
    if ('problem' in content || !reading) return null;
    return this.lone.letter(reading);
  }

  textOf(uri: string): string | undefined {
    const file = normalise(uri);
    if (isSettingsFile(file)) return this.settings.layerOf(file)?.text;
    return this.documents.now(file, this.roots.allowedFor(file))?.text ?? this.documents.anyOf(file)?.text;
  }

  async lettersOf(uri: string): Promise<readonly string[]> {
    const result = await this.check(uri);
    return (result?.letters ?? []).flatMap((letter) => (letter.found ? [letter.file] : []));
  }

  async statementsOf(letterUri: string): Promise<readonly string[]> {
    return this.index.naming(normalise(letterUri));
  }

  async allStatements(): Promise<readonly string[]> {
    return this.index.all();
  }

  isOpen(uri: string): boolean {
    const file = normalise(uri);
    return this.documents.isOpen(file) || this.settings.isOpen(file);
  }

  holds(uri: string): boolean {
    return this.roots.hold(normalise(uri));
  }

  async stamp(uri: string): Promise<string> {
    const file = normalise(uri);
    await this.index.catchUp(file);
    await this.others.catchUp(file);
    const parts: (string | number)[] = [
      this.checks.today().toString(),
      this.settings.version,
      this.others.version(file),
    ];
    for (const statement of [file, ...this.index.knownNaming(file)]) {
      parts.push(keyOf(statement), this.documents.revision(keyOf(statement)), ...this.sources.stamp(statement));
      for (const letter of this.index.lettersOf(statement)) parts.push(this.documents.revision(letter));
    }
    return parts.join(' ');
  }

  gather(): Promise<boolean> {
    return this.others.gather();
  }

  onDidChange(listener: (uris: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** It may have become a statement, or ceased to be one, or say something else. */
  private changed(file: string): void {
    if (isSettingsFile(file)) return this.others.allChanged();
    this.index.changed(file);
    this.others.changed(file);
  }

  private tell(uris: readonly string[]): void {
    for (const listener of this.listeners) listener(uris);
  }
}
