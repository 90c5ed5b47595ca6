import * as vscode from 'vscode';
import type { AreasOverview, Place } from '../../server/lsp/areasProtocol.ts';
import type { AreaNode } from './nodes.ts';

export function rangeOf({ start, end }: Place['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Where a line of the view leads: an action; an area's section in the statement that is shown, else the letter. */
export function placeOf(node: AreaNode, kind: AreasOverview['kind']): Place {
  if (node.kind === 'action') return node.entry.place;
  return kind === 'statement' ? (node.entry.section ?? node.entry.place) : node.entry.place;
}

/** The same line in a newer overview: a line that was typed since has moved what it leads to. */
export function nodeNow(node: AreaNode, { areas, statements }: AreasOverview): AreaNode {
  if (node.kind === 'area') {
    const entry = areas.find(({ id }) => id === node.entry.id);
    return entry ? { kind: 'area', entry, canAdd: statements.length > 0 } : node;
  }
  const all = areas.flatMap(({ actions }) => actions);
  const entry = all.find(({ id, label }) => id === node.entry.id && label === node.entry.label);
  return entry ? { kind: 'action', entry } : node;
}

/** Shows a place, its words selected. */
export async function goTo(
  { uri, range }: Place,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const selection = rangeOf(range);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const editor = await vscode.window.showTextDocument(document, { preview: false, ...options, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
