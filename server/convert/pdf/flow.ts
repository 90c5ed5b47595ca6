import { bandGrids } from './bands.ts';
import { gutterOf, unfolded } from './columns.ts';
import { footnotesOf } from './footnotes.ts';
import { furnitureOf } from './furniture.ts';
import type { Grid } from './grid.ts';
import { gridsOf } from './grid.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Page, Run } from './page.ts';
import type { Paragraph, Usual } from './paragraphs.ts';
import { continues, paragraphsOf, usualOf } from './paragraphs.ts';
import type { Table } from './tables.ts';
import { continueTable, tableOf, tableOfBox } from './tables.ts';

/** What stands on the pages, one below the other. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'box'; readonly paragraphs: readonly Paragraph[]; readonly table: Table }
  | { readonly kind: 'table'; readonly table: Table }
  /** A page whose words, if it has any, cannot be read. */
  | { readonly kind: 'picture'; readonly page: number };

export interface Flow {
  readonly pieces: readonly Piece[];
  readonly notes: readonly { readonly number: string; readonly lines: readonly Line[] }[];
  readonly lines: readonly Line[];
  readonly usual: Usual;
}

/** The text of all pages in one stream, as it was before it was cut into pages. */
export function flowOf(pages: readonly Page[]): Flow {
  const printed = pages.map((page) => ({ page, height: page.height, lines: linesOf(page, page.runs) }));
  const furniture = furnitureOf(printed);
  const all = inOneColumn(
    printed.map(({ page, lines }) => ({ page, lines: lines.filter((line) => !furniture.has(line)) })),
  );
  const kept = all.map(({ lines }) => lines);
  const usual = usualOf(pages.map(({ width }, i) => ({ width, lines: kept[i]! })));
  // A column's lines end where the column does, which differs from page to page.
  const own = all.map(({ page, lines }) =>
    pages.includes(page) ? usual : { ...usual, right: usualOf([{ width: page.width, lines }]).right },
  );
  const pieces: Piece[] = [];
  const notes: { number: string; lines: readonly Line[] }[] = [];
  all.forEach(({ page }, i) => {
    if (page.isPicture) pieces.push({ kind: 'picture', page: page.number });
    const split = footnotesOf(page, kept[i]!, usual.size);
    notes.push(...split.notes);
    for (const [at, piece] of piecesOf(page, split.text, own[i]!).entries()) {
      if (at > 0 || !goOn(pieces, piece, own[i]!)) pieces.push(piece);
    }
  });
  return { pieces, notes, lines: kept.flat(), usual };
}

interface Sheet {
  readonly page: Page;
  readonly lines: readonly Line[];
}

/** Pages with two columns of text become longer ones of one. */
function inOneColumn(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => {
    const gutter = gutterOf(sheet.page, sheet.lines);
    if (gutter === null) return sheet;
    const runs = sheet.lines.flatMap((line) => line.runs);
    const page = unfolded(sheet.page, runs, gutter);
    return { page, lines: linesOf(page, page.runs) };
  });
}

/** Tables, boxes and the paragraphs between them, on one page. */
function piecesOf(page: Page, lines: readonly Line[], usual: Usual): Piece[] {
  const ruled = gridsOf(page.rules).filter((grid) => !isFrame(grid, lines));
  const grids = [...ruled, ...bandGrids(page.rules, lines, ruled)];
  const inGrid = new Map<Grid, Run[]>();
  const outside: Run[] = [];
  for (const run of lines.flatMap((line) => line.runs)) {
    const grid = grids.findLast((candidate) => holds(candidate, run));
    if (grid) inGrid.set(grid, [...(inGrid.get(grid) ?? []), run]);
    else outside.push(run);
  }
  const placed: { top: number; pieces: Piece[] }[] = [];
  for (const [grid, runs] of inGrid) placed.push({ top: grid.top, pieces: gridPieces(page, grid, runs, usual) });
  const plain = inGrid.size ? linesOf(page, outside) : lines;
  let from = 0;
  for (const { top } of [...placed].sort((a, b) => a.top - b.top)) {
    const to = plain.findIndex((line, i) => i >= from && line.y > top);
    const end = to < 0 ? plain.length : to;
    if (end > from) placed.push({ top: plain[from]!.y - 1, pieces: paragraphPieces(plain.slice(from, end), usual) });
    from = end;
  }
  if (from < plain.length) placed.push({ top: plain[from]!.y - 1, pieces: paragraphPieces(plain.slice(from), usual) });
  return placed.sort((a, b) => a.top - b.top).flatMap(({ pieces }) => pieces);
}

function paragraphPieces(lines: readonly Line[], usual: Usual): Piece[] {
  return paragraphsOf(lines, usual).map((paragraph) => ({ kind: 'paragraph', paragraph }));
}

function gridPieces(page: Page, grid: Grid, runs: readonly Run[], usual: Usual): Piece[] {
  if (grid.cells.length === 1) {
    const paragraphs = paragraphsOf(linesOf(page, runs), { ...usual, right: grid.right - 5 });
    return [{ kind: 'box', paragraphs, table: tableOfBox(grid, paragraphs) }];
  }
  return [{ kind: 'table', table: tableOf(page, grid, runs, usual) }];
}

function holds(area: { left: number; right: number; top: number; bottom: number }, run: Run): boolean {
  const x = (run.x + run.right) / 2;
  const y = run.y - run.size / 3;
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/** A frame round all of the page's text says nothing about it. */
function isFrame(grid: Grid, lines: readonly Line[]): boolean {
  const letters = lines.filter((line) => line.runs.some((run) => holds(grid, run)));
  return grid.cells.length === 1 && lines.length > 5 && letters.length === lines.length && grid.bottom - grid.top > 600;
}

/** Whether the first piece of a page goes on with the last one of the page before; it is then joined to it. */
function goOn(pieces: Piece[], next: Piece, usual: Usual): boolean {
  const last = pieces.at(-1);
  if (!last) return false;
  if (last.kind === 'paragraph' && next.kind === 'paragraph') {
    if (!continues(last.paragraph, next.paragraph, usual.right)) return false;
    pieces[pieces.length - 1] = { kind: 'paragraph', paragraph: joined(last.paragraph, next.paragraph) };
    return true;
  }
  if (last.kind === 'box' && next.kind === 'box') {
    pieces[pieces.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...next.paragraphs] };
    return true;
  }
  if (last.kind === 'table' && (next.kind === 'table' || next.kind === 'box')) {
    const table = continueTable(last.table, next.table);
    if (table) pieces[pieces.length - 1] = { kind: 'table', table };
    return table !== null;
  }
  return false;
}

export function joined(before: Paragraph, after: Paragraph): Paragraph {
  return { marker: before.marker, lines: [...before.lines, ...after.lines] };
}
