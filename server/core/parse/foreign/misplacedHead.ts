import type { Words } from '../../config/words.ts';
import type { ProseChunk, Statement } from '../../model/statement.ts';
import { columnsOf } from '../statement/columns.ts';
import { actionRefOf } from '../statement/references.ts';

/** A table of actions whose labels do not stand in its first line, as tables of Word often come without headings. */
export interface MisplacedHead {
  /** `below`: in the row below an empty line or a title; `beside`: in the first column, a line for each field. */
  readonly form: 'below' | 'beside';
  readonly head: ProseChunk;
  /** The rows below it, in order; of `below` the one with the labels only. */
  readonly rows: readonly ProseChunk[];
}

/** @param index of a table's first line in the statement's prose; `null` for a table that is read, or of anything else. */
export function misplacedHead(statement: Statement, index: number, words: Words): MisplacedHead | null {
  const { prose, tables } = statement;
  const head = prose.at(index);
  if (tables.some(({ span }) => span.start <= head.base && head.base < span.end)) return null;
  const rows: ProseChunk[] = [];
  for (let at = index + 1; at < prose.all.length && rows.length < MOST; at++) {
    const row = prose.at(at);
    if (row.kind !== 'table-row') break;
    rows.push(row);
  }
  const [first] = rows;
  if (!first) return null;
  if (filledIn(head) < 2) {
    const columns = columnsOf(textsOf(first), words).filter((column) => column !== null);
    if (columns.includes('action') && columns.length > 1) return { form: 'below', head, rows: [first] };
  }
  const lines = [head, ...rows].map(textsOf);
  if (!lines.every((cells) => cells.length === 2)) return null;
  const names = lines.map(([label]) => (label ? fieldNamed(label, words) : null));
  const known = names.filter((name) => name !== null);
  const [isLed, isDue] = [known.includes('owner'), known.includes('deadline')];
  const isAction = known.includes('action') ? isLed || isDue : isLed && isDue && isBelowAction(statement, head.base);
  // Each label once, and hardly anything but labels: rows of a table of another kind may begin with any words.
  return isAction && new Set(known).size === known.length && known.length >= lines.length - 2
    ? { form: 'beside', head, rows }
    : null;
}

/** `Action 2.1` is the action, with its reference. */
function fieldNamed(label: string, words: Words): ReturnType<Words['field']> {
  return words.field(label) ?? (/^action\b/i.test(label) && actionRefOf(label) ? 'action' : null);
}

/** Whether the heading above says what is done, so that the table need not: `### Action 6.1 Open two homes`. */
function isBelowAction({ sections }: Statement, at: number): boolean {
  const section = sections.findLast(({ title }) => title.span.start < at);
  if (!section) return false;
  const { title, depth } = section;
  return /^action\b/i.test(title.text) || (depth > 2 && actionRefOf(title.text) !== null);
}

/** More rows than an action has fields. */
const MOST = 15;

export function textsOf({ passages }: ProseChunk): string[] {
  return passages.map(({ text }) => text);
}

export function filledIn(row: ProseChunk): number {
  return textsOf(row).filter((text) => text).length;
}
