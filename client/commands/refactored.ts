import * as vscode from 'vscode';
import { t } from '../../server/core/words.ts';
import type { Refactored } from '../../server/lsp/refactorProtocol.ts';
import type { Surroundings } from './surroundings.ts';

/** The document that a command is about: the one that it is given, else the one in front. */
export function documentFor(file: vscode.Uri | undefined): vscode.Uri | undefined {
  return file ?? vscode.window.activeTextEditor?.document.uri;
}

/** Asks the server for an edit and makes it, as one step that can be undone; false where there is none, which is said. */
export async function refactor(
  { areas }: Surroundings,
  method: string,
  params: { readonly uri: string },
): Promise<boolean> {
  const answer = await areas.request<Refactored>(method, params);
  if (answer?.kind === 'none') void vscode.window.showInformationMessage(answer.reason);
  if (answer?.kind !== 'edit') return false;
  const edit = await areas.asEdit(answer.edit);
  if (edit && (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showErrorMessage(t('The text has changed meanwhile, so nothing was done. Try again.'));
  return false;
}
