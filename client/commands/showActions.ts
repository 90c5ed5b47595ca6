import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { Surroundings } from './surroundings.ts';

/** What a lens above an area shows when it is clicked: its actions, in a peek. Only the server names it, in no menu. */
export async function showActions(
  _surroundings: Surroundings,
  file?: vscode.Uri,
  position?: unknown,
  places?: unknown,
): Promise<void> {
  if (!file || !Array.isArray(places)) return;
  const { line, character } = position as Position;
  const locations = (places as Location[]).map(
    ({ uri, range: { start, end } }) =>
      new vscode.Location(
        vscode.Uri.parse(uri),
        new vscode.Range(start.line, start.character, end.line, end.character),
      ),
  );
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    file,
    new vscode.Position(line, character),
    locations,
  );
}
