import type { Span } from '../../model/span.ts';

/**
 * Where the cells of a table row stand (their trimmed contents), by GFM's rule: every `|` that is not escaped
 * divides, also in code. A pipe at either end belongs to no cell.
 */
export function cellSpans(row: string, from = 0, to = row.length): Span[] {
  const cells: Span[] = [];
  let start = skipSpace(row, from, to);
  const end = trimEnd(row, start, to);
  if (row.charCodeAt(start) === 124) start++;
  let at = start;
  for (; at < end; at++) {
    const c = row.charCodeAt(at);
    if (c === 92) at++;
    else if (c === 124) {
      cells.push(trimmed(row, start, at));
      start = at + 1;
    }
  }
  if (start < end || cells.length === 0) cells.push(trimmed(row, start, end));
  return cells;
}

export function countCells(row: string): number {
  return cellSpans(row).length;
}

function trimmed(row: string, from: number, to: number): Span {
  const start = skipSpace(row, from, to);
  // An empty cell is where its words would be written: after one space, where there is one.
  if (start === to) return { start: from < to ? from + 1 : from, end: from < to ? from + 1 : from };
  return { start, end: trimEnd(row, start, to) };
}

function skipSpace(row: string, from: number, to: number): number {
  while (from < to && isSpace(row.charCodeAt(from))) from++;
  return from;
}

function trimEnd(row: string, from: number, to: number): number {
  while (to > from && isSpace(row.charCodeAt(to - 1))) to--;
  return to;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 10 || c === 13;
}
