import * as vscode from 'vscode';
import type { AreasOverview } from '../../server/lsp/areasProtocol.ts';
import type { Filter } from './filter.ts';
import { choicesOf } from './filter.ts';
import { t } from '../../server/core/words.ts';

interface Choice extends vscode.QuickPickItem {
  readonly of?: keyof Filter;
}

/** Asks what is to be shown; undefined where that was given up. */
export async function chooseFilter(overview: AreasOverview, now: Filter): Promise<Filter | undefined> {
  const { owners, agencies } = choicesOf(overview);
  const choices: Choice[] = [
    { of: 'gaps', label: t('With gaps'), detail: t('No action, no owner or no deadline'), picked: now.gaps },
    { of: 'overdue', label: t('Overdue'), detail: t('The day is over, and it is not complete'), picked: now.overdue },
    ...group(t('Owner'), 'owners', owners, now.owners),
    ...group(t('Agency'), 'agencies', agencies, now.agencies),
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: t('Filter Areas for Improvement'),
    placeHolder: t('What shall be shown? Nothing chosen shows all.'),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const labels = (of: keyof Filter) => chosen.filter((one) => one.of === of).map(({ label }) => label);
  return {
    gaps: labels('gaps').length > 0,
    overdue: labels('overdue').length > 0,
    owners: labels('owners'),
    agencies: labels('agencies'),
  };
}

function group(title: string, of: keyof Filter, names: readonly string[], picked: readonly string[]): Choice[] {
  if (!names.length) return [];
  return [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...names.map((label): Choice => ({ of, label, picked: picked.includes(label) })),
  ];
}
