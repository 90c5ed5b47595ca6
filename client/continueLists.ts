import * as vscode from 'vscode';
import type { ContinuedLine, ContinueParams } from '../server/lsp/continueProtocol.ts';
import { continueRequest } from '../server/lsp/continueProtocol.ts';
import { rangeOf } from './areas/places.ts';
import { isOurs } from './options.ts';
import type { Service } from './service.ts';

/** A line break that was typed, with the indent or list marker that VS Code or another extension puts behind it. */
const enter = /^(?:\r\n|\n)[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;

/**
 * After Enter at the end of a field or a row of an action, begins the next (setting `wsoa.continueLists`).
 *
 * It looks at what Enter did rather than taking the key over: the list of suggestions, other extensions' keys and
 * several cursors keep theirs, and whoever types on before the answer is there is not disturbed. `Undo` takes back what
 * was begun, and not the new line.
 */
export function continueLists(service: Service): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (reason !== undefined || contentChanges.length !== 1 || editor?.document !== document || !isOurs(document))
      return;
    if (change!.rangeLength || !enter.test(change!.text) || editor.selections.length !== 1) return;
    if (!vscode.workspace.getConfiguration('wsoa', document).get<boolean>('continueLists', true)) return;
    const { version } = document;
    const line = change!.range.start.line + 1;
    // After the language client, which tells the server of the change in an event of the same kind.
    setTimeout(() => void goOn(service, editor, version, line), 0);
  });
}

async function goOn(service: Service, editor: vscode.TextEditor, version: number, line: number): Promise<void> {
  const { document } = editor;
  const { client } = service;
  if (!client || !(await isCursorOn(line, editor, version))) return;
  const { active, isEmpty } = editor.selection;
  const isStill = () =>
    document.version === version &&
    editor.selections.length === 1 &&
    editor.selection.active.isEqual(active) &&
    vscode.window.activeTextEditor === editor;
  if (!isEmpty || !isStill()) return;
  const { asUri, asPosition } = client.code2ProtocolConverter;
  const params: ContinueParams = { uri: asUri(document.uri), position: asPosition(active) };
  const answer = await client.sendRequest<ContinuedLine | null>(continueRequest, params).catch(() => null);
  if (!answer || !isStill()) return;
  const range = rangeOf(answer.range);
  const done = await editor.edit((edit) => edit.replace(range, answer.text), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
  if (!done || document.version !== version + 1) return;
  const cursor = range.start.translate(0, answer.cursor);
  editor.selection = new vscode.Selection(cursor, cursor);
}

/**
 * Whether the cursor is on a line, now or in a moment: VS Code tells of it in a message of its own, which may come after
 * the one about the text. No longer once the text has changed again.
 */
function isCursorOn(line: number, editor: vscode.TextEditor, version: number): Promise<boolean> {
  const isThere = () => editor.selection.active.line === line;
  if (isThere()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const listening = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === editor && done()),
      vscode.workspace.onDidChangeTextDocument(
        ({ document }) => document === editor.document && document.version !== version && done(),
      ),
      vscode.window.onDidChangeActiveTextEditor(() => done()),
    ];
    const done = () => {
      for (const one of listening) one.dispose();
      clearTimeout(late);
      resolve(isThere() && editor.document.version === version);
    };
    const late = setTimeout(done, 1_000);
  });
}
