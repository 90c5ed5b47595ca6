import * as vscode from 'vscode';
import type { ActionEntry, AreaEntry } from '../../server/lsp/areasProtocol.ts';
import { t } from '../../server/core/words.ts';

/** A line of the view. */
export type AreaNode =
  | { readonly kind: 'area'; readonly entry: AreaEntry; readonly canAdd: boolean }
  | { readonly kind: 'action'; readonly entry: ActionEntry };

/** Each state has a shape of its own, and is the first thing that the text beside it says: colour only helps. */
const areaIcons: Readonly<Record<AreaEntry['state'], readonly [icon: string, colour: string]>> = {
  none: ['circle-slash', 'problemsErrorIcon.foreground'],
  gaps: ['warning', 'problemsWarningIcon.foreground'],
  complete: ['pass', 'testing.iconPassed'],
  excused: ['comment', 'disabledForeground'],
};

export function itemOf(node: AreaNode): vscode.TreeItem {
  const { id, label, description, spoken } = node.entry;
  const open = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = description;
  item.accessibilityInformation = { label: spoken };
  item.command = { command: 'wsoa.goToArea', title: t('Go There'), arguments: [node] };
  if (node.kind === 'action') {
    item.tooltip = spoken;
    item.iconPath = actionIcon(node.entry);
    item.contextValue = 'action';
    return item;
  }
  const { entry, canAdd } = node;
  const [icon, colour] = areaIcons[entry.state];
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
  item.tooltip = `${entry.ref} · ${description}\n\n${entry.text}`;
  item.contextValue = canAdd ? 'answerable-area' : 'area';
  // What has gaps is open, so that they are seen; the rest stays out of the way.
  item.collapsibleState = !entry.actions.length ? open.None : entry.state === 'gaps' ? open.Expanded : open.Collapsed;
  return item;
}

/** An area as words; what a comment says about it stands below a blank line, which no area has. */
export function dragText({ ref, text }: AreaEntry): string {
  return `${ref} ${text.split('\n\n')[0]!}`;
}

function actionIcon({ gaps, overdue, finished }: ActionEntry): vscode.ThemeIcon {
  if (gaps) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  if (overdue) return new vscode.ThemeIcon('watch', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  return new vscode.ThemeIcon(finished ? 'pass-filled' : 'circle-outline');
}
