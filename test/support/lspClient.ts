import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The server as it is shipped: `WSOA_SERVER` (a command line), else a bundle made of the sources once a run. */
function command(): string[] {
  const told = process.env['WSOA_SERVER'];
  return told ? told.split(' ') : [process.execPath, (bundle ??= makeBundle()), '--stdio'];
}

let bundle: string | undefined;

function makeBundle(): string {
  const outfile = `${root}node_modules/.cache/wsoa/test-server-${process.pid}.cjs`;
  buildSync({
    entryPoints: [`${root}server/node.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.dirname': '__dirname' },
  });
  process.on('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}

/** An editor that asks for diagnostics and knows everything that we use. */
export const modern: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    diagnostic: {
      dynamicRegistration: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
  },
};

/** One that is only sent diagnostics. */
export const old: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export interface StartOptions {
  /** The server's command line, where it has to be another. */
  readonly server?: readonly string[];
  readonly folder?: string | null;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

/** An editor at the other end of a real server's standard input and output. */
export class LspClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly exited: Promise<number | null>;
  readonly log: string[] = [];
  readonly published = new Map<string, Diagnostic[]>();
  readonly registrations: { method: string; registerOptions?: unknown }[] = [];
  readonly texts = new Map<string, TextDocument>();
  refreshes = 0;
  /** What it answers when it is asked for its settings. */
  settings: unknown = null;
  stderr = '';
  result!: InitializeResult;
  private readonly waiting = new Set<() => void>();

  private constructor(options: StartOptions) {
    const [file, ...args] = options.server ?? command();
    this.process = spawn(file!, args, { cwd: root });
    this.exited = new Promise((resolve) => this.process.on('exit', resolve));
    this.process.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    const { stdout, stdin } = this.process;
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  }

  static async start(options: StartOptions = {}): Promise<LspClient> {
    const client = new LspClient(options);
    const { connection } = client;
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.log.push(message);
      client.happened();
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        client.published.set(params.uri, params.diagnostics);
        client.happened();
      },
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      client.refreshes++;
      client.happened();
      return null;
    });
    connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      client.registrations.push(...params.registrations);
      client.happened();
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => client.settings),
    );
    connection.listen();
    const folder = options.folder === undefined || options.folder === null ? null : uriOf(options.folder);
    client.result = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: folder === null ? null : [{ uri: folder, name: 'test' }],
      capabilities: options.capabilities ?? modern,
      initializationOptions: options.initializationOptions ?? { today: '2027-03-01' },
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  async open(uri: string, text: string): Promise<void> {
    this.texts.set(uri, TextDocument.create(uri, 'markdown', 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  /** Replaces the first `before` of the document, as typing would. */
  async edit(uri: string, before: string, after: string): Promise<void> {
    const document = this.texts.get(uri)!;
    const at = document.getText().indexOf(before);
    if (at < 0) throw new Error(`Not in ${uri}: ${before}`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + before.length) };
    await this.change(uri, [{ range, newText: after }]);
  }

  async change(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.texts.get(uri)!;
    const changes = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, changes, document.version + 1);
    const textDocument = { uri, version: document.version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: changes });
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a document, which must not be `unchanged`. */
  async items(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('unchanged');
    return report.items;
  }

  /** The rules that found something, sorted. */
  async rules(uri: string): Promise<string[]> {
    return (await this.items(uri)).map(({ code }) => String(code)).sort();
  }

  pullWorkspace(previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  }

  watched(...changes: { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Applies an edit as an editor would: only to documents that it has open, in the version that was meant. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const { uri, version } = change.textDocument;
      const document = this.texts.get(uri);
      if (!document || document.version !== version) throw new Error(`Cannot edit version ${version} of ${uri}`);
      await this.change(
        uri,
        change.edits.filter((one): one is TextEdit => 'newText' in one),
      );
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.change(uri, edits);
  }

  /** Waits until something that the server sent makes `condition` true. */
  async until(condition: () => boolean, what: string, milliseconds = 8000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!condition()) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`Waited in vain for ${what}. Log: ${this.log.join(' | ')} ${this.stderr}`);
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          this.waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, left);
        this.waiting.add(done);
      });
    }
  }

  /** Hangs up as the protocol wants it; the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }

  happened(): void {
    for (const done of [...this.waiting]) done();
  }
}

export function uriOf(path: string): string {
  return existsSync(path) || path.startsWith('/') ? pathToFileURL(path).toString() : path;
}
