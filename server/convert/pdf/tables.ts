import type { Grid } from './grid.ts';
import { linesOf, textOf } from './lines.ts';
import type { Page, Run } from './page.ts';
import type { Paragraph, Usual } from './paragraphs.ts';
import { continues, endsSentence, paragraphsOf } from './paragraphs.ts';

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  /** Where its words may end, in points from the left of the page. */
  readonly right: number;
}

/** A ruled table: rows of cells, as many in each; the places that a merged cell covers are empty. */
export interface Table {
  readonly left: number;
  readonly right: number;
  /** Where its columns begin, in points. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Borders of one table stand this close on two pages, in points. */
const NEAR = 6;

/** @param runs all that stands within the grid */
export function tableOf(page: Page, grid: Grid, runs: readonly Run[], usual: Usual): Table {
  const lefts = [...new Set(grid.cells.map((cell) => cell.left))].sort((a, b) => a - b);
  const tops = [...new Set(grid.cells.map((cell) => cell.top))].sort((a, b) => a - b);
  const rows: TableCell[][] = tops.map(() => lefts.map(() => ({ paragraphs: [], right: grid.right })));
  for (const cell of grid.cells) {
    const inside = runs.filter((run) => {
      const [x, y] = [(run.x + run.right) / 2, run.y - run.size / 3];
      return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom;
    });
    const right = cell.right - 5;
    const paragraphs = paragraphsOf(linesOf(page, inside), { ...usual, right });
    rows[tops.indexOf(cell.top)]![lefts.indexOf(cell.left)] = { paragraphs, right };
  }
  return { left: grid.left, right: grid.right, columns: lefts, rows: rows.filter((row) => row.some(hasWords)) };
}

/** A box as the table of one cell that it is too. */
export function tableOfBox({ left, right }: Grid, paragraphs: readonly Paragraph[]): Table {
  return { left, right, columns: [left], rows: [[{ paragraphs, right: right - 5 }]] };
}

/** Two parts of one table, which a page divided; `null` where the second is a table of its own. */
export function continueTable(before: Table, after: Table): Table | null {
  if (Math.abs(before.left - after.left) > NEAR || Math.abs(before.right - after.right) > NEAR) return null;
  // Rules that are cut short, or doubled, make columns without words.
  const used = after.columns.map((_, column) => after.rows.some((row) => hasWords(row[column]!)));
  const places = after.columns.map((x) => before.columns.findIndex((other) => Math.abs(other - x) < NEAR));
  if (places.some((place, column) => used[column] && place < 0)) return null;
  const rows = after.rows.map((row) =>
    before.columns.map((_, place): TableCell => row[places.indexOf(place)] ?? { paragraphs: [], right: before.right }),
  );
  const head = rowText(before.rows[0]!);
  const added = rows.length && rowText(rows[0]!) === head ? rows.slice(1) : rows;
  const [last, next] = [before.rows.at(-1)!, added[0]];
  if (!next || !rowContinues(last, next)) return { ...before, rows: [...before.rows, ...added] };
  const joinedRow = last.map((cell, i) => joinCells(cell, next[i]!));
  return { ...before, rows: [...before.rows.slice(0, -1), joinedRow, ...added.slice(1)] };
}

/** Without the columns that hold no words. */
export function trimmed({ columns, rows, ...table }: Table): Table {
  const used = columns.map((_, column) => rows.some((row) => hasWords(row[column]!)));
  return {
    ...table,
    columns: columns.filter((_, column) => used[column]),
    rows: rows.map((row) => row.filter((_, column) => used[column])),
  };
}

/**
 * Whether a page cuts a row in two: its longest cell breaks off, or goes on with the points that it announced. Where
 * another column begins anew, or there is none, only a sentence that goes on says so.
 */
function rowContinues(last: readonly TableCell[], next: readonly TableCell[]): boolean {
  const length = (cell: TableCell) => cell.paragraphs.reduce((sum, p) => sum + p.lines.length, 0);
  const main = last.reduce(
    (best, cell, i) => (length(cell) + length(next[i]!) > length(last[best]!) + length(next[best]!) ? i : best),
    0,
  );
  const [cell, end, start] = [last[main]!, last[main]!.paragraphs.at(-1), next[main]!.paragraphs[0]];
  if (!end || !start) return false;
  const text = textOf(end.lines.at(-1)!.runs);
  if (start.marker && start.marker.number === null) return cell.paragraphs.some((p) => p.marker) || /[:;,]$/.test(text);
  if (!continues(end, start, cell.right)) return false;
  const beginsAnew = last.length === 1 || next.some((other, i) => i !== main && hasWords(other));
  return !beginsAnew || !endsSentence(text) || /^\p{Ll}/u.test(textOf(start.lines[0]!.runs));
}

function joinCells(a: TableCell, b: TableCell): TableCell {
  const [end, start] = [a.paragraphs.at(-1), b.paragraphs[0]];
  if (!end || !start || !continues(end, start, a.right))
    return { ...a, paragraphs: [...a.paragraphs, ...b.paragraphs] };
  const joined = { marker: end.marker, lines: [...end.lines, ...start.lines] };
  return { ...a, paragraphs: [...a.paragraphs.slice(0, -1), joined, ...b.paragraphs.slice(1)] };
}

function hasWords(cell: TableCell): boolean {
  return cell.paragraphs.length > 0;
}

function rowText(row: readonly TableCell[]): string {
  return row
    .map((cell) => cell.paragraphs.flatMap((p) => p.lines.map((line) => textOf(line.runs))).join(' '))
    .join('|');
}
