import { calling, nameWithin } from '../fixes/naming.ts';
import { holds } from '../find/thing.ts';
import type { Span } from '../model/span.ts';
import type { Action, Statement } from '../model/statement.ts';
import type { Refactoring, RefactorContext, Rewritten } from './refactoring.ts';
import { renumber, renumbered } from './renumber.ts';
import { sectionsAt } from './sectionLines.ts';
import { sectionsToTable, tableTitle } from './sectionsToTable.ts';
import { sortRows } from './sortRows.ts';
import { sortActions, sortAreas } from './sortSections.ts';
import { split } from './split.ts';
import { tableAt } from './tableLines.ts';
import { sectionsTitle, tableToSections } from './tableToSections.ts';
import { t } from '../words.ts';

/** Longer statements, in characters, are not rewritten at a cursor: each offer reads all of it again. */
const most = 1_000_000;

/** What was worked out of a version of a statement, for as long as its links are the same. */
const known = new WeakMap<Statement, { readonly links: object; readonly made: Map<string, Rewritten | null> }>();

/** The refactorings that make sense at a place of a statement. One that would lose something says so. */
export function refactoringsAt(context: RefactorContext, span: Span): readonly Refactoring[] {
  const { statement, links } = context;
  if (statement.text.length > most) return [];
  const found: Refactoring[] = [];
  let memo = known.get(statement);
  if (memo?.links !== links) known.set(statement, (memo = { links, made: new Map() }));
  const { made } = memo;
  const offer = (id: string, title: () => string, of: number, work: () => Rewritten | null) => {
    const key = `${id} ${of}`;
    if (!made.has(key)) made.set(key, work());
    const rewritten = made.get(key)!;
    if (rewritten) found.push({ id, title: title(), rewrite: () => rewritten });
  };
  const action = namedAt(statement, span);
  if (action)
    found.push({
      id: 'split',
      title: t('Split {0} into two', nameWithin(calling(action))),
      rewrite: () => split(context, action, span),
    });
  const table = tableAt(statement, span);
  if (table) {
    const rows = table.lines.filter((line) => line.action).length;
    const { start } = table.span;
    if (rows)
      offer(
        'table-to-sections',
        () => sectionsTitle(rows),
        start,
        () => tableToSections(context, table),
      );
    const byLetter = () => t('Sort the table in the order of the letter');
    offer('sort-rows-by-letter', byLetter, start, () => sortRows(context, table, 'letter'));
    const byDeadline = () => t('Sort the table by deadline');
    offer('sort-rows-by-deadline', byDeadline, start, () => sortRows(context, table, 'deadline'));
  }
  const sections = sectionsAt(statement, span);
  const first = sections[0]?.section.span.start ?? 0;
  if (sections.length)
    offer(
      'sections-to-table',
      () => tableTitle(sections),
      first,
      () => sectionsToTable(context, sections),
    );
  const sorted = () => t('Sort these {0} actions by deadline', sections.length);
  if (sections.length > 1) offer('sort-actions-by-deadline', sorted, first, () => sortActions(context, sections));
  const areas = () => t('Sort these areas in the order of the letter');
  offer('sort-areas', areas, span.start, () => sortAreas(context, span));
  const inOrder = () => t('Renumber all actions in order');
  if (action || table) offer('renumber', inOrder, 0, () => (renumbered(context).size ? renumber(context) : null));
  return found;
}

/** The action whose title, reference or owner touches a place. */
export function namedAt({ actions }: Statement, { start, end }: Span): Action | null {
  return (
    actions.find(({ title, refSpan, fields }) =>
      [title.span, refSpan, fields.owner?.span].some((one) => one && holds(one, start) && holds(one, end)),
    ) ?? null
  );
}

/** The action that a place is in: named there, else the innermost that holds it. */
export function actionAt(statement: Statement, span: Span): Action | null {
  const within = statement.actions.filter((action) => holds(action.span, span.start));
  within.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return namedAt(statement, span) ?? within[0] ?? null;
}
