import type { Passage } from '../../model/passage.ts';
import type { ActionTable } from '../../model/statement.ts';
import { areaMentions } from './references.ts';

/**
 * A row that proposes nothing and names the area of the rows below it: `A1 Timeliness | | |`, a line of words across the
 * table, or an area alone in its column beside its number. `null` for a row of anything else.
 */
export function bandOf(cells: readonly Passage[], { columns }: Pick<ActionTable, 'columns'>): Passage | null {
  const [first, ...more] = cells.filter((cell) => cell.text);
  if (!first || cells.length < 3) return null;
  // What was one cell across the table stands in each of them where a converter took it apart.
  const isSpread = more.length >= cells.length - 2 && more.every((cell) => cell.text === first.text);
  const filled = isSpread && /\s/.test(first.text) ? [first] : [first, ...more];
  if (filled.length === 1 && areaMentions(first.text)[0]?.sure) return first;
  if (filled.length < more.length) return first;
  const area = cells[columns.indexOf('area')];
  const others = cells.filter((cell, i) => cell.text && cell !== area && columns[i] !== 'ref');
  if (area?.text) return others.length ? null : area;
  // Words where a reference or nothing of an action's stands; `1.3` alone is an action that is not written yet.
  const column = columns[cells.indexOf(first)] ?? null;
  const isApart = column === null || (column === 'ref' && !reference.test(first.text));
  return filled.length === 1 && isApart ? first : null;
}

const reference = /^\S*\d\S*$|^\S{1,4}$/;
