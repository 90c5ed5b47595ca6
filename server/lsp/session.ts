import { ResponseError } from 'vscode-languageserver';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { oneLine } from '../workspace/log.ts';
import { keyOf, normalise, schemeOf } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ClientFeatures } from './client.ts';

/** Where people write: on this machine, not saved yet, or on another that the editor reaches. */
const written = new Set([
  'file',
  'untitled',
  'vscode-vfs',
  'vscode-remote',
  'vscode-test-web',
  'memfs',
  'wsoa-example',
]);

/** What every request has to do with: the one connection, and what was agreed on it. */
export class Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: ClientFeatures;
  private readonly folderSchemes = new Set<string>();
  private readonly spellings = new Map<string, string>();

  constructor(
    connection: Connection,
    workspace: Workspace,
    documents: TextDocuments<TextDocument>,
    client: ClientFeatures,
  ) {
    this.connection = connection;
    this.workspace = workspace;
    this.documents = documents;
    this.client = client;
  }

  /** Documents of these folders count as written, whatever their scheme. */
  setFolders(folders: readonly string[]): void {
    this.folderSchemes.clear();
    for (const folder of folders) this.folderSchemes.add(schemeOf(folder));
  }

  /** Not the old side of a comparison, a notebook cell, an output: those are left alone. */
  handles(uri: string): boolean {
    const scheme = schemeOf(uri);
    return written.has(scheme) || (this.folderSchemes.has(scheme) && scheme !== 'git');
  }

  /** Remembers how the client spells a file, for it may compare URIs letter by letter. */
  learn(uri: string): void {
    this.spellings.set(keyOf(normalise(uri)), uri);
  }

  /** A file as the client spells it. */
  uriOf(file: string): string {
    return this.spellings.get(keyOf(normalise(file))) ?? file;
  }

  /** The editor's document of that file, if it is open. */
  document(file: string): TextDocument | undefined {
    return this.documents.get(this.uriOf(file)) ?? this.documents.get(file);
  }

  /** One request that fails costs one line of the log, and gets `otherwise`. */
  async guard<T>(what: string, work: () => Promise<T>, otherwise: () => T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.connection.console.error(`${what} failed: ${oneLine(error)}`);
      return otherwise();
    }
  }
}
