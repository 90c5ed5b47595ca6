import * as vscode from 'vscode';
import type { AtPosition, MoveActionParams, MoveChoices } from '../../server/lsp/refactorProtocol.ts';
import { moveActionRequest, moveChoicesRequest } from '../../server/lsp/refactorProtocol.ts';
import { t } from '../../server/core/words.ts';
import { documentFor, refactor } from './refactored.ts';
import type { Surroundings } from './surroundings.ts';

/** "Move Action to Another Area…": of the action at the cursor, or at the place that a code action names. */
export async function moveAction(surroundings: Surroundings, file?: vscode.Uri, at?: unknown): Promise<void> {
  const uri = documentFor(file);
  const position = isPosition(at) ? at : vscode.window.activeTextEditor?.selection.active;
  if (!uri || !position) return;
  const { line, character } = position;
  const place: AtPosition = { uri: uri.toString(), position: { line, character } };
  const choices = await surroundings.areas.request<MoveChoices>(moveChoicesRequest, place);
  if (choices?.kind === 'none') void vscode.window.showInformationMessage(choices.reason);
  if (choices?.kind !== 'areas') return;
  const chosen = await vscode.window.showQuickPick(choices.areas, {
    title: t('Move Action to Another Area'),
    placeHolder: t('{0} Which area shall it answer instead?', choices.now),
    matchOnDetail: true,
  });
  if (chosen) await refactor(surroundings, moveActionRequest, { ...place, area: chosen.id } as MoveActionParams);
}

function isPosition(value: unknown): value is AtPosition['position'] {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}
