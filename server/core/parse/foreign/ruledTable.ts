import type { Statement } from '../../model/statement.ts';
import type { ForeignTable } from './foreignTable.ts';
import { cellOf, linesOf } from './gridTable.ts';
import type { Line } from './gridTable.ts';

/** What a text has that has such a table: a line of dashes with gaps between them, one stretch a column. */
export const ruleSign = /^[ \t]{0,8}-{2,}(?:[ ]+-{2,})+[ \t]*$/m;
const gapped = /^[ \t]*-{2,}(?:[ ]+-{2,})+[ \t]*$/;
const closing = /^[ \t]*-{4,}[ \t]*$/;
/** Longer than any plan's: it is not read further. */
const LONGEST = 500_000;

/**
 * A table whose columns are told by a line of dashes below their labels, as Pandoc writes tables where it is not told
 * otherwise. With a line above the labels, too, its rows may go on for several lines and have empty ones between them;
 * else each line is one. To Markdown it is words, with lines across them.
 * @param index of the dashes in the statement's prose
 */
export function ruledTable(
  { prose, text }: Statement,
  index: number,
): (ForeignTable & { readonly base: number }) | null {
  const at = prose.startOf(index);
  const labels = index > 0 ? prose.at(index - 1) : null;
  if (labels?.kind !== 'text') return null;
  const above = index > 1 ? prose.at(index - 2).raw : '';
  const isClosed = closing.test(above.trim());
  const base = isClosed
    ? prose.startOf(index - 2) + above.search(/[^\r\n]/)
    : labels.base + labels.raw.search(/[^\r\n]/);
  const lines = linesOf(text.slice(at, at + LONGEST));
  const rule = lines.findIndex(({ words }) => gapped.test(words));
  const columns = rule < 0 ? [] : columnsOf(lines[rule]!.words);
  const rest = lines.slice(rule + 1);
  const end = rest.findIndex(({ words }) => closing.test(words) || (!isClosed && !words.trim()));
  if (!columns.length || (isClosed && end < 0)) return null;
  const body = end < 0 ? rest : rest.slice(0, end);
  const last = isClosed ? rest[end]! : (body.at(-1) ?? lines[rule]!);
  const start = labels.base + labels.raw.search(/\S/);
  const head = rowOf(linesOf(labels.raw), columns);
  const rows = [head, ...(isClosed ? parted(body) : body.map((line) => [line])).map((row) => rowOf(row, columns))];
  return {
    form: 'ruled',
    base,
    span: { start: 0, end: at + last.end - base },
    head: { start, end: start + labels.raw.trimStart().search(/[ \t]*(?:\r|\n|$)/) },
    labels: head.map((words) => words.replace(/[*_]/g, '')),
    rows: rows.length > 1 ? rows : null,
  };
}

/** Where each column begins. */
function columnsOf(rule: string): number[] {
  return [...rule.matchAll(/-+/g)].map(({ index }) => index);
}

function rowOf(lines: readonly Line[], columns: readonly number[]): string[] {
  // What hangs over on the left stands in the first.
  return columns.map((from, i) => cellOf(lines.map(({ words }) => words.slice(i ? from : 0, columns[i + 1]).trim())));
}

/** Lines with empty ones between them. */
function parted(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [[]];
  for (const line of lines) {
    if (line.words.trim()) rows.at(-1)!.push(line);
    else if (rows.at(-1)!.length) rows.push([]);
  }
  return rows.filter((row) => row.length);
}
