import { escapeCell } from '../../fixes/escape.ts';
import type { ForeignTable } from './foreignTable.ts';

/** A table as it is pasted from Word or Excel: cells with tabs between them, a row a line. */
export function tabTable(text: string): ForeignTable | null {
  const first = /^[^\S\t\r\n]*[^\s\t][^\r\n]*/m.exec(text);
  if (!first || first[0].split('\t').length < 3) return null;
  const start = first.index;
  const body = text.slice(start).replace(/[\r\n]+$/, '');
  return {
    form: 'tabs',
    span: { start, end: start + body.length },
    head: { start, end: start + first[0].trimEnd().length },
    labels: first[0].split('\t').map((label) => label.trim()),
    rows: rowsOf(body.split(/\r\n|\r|\n/).map((line) => line.split('\t').map((cell) => escapeCell(cell.trim())))),
  };
}

/** A cell of several paragraphs goes on in the next line: lines are put together until they have a row's cells. */
function rowsOf(lines: readonly (readonly string[])[]): string[][] | null {
  const count = lines[0]!.length;
  const rows: string[][] = [];
  let row: string[] = [];
  for (const line of lines) {
    if (row.length) row = [...row.slice(0, -1), `${row.at(-1)!}<br>${line[0]!}`, ...line.slice(1)];
    else row = [...line];
    if (row.length > count) return null;
    if (row.length < count) continue;
    rows.push(row);
    row = [];
  }
  // Tabs at a line's end are easily lost.
  if (row.length) rows.push([...row, ...Array.from({ length: count - row.length }, () => '')]);
  return rows;
}
