import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Started } from '../../../client/start.ts';

export const extension = vscode.extensions.getExtension<Started>('wsoa.wsoa')!;

/** The folder that is open: a copy of fixtures/ws. */
export function inWorkspace(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

/** Opens a file as a person does: in an editor. */
export async function show(path: string, column = vscode.ViewColumn.One): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: column });
  return document;
}

/** Writes a file to the disk and opens it. */
export async function create(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  return show(path);
}

/** Types over the first `was` in a document, without saving. */
export async function replace(document: vscode.TextDocument, was: string, now: string): Promise<void> {
  const at = document.getText().indexOf(was);
  assert.ok(at >= 0, `"${was}" is not in ${document.uri.path}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + was.length)), now);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes everything and forgets what was not saved. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((document) => document.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our findings in a file, by rule. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'wsoa');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function rulesIn(document: vscode.TextDocument): string[] {
  return findings(document).map(ruleOf);
}

/** Asks again and again until `check` no longer throws; then gives what it returned. */
export async function eventually<T>(check: () => T | PromiseLike<T>, within = 15_000): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The quick fixes offered for one finding. Asked until there are some: while other extensions register theirs, VS Code
 * answers in part, or not at all.
 */
export function quickFixes(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return eventually(async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      kind,
      50, // resolves that many, so that each has its edit
    );
    assert.ok(actions.length > 0, `no quick fix for ${ruleOf(finding)}`);
    return actions;
  });
}

/** Does what choosing the fix in the menu does. */
export async function apply(fix: vscode.CodeAction): Promise<void> {
  assert.ok(fix.edit || fix.command, `"${fix.title}" does nothing`);
  if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit), `"${fix.title}" could not be applied`);
  if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
}
