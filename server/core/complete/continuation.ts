import type { Action, FieldName, Statement } from '../model/statement.ts';
import type { Edit } from '../model/edit.ts';
import { labels } from '../fixes/fields.ts';
import { cellSpans } from '../parse/markdown/cells.ts';
import type { Line } from '../parse/markdown/lines.ts';
import { lineAt } from '../parse/markdown/lines.ts';

/** How a line goes on: an edit around the cursor, and where in its text the cursor is to stand then. */
export interface Continuation {
  readonly edit: Edit;
  readonly cursor: number;
}

/** An item of a list that is one field on one line: marker, bold mark, label, and where the colon stands. */
const itemLine = /^((?:[ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+)(\*\*|__)?([^:*|]{2,60}?)(:\s*\2|\2\s*:)[ \t]*(.*)$/;

/** What an editor may put on a new line by itself. */
const onlyMarker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?$/;

/** The usual order, of a statement that shows none. */
const usual: readonly FieldName[] = ['owner', 'deadline', 'measure', 'status'];

/**
 * What a new line below a field or a row of an action begins with: the next field that the action lacks, or a row of
 * empty cells. `null` where the line above is neither, or no field is missing: prose and other lists go on as they are.
 * @param offset the cursor, on the new line, on which nothing stands but a list marker that another put there
 */
export function continuationAt(statement: Statement, offset: number): Continuation | null {
  const { text } = statement;
  const here = lineAround(text, offset);
  const above = here && lineAbove(text, here);
  if (!above || !onlyMarker.test(text.slice(here.start, offset))) return null;
  if (text.slice(offset, here.end).trim()) return null;
  const span = { start: here.start, end: offset };
  const made = nextField(statement, above) ?? nextRow(statement, above);
  return made && { edit: { span, text: made.text }, cursor: made.cursor };
}

/**
 * What ends a list that was continued in vain: the empty item or row `begun`, in which the cursor was, goes. `null`
 * where something was written into it.
 */
export function endOfContinued({ text }: Pick<Statement, 'text'>, offset: number, begun: string): Continuation | null {
  const here = lineAround(text, offset);
  const above = here && lineAbove(text, here);
  if (!above || !onlyMarker.test(text.slice(here.start, offset))) return null;
  // In a row the cursor stands in the first cell, so the others came with it.
  const parted = text.slice(above.start, above.end) + text.slice(offset, here.end);
  if (parted.trimEnd() !== begun.trimEnd()) return null;
  return { edit: { span: { start: above.start, end: here.end }, text: '' }, cursor: 0 };
}

interface Made {
  readonly text: string;
  readonly cursor: number;
}

function nextField(statement: Statement, above: Line): Made | null {
  const line = statement.text.slice(above.start, above.end);
  const item = itemLine.exec(line);
  if (!item) return null;
  const [, prefix, mark = '', label, colon] = item;
  const action = statement.actions.find(
    ({ form, fields }) =>
      form.kind === 'list' &&
      Object.values(fields).some(
        (field) => field.label === label!.trim() && field.span.start >= above.start && field.span.end <= above.end,
      ),
  );
  if (!action) return null;
  const current = Object.values(action.fields).find(({ span }) => span.start >= above.start && span.end <= above.end)!;
  const wanted = missingAfter(statement, action, current.name);
  if (!wanted) return null;
  const marker = prefix!.replace(/\d+(?=[.)])/, (n) => String(Number(n) + 1));
  const text = `${marker}${mark}${wanted}${colon!.trimEnd()} `;
  return { text, cursor: text.length };
}

/** The word for the next field: in the order in which the fullest other action has them, those before it at last. */
function missingAfter({ actions }: Statement, action: Action, current: FieldName): string | null {
  const others = actions.filter(({ form }) => form.kind === 'list').filter((other) => other !== action);
  const size = ({ fields }: Action): number => Object.keys(fields).length;
  const model = others.reduce<Action | null>((most, one) => (!most || size(one) > size(most) ? one : most), null);
  const inOrder = Object.values(model?.fields ?? {})
    .filter(({ name }) => name !== 'ref' && name !== 'answered')
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ name }) => name);
  const order = inOrder.length > 1 ? inOrder : usual;
  const from = order.indexOf(current) + 1;
  const next = [...order.slice(from), ...order.slice(0, from)].find((name) => !action.fields[name]);
  if (!next) return null;
  return model?.fields[next]?.label ?? others.find(({ fields }) => fields[next])?.fields[next]!.label ?? labels[next];
}

function nextRow({ text, actions }: Statement, above: Line): Made | null {
  const row = actions.find(
    ({ form, span }) => form.kind === 'row' && above.start <= span.start && span.end <= above.end,
  );
  if (row?.form.kind !== 'row') return null;
  const line = text.slice(above.start, above.end);
  const indent = /^[ \t>]*/.exec(line)![0];
  const count = Math.max(row.form.table.columns.length, cellSpans(line.slice(indent.length)).length);
  return { text: `${indent}|${'  |'.repeat(count)}`, cursor: indent.length + 2 };
}

function lineAround(text: string, offset: number): Line | null {
  if (offset < 0 || offset > text.length) return null;
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return lineAt(text, start);
}

function lineAbove(text: string, { start }: Line): Line | null {
  if (start === 0) return null;
  const end = start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1);
  return lineAround(text, end);
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
