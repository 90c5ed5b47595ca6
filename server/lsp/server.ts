import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  TextDocuments,
} from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fromBundle, speakWith } from '../core/words.ts';
import type { Files } from '../workspace/files.ts';
import { uriOfPath } from '../workspace/uris.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { Aftermath } from './aftermath.ts';
import { onAreas } from './areas.ts';
import { capabilitiesFor } from './capabilities.ts';
import { Changes } from './changes.ts';
import { withClientFiles } from './clientFiles.ts';
import { featuresOf, foldersOf } from './client.ts';
import { onCodeActions } from './codeActions.ts';
import { onCodeLens } from './codeLens.ts';
import { onCompareLetters } from './compareLetters.ts';
import { onCompletion } from './completion.ts';
import { onContinue } from './continue.ts';
import { Convert } from './convert.ts';
import type { ConvertFile } from './importLetter.ts';
import { onDocumentSymbols } from './documentSymbols.ts';
import { onHover } from './hover.ts';
import { onImportLetter } from './importLetter.ts';
import { onInlayHints } from './inlayHints.ts';
import { onMarks } from './marks.ts';
import { onNavigation } from './navigation.ts';
import { onNewStatement } from './newStatement.ts';
import { onPasteAction } from './pasteAction.ts';
import { onPlanChanges } from './planChanges.ts';
import { onPullDiagnostics } from './pullDiagnostics.ts';
import { PushDiagnostics } from './pushDiagnostics.ts';
import { Quiet } from './quiet.ts';
import { onRefactorRequests } from './refactorRequests.ts';
import { onRename } from './rename.ts';
import { Reports } from './reports.ts';
import { Session } from './session.ts';
import { followSettings } from './settings.ts';
import { asCommand, pauseOf, wordsIn } from './startOptions.ts';
import type { StartOptions } from './startOptions.ts';
import { onStatus } from './status.ts';
import { onStructure } from './structure.ts';
import { dayOf } from './today.ts';
import { onWorkspaceSymbols } from './workspaceSymbols.ts';
import { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';

/** What differs between Node and a browser's worker. */
export interface Platform {
  readonly files: Files;
  readonly version?: string;
  /** Absent where letters in other formats cannot be imported. */
  readonly convertFile?: ConvertFile;
}

/** Answers an editor on `connection` until it hangs up. */
export function startServer(connection: Connection, platform: Platform): void {
  const changes = new Changes();
  const documents = new TextDocuments(changes);
  let session: Session | undefined;
  let stop = (): void => {};
  let initialized = (): void => {};

  connection.onInitialize((params) => {
    const started = start(connection, documents, changes, platform, params);
    session = started.session;
    stop = started.stop;
    initialized = started.initialized;
    return capabilitiesFor(session.client, platform.version);
  });

  connection.onInitialized(() => {
    initialized();
    if (session?.client.watchFiles) {
      // A register of people is YAML, as the settings are.
      const watchers = ['**/*.md', '**/*.markdown', '**/*.{yaml,yml}'].map((globPattern) => ({ globPattern }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
        connection.console.warn(`The editor does not watch files for us: ${String(error)}`);
      });
    }
    connection.console.info(`wsoa ${platform.version ?? ''} is ready.`.replace('  ', ' '));
  });

  connection.onShutdown(() => stop());
  documents.listen(connection);
  connection.listen();
}

function start(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  changes: Changes,
  platform: Platform,
  params: InitializeParams,
): { session: Session; stop: () => void; initialized: () => void } {
  const options = (params.initializationOptions ?? {}) as StartOptions;
  const words = wordsIn(options.words);
  speakWith(fromBundle(words));
  const folders = foldersOf(params, uriOfPath);
  const today = dayOf(options.today, (line) => connection.console.warn(line));
  const workspace = createWorkspace({
    files: options.files === true ? withClientFiles(connection, platform.files) : platform.files,
    roots: folders,
    today,
    settings: options.settings,
    log: (line) => connection.console.error(line),
  });
  const session = new Session(connection, workspace, documents, featuresOf(params.capabilities));
  session.setFolders(folders);

  const convert = new Convert(session);
  const quiet = new Quiet(pauseOf(options), () => aftermath.soon());
  const reports = new Reports(session, convert, quiet);
  const workspaceDiagnostics = new WorkspaceDiagnostics(session, reports);
  const push = session.client.pull ? null : new PushDiagnostics(session, reports);
  const aftermath = new Aftermath(session, reports, workspaceDiagnostics, push && ((uri) => push.publish(uri)));
  workspace.onDidChange(() => aftermath.soon());
  onPullDiagnostics(session, reports);
  onCodeActions(session, reports, convert, {
    importCommand: asCommand(options.importCommand),
    moveCommand: asCommand(options.moveCommand),
  });
  onRefactorRequests(session, convert);
  onStatus(session);
  onHover(session, convert);
  onNavigation(session, convert);
  onDocumentSymbols(session, convert);
  onWorkspaceSymbols(session, convert);
  onStructure(session, convert);
  onRename(session, convert);
  onInlayHints(session, convert);
  onCompletion(session, convert);
  onContinue(session, convert);
  onCodeLens(session, convert, asCommand(options.showCommand));
  onAreas(session, convert);
  onPasteAction(session, convert);
  onMarks(session, convert, reports);
  onNewStatement(session, today);
  onCompareLetters(session);
  onPlanChanges(session);
  onImportLetter(session, platform.convertFile ?? null, words);

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    if (!session.handles(uri)) return;
    session.learn(uri);
    const made = changes.take(uri);
    if (made === undefined) quiet.opened(uri, document.getText());
    else quiet.edited(uri, document.getText(), made);
    workspace.change(uri, document.getText());
    push?.soon(uri);
    reports.typed(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!session.handles(uri)) return;
    workspace.close(uri);
    quiet.closed(uri);
    push?.closed(uri);
    workspaceDiagnostics.closed(uri);
    reports.closed(uri);
  });
  documents.onDidSave(({ document: { uri } }) => {
    quiet.saved(uri);
    aftermath.soon();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.filesChanged(changes.map(({ uri }) => uri)));
  if (session.client.workspaceFolders) followFolders(session, folders);
  const { initialized } = followSettings(session);

  const stop = (): void => {
    aftermath.stop();
    quiet.stop();
    workspaceDiagnostics.stop();
  };
  return { session, stop, initialized };
}

function followFolders(session: Session, folders: readonly string[]): void {
  let now = folders;
  // The connection's own event would register itself a second time: our capabilities have it already.
  session.connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    now = [...now.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    session.setFolders(now);
    session.workspace.setRoots(now);
  });
}
