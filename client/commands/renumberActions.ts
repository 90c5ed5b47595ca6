import * as vscode from 'vscode';
import { t } from '../../server/core/words.ts';
import { renumberRequest } from '../../server/lsp/refactorProtocol.ts';
import { documentFor, refactor } from './refactored.ts';
import type { Surroundings } from './surroundings.ts';

/** "Renumber Actions": in the order of the areas, with all that refers to them. */
export async function renumberActions(surroundings: Surroundings, file?: vscode.Uri): Promise<void> {
  const uri = documentFor(file);
  if (uri && (await refactor(surroundings, renumberRequest, { uri: uri.toString() })))
    vscode.window.setStatusBarMessage(t('The actions are numbered in order; what refers to them follows.'), 5000);
}
