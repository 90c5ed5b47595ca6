import type { Element } from 'hast';
import type { RootContent, Table, TableCell } from 'mdast';
import type { Options } from 'rehype-remark';
import { defaultConfig } from '../../core/config/config.ts';
import { headingSays } from '../../core/parse/letter/headingSays.ts';
import { UnreadableError } from '../reader.ts';
import { toString } from './words.ts';
import { t } from '../../core/words.ts';

/** What rehype-remark gives the handler of an element. */
export type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
export type State = Parameters<Handle>[0];

/** The most columns and rows that a cell may span, and the most cells that a table may have by that. */
const widest = 100;
const mostCells = 100_000;

/** A table of data; one that only lays out a page or a mail is what stands in it. */
export function tableHandler(state: State, node: Element): RootContent[] {
  const rows = rowsOf(node);
  if (state.inTable || isLayout(node, rows)) {
    const cells = rows.flatMap(cellsOf);
    return cells.flatMap(
      (cell) => (state.one({ ...cell, tagName: 'div', properties: {} }, node) ?? []) as RootContent[],
    );
  }
  state.inTable = true;
  const grid = gridOf(
    rows.map((row) => cellsOf(row).map((cell) => ({ cell, content: state.one(cell, row) as TableCell }))),
  );
  state.inTable = false;
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (!grid.length || !width) return [];
  const made = grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? empty()));
  // Without a head Markdown knows no table.
  if (!isHead(rows[0]!)) made.unshift(Array.from({ length: width }, empty));
  const table: Table = { type: 'table', children: made.map((children) => ({ type: 'tableRow', children })) };
  return [table];
}

function empty(): TableCell {
  return { type: 'tableCell', children: [] };
}

/** Cells in their columns: one that goes over several rows or columns stands in the first, the others are empty. */
function gridOf(rows: readonly (readonly { cell: Element; content: TableCell }[])[]): (TableCell | undefined)[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  let made = 0;
  rows.forEach((cells, y) => {
    let x = 0;
    for (const { cell, content } of cells) {
      while (grid[y]![x]) x++;
      const across = spanOf(cell, 'colSpan');
      const down = Math.min(spanOf(cell, 'rowSpan'), rows.length - y);
      made += across * down;
      if (made > mostCells) throw new UnreadableError(t('A table in it has more than {0} cells.', mostCells));
      for (let dy = 0; dy < down; dy++) {
        for (let dx = 0; dx < across; dx++) grid[y + dy]![x + dx] = dx || dy ? empty() : content;
      }
      x += across;
    }
  });
  return grid;
}

function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan'): number {
  const value = Number(properties[name] ?? 1);
  return value >= 1 ? Math.min(Math.floor(value), widest) : 1;
}

function isLayout(node: Element, rows: readonly Element[]): boolean {
  const role = node.properties['role'];
  if (role === 'presentation' || role === 'none') return true;
  // Area SEND reports have tables of one column, which say in their head what they list.
  if (rows.every((row) => cellsOf(row).length <= 1)) return headingSays(textOf(rows[0]), defaultConfig) !== 'opens';
  return node.children.some((child) =>
    holds(child as Element, (inner) => inner.tagName === 'table' || /^h[1-6]$/.test(inner.tagName)),
  );
}

function textOf(row: Element | undefined): string {
  return row ? toString(row).trim().replace(/\s+/g, ' ') : '';
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.flatMap((child) =>
    child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th') ? [child] : [],
  );
}

function holds(node: Element, is: (child: Element) => boolean): boolean {
  return node.type === 'element' && (is(node) || node.children.some((child) => holds(child as Element, is)));
}

/** Whether a row looks like a head: labels in its cells (`No.`, `Lead agency`), and none a sentence. */
function isHead(row: Element): boolean {
  const cells = cellsOf(row);
  if (cells.some(({ tagName }) => tagName === 'th')) return true;
  const labels = cells.map((cell) => toString(cell).trim().replace(/\s+/g, ' '));
  return (
    labels.some(Boolean) &&
    labels.every((label) => label.length < 8 || (label.split(' ').length <= 8 && !label.endsWith('.')))
  );
}
