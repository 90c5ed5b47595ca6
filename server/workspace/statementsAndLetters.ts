import type { Resolved } from '../core/config/resolve.ts';
import type { Told } from '../core/link/told.ts';
import type { Letter } from '../core/model/letter.ts';
import { Changes } from './changes.ts';
import { CheckedStatements, patience } from './checkedStatements.ts';
import { Checks } from './checks.ts';
import type { Reading } from './documents.ts';
import { Documents } from './documents.ts';
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
import { keyOf, normalise } from './uris.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceOptions } from './workspaceOptions.ts';

/** More than anybody has open at once. */
const usuallyKept = 64;

/** The workspace: who asks is passed on to the part whose matter it is, in one spelling of every URI. */
export class StatementsAndLetters implements Workspace {
  private readonly roots: Roots;
  private readonly settings: SettingsFiles;
  private readonly documents: Documents;
  private readonly index: StatementIndex;
  private readonly checks: Checks;
  private readonly checked: CheckedStatements;
  private readonly lone: LoneFiles;
  private readonly shown: Shown;
  private readonly sources: Sources;
  private readonly others: OtherStatements;
  private readonly changes: Changes;
  private readonly options: WorkspaceOptions;
  private editorSettings: unknown;

  constructor(options: WorkspaceOptions) {
    const { files, kept = usuallyKept } = options;
    this.options = options;
    const log = new Log(options.log);
    const roots = (this.roots = new Roots(options.roots));
    const settings = (this.settings = new SettingsFiles(files, roots, options.settingsWithin));
    const documents = (this.documents = new Documents(files, kept));
    const letters = new Letters(files, documents, roots, settings, kept);
    const checks = (this.checks = new Checks(options, log, kept));
    this.lone = new LoneFiles(documents, settings, roots, checks, log);
    const index = (this.index = new StatementIndex(files, roots, documents, letters));
    const registers = new Registers(documents, letters);
    const sources = (this.sources = new Sources(letters, registers, documents, settings, log));
    const others = (this.others = new OtherStatements(documents, settings, index, roots, log));
    this.checked = new CheckedStatements({ roots, documents, settings, index, sources, others, checks, log });
    this.changes = new Changes({ roots, documents, settings, letters, index, others }, log);
    this.shown = new Shown(this, documents, index, roots, this.lone);
    if (options.settings) this.setEditorSettings(options.settings);
  }

  open(uri: string, text: string): void {
    this.change(uri, text);
  }

  change(uri: string, text: string): void {
    this.changes.edit(normalise(uri), text);
  }

  close(uri: string): void {
    this.changes.close(normalise(uri));
  }

  filesChanged(uris: readonly string[]): void {
    this.changes.onDisk(uris.map(normalise));
  }

  refresh(): Promise<boolean> {
    return this.changes.look();
  }

  setRoots(roots: readonly string[]): void {
    this.changes.setRoots(roots);
  }

  setEditorSettings(settings: unknown): void {
    this.editorSettings = settings;
    this.changes.setEditorSettings(settings);
  }

  asOf(texts: ReadonlyMap<string, string>): Workspace {
    const { options, editorSettings } = this;
    const files = filesAsOf(options.files, texts, (file) => {
      const reading = this.documents.isOpen(file) ? this.documents.now(file) : undefined;
      return reading && contentOf(reading);
    });
    return new StatementsAndLetters({ ...options, files, roots: this.roots.all, settings: editorSettings });
  }

  async settingsOf(uri: string): Promise<Resolved> {
    return this.settings.of(normalise(uri));
  }

  check(uri: string): Promise<StatementResult | null> {
    return this.checked.of(normalise(uri), true);
  }

  checkAlone(uri: string): Promise<StatementResult | null> {
    return this.checked.of(normalise(uri), false);
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

  async checkAs(uri: string, text: string): Promise<StatementResult | null> {
    return this.checked.as(normalise(uri), text);
  }

  inFile(uri: string): Promise<FileResult> {
    return this.shown.inFile(normalise(uri));
  }

  async read(uri: string): Promise<FileContent> {
    const file = normalise(uri);
    for (let attempt = 0; attempt < patience; attempt++) {
      const reading = this.documents.now(file, this.roots.allowedFor(file));
      if (reading) return contentOf(reading);
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
    return this.changes.onDidChange(listener);
  }
}

function contentOf({ problem, text }: Reading): FileContent {
  return problem ? { problem } : { text };
}
