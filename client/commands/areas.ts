import * as vscode from 'vscode';
import type { AddActionParams, AddedAction } from '../../server/lsp/areasProtocol.ts';
import { addActionRequest, coverageSummaryRequest } from '../../server/lsp/areasProtocol.ts';
import { chooseFilter } from '../areas/chooseFilter.ts';
import { everything } from '../areas/filter.ts';
import type { AreaNode } from '../areas/nodes.ts';
import { goTo, nodeNow, placeOf } from '../areas/places.ts';
import { nameOf } from './files.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** What a click on a line of the view does. Only the view names it, in no menu. */
export async function goToArea({ areas }: Surroundings, _file?: vscode.Uri, clicked?: unknown): Promise<void> {
  const { overview } = areas;
  if (!isNode(clicked) || !overview) return;
  const now = (await areas.ask(vscode.Uri.parse(overview.uri))) ?? overview;
  await goTo(placeOf(nodeNow(clicked, now), now.kind));
}

/** "Open in the Letter", of an area in the view. */
export async function openInLetter({ areas }: Surroundings, _file?: vscode.Uri, clicked?: unknown): Promise<void> {
  if (!isNode(clicked) || clicked.kind !== 'area' || !areas.overview) return;
  const now = (await areas.ask(vscode.Uri.parse(areas.overview.uri))) ?? areas.overview;
  const node = nodeNow(clicked, now);
  await goTo(node.entry.place);
}

/** "Add an Action", of an area in the view: with places to fill in, where the fix for an unanswered area writes it. */
export async function addAction({ areas }: Surroundings, _file?: vscode.Uri, clicked?: unknown): Promise<void> {
  const { overview } = areas;
  if (!isNode(clicked) || clicked.kind !== 'area' || !overview) return;
  const statement = await chooseStatement(overview.statements);
  if (!statement) return;
  const uri = vscode.Uri.parse(statement);
  // In front first: only there are places to fill in gone through.
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  const params: AddActionParams = { uri: overview.uri, area: clicked.entry.id, statement };
  const added = await areas.request<AddedAction>(addActionRequest, params);
  const edit = added && (await areas.asEdit(added.edit));
  if (!edit || !(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showErrorMessage(
      t('The action could not be written into {0}; “Show Log” says why.', nameOf(uri)),
    );
}

async function chooseStatement(statements: readonly string[]): Promise<string | undefined> {
  if (statements.length < 2) return statements[0];
  const choices = statements.map((statement) => {
    const uri = vscode.Uri.parse(statement);
    return { label: nameOf(uri), description: vscode.workspace.asRelativePath(uri), statement };
  });
  const chosen = await vscode.window.showQuickPick(choices, {
    title: t('Add an Action'),
    placeHolder: t('Which statement shall the action be added to?'),
  });
  return chosen?.statement;
}

/** "Filter Areas…" */
export async function filterAreas({ areas }: Surroundings): Promise<void> {
  if (!areas.overview) return;
  const filter = await chooseFilter(areas.overview, areas.filter);
  if (filter) areas.filter = filter;
}

/** "Clear Filter" */
export function clearAreaFilter({ areas }: Surroundings): void {
  areas.filter = everything;
}

/** "Copy Coverage Summary": a Markdown table of the file in front, or of what the view shows. */
export async function copyCoverage({ areas }: Surroundings): Promise<void> {
  const uri = ((await areas.askInFront()) ?? areas.overview)?.uri;
  const text = uri && (await areas.request<string>(coverageSummaryRequest, { uri }));
  if (!text) {
    void vscode.window.showInformationMessage(
      t('There is nothing to copy: open a written statement, or the letter that it answers, first.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(t('The coverage summary is on the clipboard, as a Markdown table.'), 5000);
}

function isNode(value: unknown): value is AreaNode {
  return typeof value === 'object' && value !== null && 'entry' in value && 'kind' in value;
}
