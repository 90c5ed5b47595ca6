import { fieldInList } from '../config/words.ts';
import type { Config } from '../config/config.ts';
import type { Span } from '../model/span.ts';
import type { Action, ActionTable, FieldName, Statement } from '../model/statement.ts';
import { lineAt } from '../parse/markdown/lines.ts';

/** What is being written at a place of a statement; `span` is what is there of it already, up to the line's or cell's end. */
export type Place =
  | { readonly kind: 'value'; readonly field: FieldName; readonly action: Action | null; readonly span: Span }
  /** Further references stand before it in the same cell or heading. */
  | { readonly kind: 'reference'; readonly span: Span }
  | { readonly kind: 'label'; readonly action: Action; readonly span: Span; readonly bold: boolean }
  | { readonly kind: 'key'; readonly span: Span }
  | { readonly kind: 'entry'; readonly key: string; readonly span: Span };

/** What is being written at `offset`; `null` in prose, code and wherever nothing can be offered. */
export function placeAt(statement: Statement, offset: number, config: Config): Place | null {
  const { text, frontMatter } = statement;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const { end } = lineAt(text, offset);
  const before = text.slice(start, offset);
  const after = text.slice(offset, end);
  if (offset <= frontMatter.span.end) return inFrontMatter(before, after, start, offset);
  const heading = /^#{1,6}\s+(?:.*[,&]\s*|.*\band\s+)?([A-Za-z]{0,4}\d{0,3})$/.exec(before);
  if (heading && /^\s*$/.test(after))
    return { kind: 'reference', span: { start: offset - heading[1]!.length, end: offset } };
  const action = actionAround(statement, offset);
  const table = tableAround(statement, offset);
  if (table && before.includes('|')) return inRow(statement, table.columns, action, { start, before, after });
  return inItem(before, after, start, action, config);
}

function inFrontMatter(before: string, after: string, start: number, offset: number): Place | null {
  const key = /^([A-Za-z-]*)$/.exec(before);
  if (key && /^[\w-]*\s*$/.test(after)) return { kind: 'key', span: { start, end: offset + after.trimEnd().length } };
  const entry = /^([A-Za-z-]+):\s*(.*)$/.exec(before);
  if (!entry) return null;
  const from = offset - entry[2]!.length;
  return { kind: 'entry', key: entry[1]!.toLowerCase(), span: { start: from, end: offset + after.trimEnd().length } };
}

interface Line {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** In a row the column says which field it is; the cell ends at the next bar that is not escaped. */
function inRow(
  statement: Statement,
  columns: readonly (FieldName | 'action' | null)[],
  action: Action | null,
  { start, before, after }: Line,
): Place | null {
  const bars = [...before.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const outer = /^\s*\|/.test(before) ? 1 : 0;
  const field = columns[bars.length - outer];
  if (!field || field === 'action' || field === 'ref') return null;
  const cell = before.slice((bars.at(-1) ?? -1) + 1);
  const from = start + before.length - cell.trimStart().length;
  const rest = /^(?:\\\||[^|])*/.exec(after)![0].trimEnd();
  return valueAt(field, action, { start: from, end: start + before.length + rest.length }, statement.text);
}

function inItem(before: string, after: string, start: number, action: Action | null, config: Config): Place | null {
  const offset = start + before.length;
  const field = /^\s*(?:[-*+]|\d+[.)])?\s*(\*\*|__)?([^:*|]{2,60}?)(?::\s*\1|\1\s*:)\s*(.*)$/.exec(before);
  const name = field && fieldInList(field[2]!, config.words);
  if (field && name && name !== 'action' && name !== 'ref') {
    const span = { start: offset - field[3]!.length, end: offset + after.trimEnd().length };
    return valueAt(name, action, span, before.padStart(offset));
  }
  const label = /^\s*[-*+]\s+(\*\*|__)?([A-Za-z ]{0,30})$/.exec(before);
  if (!label || !action || action.form.kind !== 'list' || !/^[*_:]*\s*$/.test(after)) return null;
  const from = offset - label[2]!.length - (label[1]?.length ?? 0);
  return { kind: 'label', action, bold: action.form.bold, span: { start: from, end: offset + after.trimEnd().length } };
}

/** In an area's field references are listed, and each is completed by itself. */
function valueAt(field: FieldName, action: Action | null, span: Span, text: string): Place {
  if (field !== 'area') return { kind: 'value', field, action, span };
  const last = /[A-Za-z]{0,4}\d{0,3}$/.exec(text.slice(span.start, span.end))!;
  return { kind: 'reference', span: { start: span.end - last[0].length, end: span.end } };
}

/** The action whose lines these are; at its end the line that is being added belongs to it too. */
function actionAround({ actions, text }: Statement, offset: number): Action | null {
  const found = actions.findLast(({ span }) => span.start <= offset);
  if (!found) return null;
  const gap = offset > found.span.end ? text.slice(found.span.end, offset) : '';
  return /\n[ \t]*\r?\n[ \t]*\r?\n/.test(gap) || /\n#/.test(gap) ? null : found;
}

/** A row that is being typed below a table belongs to it before it is one. */
function tableAround({ tables, text }: Statement, offset: number): ActionTable | null {
  const table = tables.findLast(({ span }) => span.start <= offset);
  return table && !/\n[ \t]*\r?\n/.test(text.slice(table.span.end, offset)) ? table : null;
}
