import * as vscode from 'vscode';
import { rangeOf } from '../areas/places.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** "Go to Next Gap": the next area without an action, or owner or deadline that is missing; after the last the first. */
export function nextGap(surroundings: Surroundings): Promise<void> {
  return goToGap(surroundings, 1);
}

/** "Go to Previous Gap" */
export function previousGap(surroundings: Surroundings): Promise<void> {
  return goToGap(surroundings, -1);
}

async function goToGap({ areas }: Surroundings, step: 1 | -1): Promise<void> {
  const overview = await areas.askInFront();
  // After the answer: the cursor may have moved meanwhile.
  const editor = vscode.window.activeTextEditor;
  if (!overview || !editor) return;
  const stops = overview.stops.map(({ range, message }) => ({ range: rangeOf(range), message }));
  if (!stops.length) {
    vscode.window.setStatusBarMessage(t('No gaps: every area is answered, every action owned and dated.'), 5000);
    return;
  }
  const cursor = editor.selection.start;
  const next =
    step > 0
      ? (stops.find(({ range }) => range.start.isAfter(cursor)) ?? stops[0]!)
      : (stops.findLast(({ range }) => range.start.isBefore(cursor)) ?? stops.at(-1)!);
  editor.selection = new vscode.Selection(next.range.start, next.range.end);
  editor.revealRange(next.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const words = t('Gap {0} of {1}: {2}', stops.indexOf(next) + 1, stops.length, next.message);
  vscode.window.setStatusBarMessage(words, 10_000);
}
