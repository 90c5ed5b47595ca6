import type { Resolved } from '../core/config/resolve.ts';
import type { Told } from '../core/link/told.ts';
import type { Letter } from '../core/model/letter.ts';
import type { FileContent } from './files.ts';
import type { FileResult, StatementResult } from './results.ts';
import { StatementsAndLetters } from './statementsAndLetters.ts';
import type { WorkspaceOptions } from './workspaceOptions.ts';

/** Which letter goes with which statement, and what is found in them. Any spelling of a URI will do everywhere. */
export interface Workspace {
  /** An editor's text, saved or not. It wins over the disk until `close`. */
  open(uri: string, text: string): void;
  change(uri: string, text: string): void;
  close(uri: string): void;
  /** Files were created, changed or deleted on disk. */
  filesChanged(uris: readonly string[]): void;
  /** Looks for changes on disk that nobody told of, in files in use. True when there were any. */
  refresh(): Promise<boolean>;
  setRoots(roots: readonly string[]): void;
  /** Takes the editor's settings, as plain data; what of them cannot be used is a line in the log. */
  setEditorSettings(settings: unknown): void;
  /** What holds for a file because of its settings files and the editor's settings. It need not exist. */
  settingsOf(uri: string): Promise<Resolved>;
  /** Checks a statement. `null`: it is none, or cannot be read. */
  check(uri: string): Promise<StatementResult | null>;
  /** The same without comparing what it says with anything: that waits until all statements are known. */
  checkAlone(uri: string): Promise<StatementResult | null>;
  /** What a statement that was checked says, for a workspace in another thread. `null`: it is none. */
  told(uri: string): Told | null;
  /** The same, which is then forgotten here: for a thread that compares nothing. */
  handOver(uri: string): Told | null;
  /** What a statement says that was checked in another thread. */
  noteTold(uri: string, told: Told): void;
  /** Whether a statement that was checked says something that it or another may say too, so that `check` would find more. */
  mayRepeat(uri: string): Promise<boolean>;
  /** Checks it as if it held `text`. Nothing is changed, remembered or told. */
  checkAs(uri: string, text: string): Promise<StatementResult | null>;
  /** The same workspace with these texts (by URI) in place of what the files hold, and all else as it is now. */
  asOf(texts: ReadonlyMap<string, string>): Workspace;
  /** What is to be shown in a file. One that is neither open nor a statement or letter of the workspace is not read. */
  inFile(uri: string): Promise<FileResult>;
  /** A file's text as it stands in the editor, else on disk. */
  read(uri: string): Promise<FileContent>;
  /** What an open document, or a file that a statement names, says as a letter. `null`: it cannot be read. */
  asLetter(uri: string): Promise<Letter | null>;
  /** The text of a file that was checked a moment ago; `undefined` when it is not at hand. */
  textOf(uri: string): string | undefined;
  /** The letters that a statement names and that could be read. */
  lettersOf(uri: string): Promise<readonly string[]>;
  /** The statements that name a letter, in all the workspace. */
  statementsOf(letterUri: string): Promise<readonly string[]>;
  /** Every statement in the folders of the workspace. */
  allStatements(): Promise<readonly string[]>;
  isOpen(uri: string): boolean;
  /** Is it in one of the workspace's folders? */
  holds(uri: string): boolean;
  /** Differs whenever what is to be shown in the file may differ. */
  stamp(uri: string): Promise<string>;
  /**
   * Reads the statements of the workspace that were not looked at yet, to compare what is open with them. True when
   * there were any: something may be found now that was not before.
   */
  gather(): Promise<boolean>;
  /** Told of every change, with the files that changed. Returns how to stop it. */
  onDidChange(listener: (uris: readonly string[]) => void): () => void;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  return new StatementsAndLetters(options);
}
