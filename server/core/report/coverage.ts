import type { ActionView, AreaView } from '../describe/areas.ts';
import { gapsLine } from '../describe/areaWords.ts';
import { actionTitle, answeredCount, deadlineText, ownerText } from '../describe/words.ts';
import { escapeCell, escapeInline } from '../fixes/escape.ts';
import { short } from '../fixes/naming.ts';
import { t } from '../words.ts';

/**
 * Areas, their actions, owners, deadlines and gaps as a Markdown table, for a message or a meeting's papers.
 * @param title what it is about: the statement's name
 */
export function formatCoverage(title: string, views: readonly AreaView[]): string {
  const answered = views.filter(({ actions }) => actions.length).length;
  const head = [answeredCount(answered, views.length), gapsLine(views)].filter(Boolean).join('; ');
  const rows = [
    [t('Area'), t('Action'), t('Owner'), t('Deadline'), t('Gaps')],
    ['---', '---', '---', '---', '---'],
  ];
  for (const view of views) {
    const { area } = view.linked;
    const name = `**${escapeCell(area.ref)}** ${escapeCell(short(area.text, 120))}`;
    if (!view.actions.length) rows.push([name, '–', '–', '–', unanswered(view)]);
    // The area's words once; its reference in every row, for whoever sorts them.
    view.actions.forEach((one, i) => rows.push([i ? `**${escapeCell(area.ref)}**` : name, ...cellsOf(one)]));
  }
  return `**${escapeInline(title)}**: ${head}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function cellsOf({ action, by, gaps, overdue }: ActionView): string[] {
  const deadline = deadlineText(action, by.understanding.deadlineOf(action));
  return [
    escapeCell(actionTitle(action, 120)),
    escapeCell(ownerText(action) ?? '–'),
    escapeCell(deadline ?? '–'),
    [...gaps.map(({ words }) => words), ...(overdue ? [t('overdue')] : [])].join(', '),
  ];
}

function unanswered({ state, reason }: AreaView): string {
  return state === 'excused' ? t('no action needed: {0}', escapeCell(reason ?? '')) : t('no action');
}
