import type { Edit, Fix } from '../model/edit.ts';
import type { Action, ActionTable, FieldName, Statement } from '../model/statement.ts';
import { labels } from './fields.ts';
import { t } from '../words.ts';

/** A new last column of a table, each row's cell with a placeholder to fill in; of `only` one action, where the others need none. */
export function addColumn(
  statement: Statement,
  table: ActionTable,
  name: FieldName,
  placeholder: string,
  only: Action | null = null,
): Edit[] {
  const rows = statement.actions.flatMap((action) => {
    const { form, span } = action;
    if (form.kind !== 'row' || form.table !== table) return [];
    return [{ form, span, isFilled: only === null || only === action }];
  });
  const lines = linesOf(statement.text, table.span.start, 2);
  const cells = [labels[name], '---'].map((text, i) => cell(statement, lines[i]!, text, 0, false));
  return [
    ...cells,
    ...rows.map(({ form, span, isFilled }) => {
      const missing = Math.max(0, table.columns.length - form.cells.length);
      return cell(statement, span.end, isFilled ? placeholder : '', missing, isFilled);
    }),
  ];
}

/** The ends of the lines from `at` on. */
function linesOf(text: string, at: number, count: number): number[] {
  const ends: number[] = [];
  let from = at;
  for (let i = 0; i < count; i++) {
    const end = from + /^[^\r\n]*/.exec(text.slice(from, from + 20000))![0].trimEnd().length;
    ends.push(end);
    from = end + (/^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(end, end + 200))?.[0].length ?? 0);
  }
  return ends;
}

function cell({ text }: Statement, at: number, value: string, missing: number, isStop: boolean): Edit {
  const closed = text[at - 1] === '|';
  const lead = closed ? ` ${'| '.repeat(missing)}` : ` | ${'| '.repeat(missing)}`;
  return {
    span: { start: at, end: at },
    text: `${lead}${value}${closed ? ' |' : ''}`,
    ...(isStop ? { stops: [{ start: lead.length, end: lead.length + value.length }] } : {}),
  };
}

/** The same as the fix of an action whose table has no such column. */
export function fillNewColumn(
  statement: Statement,
  action: Action,
  name: FieldName,
  placeholder: string,
  only = false,
): Fix[] {
  const { form } = action;
  if (form.kind !== 'row' || form.table.columns.includes(name)) return [];
  const edits = addColumn(statement, form.table, name, placeholder, only ? action : null);
  return [{ title: t('Add a column “{0}”…', labels[name]), edits }];
}
