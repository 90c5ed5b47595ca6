import * as vscode from 'vscode';
import type { AreasOverview, Place } from '../../server/lsp/areasProtocol.ts';
import { goTo } from '../areas/places.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** "Open Letter Beside": at the area that is being answered where the cursor is. The cursor stays in the statement. */
export async function openLetterBeside({ areas }: Surroundings): Promise<void> {
  const overview = await areas.askInFront();
  const editor = vscode.window.activeTextEditor;
  if (!editor || overview?.kind !== 'statement') return;
  const [letter] = overview.letters;
  if (!letter) {
    void vscode.window.showInformationMessage(
      t('The letter of this statement cannot be read. Name it at the top of the statement, as in: letter: ./letter.md'),
    );
    return;
  }
  const start = { line: 0, character: 0 };
  const place = answeredAt(overview, editor.selection.active.line) ?? { uri: letter, range: { start, end: start } };
  await goTo(place, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** The area in the letter whose section or action begins last before a line of the statement, or in it. */
function answeredAt({ uri, areas }: AreasOverview, line: number): Place | undefined {
  let found: Place | undefined;
  let last = -1;
  for (const area of areas) {
    for (const place of [area.section, ...area.actions.map((action) => action.place)]) {
      if (place?.uri !== uri || place.range.start.line > line || place.range.start.line <= last) continue;
      last = place.range.start.line;
      found = area.place;
    }
  }
  return found;
}
