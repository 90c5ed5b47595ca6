import type { LetterSource, RegisterSource } from '../core/check.ts';
import type { Resolved } from '../core/config/resolve.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Statement } from '../core/model/statement.ts';
import { Checks } from './checks.ts';
import { Documents } from './documents.ts';
import { isMarkdownName } from './files.ts';
import type { FileContent } from './files.ts';
import { Letters } from './letters.ts';
import { Log } from './log.ts';
import { LoneFiles, untouched } from './loneFiles.ts';
import { findingsIn } from './results.ts';
import type { FileResult, StatementResult } from './results.ts';
import { Registers } from './registers.ts';
import { Roots } from './roots.ts';
import { isSettingsFile, SettingsFiles } from './settingsFiles.ts';
import { StatementIndex } from './statementIndex.ts';
import { keyOf, nameOf, normalise } from './uris.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

/** How often a text may change under our hands before we give up reading it. */
const patience = 100;

export class StatementsAndLetters implements Workspace {
  private readonly roots: Roots;
  private readonly settings: SettingsFiles;
  private readonly documents: Documents;
  private readonly letters: Letters;
  private readonly registers: Registers;
  private readonly index: StatementIndex;
  private readonly log: Log;
  private readonly checks: Checks;
  private readonly lone: LoneFiles;
  /** Statements with a letter that was not found. */
  private readonly incomplete = new Set<string>();
  private readonly listeners = new Set<(uris: readonly string[]) => void>();

  constructor(options: WorkspaceOptions) {
    const { files } = options;
    this.log = new Log(options.log);
    this.roots = new Roots(options.roots);
    this.settings = new SettingsFiles(files, this.roots, options.settingsWithin);
    this.documents = new Documents(files);
    this.letters = new Letters(files, this.documents, this.roots, this.settings);
    this.registers = new Registers(this.documents, this.letters);
    this.checks = new Checks(options, this.log);
    this.lone = new LoneFiles(this.documents, this.settings, this.roots, this.checks, this.log);
    this.index = new StatementIndex(files, this.roots, this.documents, this.letters);
    if (options.settings) this.setEditorSettings(options.settings);
  }

  open(uri: string, text: string): void {
    this.change(uri, text);
  }

  change(uri: string, text: string): void {
    const file = normalise(uri);
    if (isSettingsFile(file)) this.settings.edit(file, text);
    else {
      this.documents.edit(file, text);
      this.index.changed(file);
    }
    this.tell([file]);
  }

  close(uri: string): void {
    const file = normalise(uri);
    if (isSettingsFile(file)) this.settings.close(file);
    else {
      this.documents.close(file);
      this.index.changed(file);
    }
    this.tell([file]);
  }

  filesChanged(uris: readonly string[]): void {
    const changed = uris.map(normalise);
    for (const file of changed) {
      if (isSettingsFile(file)) {
        this.settings.stale(file);
        continue;
      }
      this.documents.stale(file);
      if (isMarkdownName(nameOf(file))) this.index.changed(file);
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
    this.tell([]);
  }

  setEditorSettings(settings: unknown): void {
    for (const problem of this.settings.setEditor(settings)) this.log.once(`In the editor's settings: ${problem}`);
    this.tell([]);
  }

  async settingsOf(uri: string): Promise<Resolved> {
    return this.settings.of(normalise(uri));
  }

  async check(uri: string): Promise<StatementResult | null> {
    const file = normalise(uri);
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
        this.letters.forget(file);
        return null;
      }
      this.index.note(file, statement);
      const letters = this.lettersNow(file, statement);
      const register = this.registerNow(file, statement);
      if (letters && register !== undefined) {
        if (letters.every((letter) => letter.found)) this.incomplete.delete(keyOf(file));
        else this.incomplete.add(keyOf(file));
        return this.checks.result(reading.file, reading.text, statement, letters, register, settings);
      }
      await this.loadNamed(file, statement);
    }
    return null;
  }

  async checkAs(uri: string, text: string): Promise<StatementResult | null> {
    const file = normalise(uri);
    const settings = await this.settings.of(file);
    const statement = this.log.guard(file, () => this.documents.statementIn(text, settings.configFor(null)), null);
    for (let attempt = 0; statement && attempt < patience; attempt++) {
      const letters = this.lettersNow(file, statement);
      const register = this.registerNow(file, statement);
      if (letters && register !== undefined)
        return this.checks.trial(file, text, statement, letters, register, settings);
      await this.loadNamed(file, statement);
    }
    return null;
  }

  async inFile(uri: string): Promise<FileResult> {
    const file = normalise(uri);
    if (isSettingsFile(file)) return this.lone.inSettings(file);
    if (!this.documents.isOpen(file) && !(await this.index.concerns(file))) return untouched(file);
    const result = await this.check(file);
    // What a statement says of itself does not wait until all others are known.
    const naming = result ? this.index.knownNaming(file) : await this.index.naming(file);
    const statements: StatementResult[] = [];
    for (const other of naming) {
      const answer = keyOf(other) === keyOf(file) ? null : await this.check(other);
      if (answer?.letters.some((letter) => letter.found && keyOf(letter.file) === keyOf(file))) statements.push(answer);
    }
    const reading = this.documents.now(file, this.roots.allowedFor(file));
    return {
      file: result?.file ?? reading?.file ?? file,
      text: result?.text ?? reading?.text ?? '',
      problem: reading?.problem ?? null,
      result,
      statements,
      findings:
        result || statements.length || !reading || reading.problem
          ? findingsIn(file, result ? [result, ...statements] : statements)
          : await this.lone.inLetter(reading),
    };
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
    const parts: (string | number)[] = [this.checks.today().toString(), this.settings.version];
    for (const statement of [file, ...this.index.knownNaming(file)]) {
      // Only what is suggested instead of a missing letter depends on what lies around.
      if (this.incomplete.has(keyOf(statement))) parts.push(this.letters.listing);
      parts.push(keyOf(statement), this.documents.revision(keyOf(statement)));
      for (const letter of this.index.lettersOf(statement)) parts.push(this.documents.revision(letter));
      for (const register of this.registers.keysOf(statement)) parts.push(this.documents.revision(register));
    }
    return parts.join(' ');
  }

  onDidChange(listener: (uris: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Its letters, as far as they are known without reading: `undefined` means `loadLetters`. */
  private lettersNow(file: string, { frontMatter }: Statement): readonly LetterSource[] | undefined {
    const letters = (frontMatter.letters ?? []).map(({ value }) => this.letterAt(file, value));
    return letters.every((letter) => letter !== undefined) ? letters : undefined;
  }

  /** Reads what a statement names and is not known yet. */
  private async loadNamed(file: string, { frontMatter }: Statement): Promise<void> {
    for (const { value } of frontMatter.letters ?? [])
      if (!this.letterAt(file, value)) await this.letters.load(file, value);
    const { peopleFile } = frontMatter;
    if (peopleFile) await this.registers.load(file, peopleFile.value);
  }

  private letterAt(statement: string, path: string): LetterSource | undefined {
    const unreadable: LetterSource = { found: false, file: null, problem: 'unreadable', suggestions: [] };
    return this.log.guard(statement, () => this.letters.now(statement, path), unreadable);
  }

  /** `undefined`: it has to be read first. */
  private registerNow(file: string, { frontMatter }: Statement): RegisterSource | null | undefined {
    const path = frontMatter.peopleFile?.value ?? null;
    return this.log.guard(file, () => this.registers.now(file, path), { found: false, problem: 'unreadable' });
  }

  private tell(uris: readonly string[]): void {
    for (const listener of this.listeners) listener(uris);
  }
}
