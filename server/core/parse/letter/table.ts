import type { Config } from '../../config/config.ts';
import { plainWords } from '../../config/plainWords.ts';
import { moved, part } from '../../model/passage.ts';
import type { Passage } from '../../model/passage.ts';
import { shift } from '../../model/span.ts';
import type { Prose } from '../markdown/blocks.ts';
import type { RawArea, Surroundings } from './areas.ts';
import { saysNone } from './phrases.ts';
import type { Placed } from './regions.ts';

interface Columns {
  readonly area: number;
  readonly agency: number;
  readonly timescale: number;
  readonly ref: number;
}

/**
 * The areas in a table: one a row; `beside` tells that a list stands in the same part. An empty cell of the
 * responsible body is merged with the one above it.
 */
export function readTable(
  head: Placed,
  rows: readonly Placed[],
  around: Surroundings,
  config: Config,
  beside: boolean,
): RawArea[] {
  const columns = columnsOf(cellsOf(head), rows.map(cellsOf), config);
  const label = textOf(cellsOf(head)[columns.area]);
  // A table whose head does not say so is one of areas only where it stands for the list, and its cells are sentences.
  const says = columns.agency >= 0 || config.words.opens(label) !== null || config.words.field(label) === 'area';
  const numbered = isReference(textOf(cellsOf(head)[columns.ref]));
  const sentences = rows.some((row) => textOf(cellsOf(row)[columns.area]).split(' ').length > 3);
  if (!says && (beside || !(numbered || sentences))) return [];
  const kind = config.words.opens(label) ?? around.kind;
  const areas: RawArea[] = [];
  let agency: string | null = null;
  // A Markdown table must have a head; one pasted without has its first area there.
  const all = (numbered || isSentence(label)) && kind === around.kind ? [head, ...rows] : rows;
  for (const row of all) {
    const cells = cellsOf(row);
    const cell = cells[columns.area];
    agency = textOf(cells[columns.agency]) || agency;
    if (!cell?.passage.text || saysNone(cell.passage.text)) continue;
    const lines = linesOf(moved(cell.passage, row.base));
    const items = lines.filter((line) => bullet.test(line.text));
    areas.push({
      ...around,
      kind,
      agency,
      timescale: textOf(cells[columns.timescale]) || around.timescale,
      paragraphs: lines.filter((line) => !bullet.test(line.text)),
      bold: cell.startsWith('**'),
      items: items.map((line) => ({ text: line.text.replace(bullet, ''), span: line.span })),
      number: null,
      ref: columns.ref < 0 || !cells[columns.ref] ? null : moved(cells[columns.ref]!.passage, row.base),
      span: shift(row.block.span, row.base),
    });
  }
  return areas;
}

const bullet = /^\s*[•▪◦‣·●○■□◼▸►➢❖✓o\uf000-\uf0ff\-–*]\s+/u;

function columnsOf(head: readonly Prose[], rows: readonly (readonly Prose[])[], config: Config): Columns {
  const labels = head.map(textOf);
  const find = (is: (words: string) => boolean) => labels.findIndex((label) => is(plainWords(label)));
  const agency = find(
    (words) =>
      /^(responsible (body|agency|organisation)|agency|organisation|body|partner|lead agency|responsible|responsibility|who)$/.test(
        words,
      ) || plainWords('responsible bodies') === words,
  );
  const timescale = find((words) => /^(timescale|time ?frame|by when|deadline)$/.test(words));
  const named = find((words) => /^(ref|reference|no|number|#|id)$/.test(words));
  // Where the head is the first of the rows, what all have in one column are their references.
  const ref =
    named >= 0
      ? named
      : labels.findIndex((label, i) => [label, ...rows.map((row) => textOf(row[i]))].every(isReference));
  let area = labels.findIndex((label) => config.words.opens(label) !== null || config.words.field(label) === 'area');
  if (area < 0) {
    // The column with the most words is the one that says what needs to improve.
    const length = (i: number) =>
      rows.reduce((sum, row) => sum + (row[i]?.span.end ?? 0) - (row[i]?.span.start ?? 0), 0);
    const others = labels.map((_, i) => i).filter((i) => i !== agency && i !== timescale && i !== ref);
    area = others.reduce((best, i) => (best < 0 || length(i) > length(best) ? i : best), -1);
  }
  return { area, agency: agency === area ? -1 : agency, timescale, ref: ref === area ? -1 : ref };
}

function cellsOf({ block }: Placed): readonly Prose[] {
  return block.kind === 'table-head' || block.kind === 'table-row' ? block.cells : [];
}

function textOf(cell: Prose | undefined): string {
  return cell?.passage.text.replace(/\s+/g, ' ').trim() ?? '';
}

/** `R1`, `2.`, `3.1`. */
function isReference(text: string): boolean {
  return /^[A-Z]{0,3}[ -]?\d{1,3}(?:\.\d{1,2})?[.)]?$/.test(text);
}

function isSentence(label: string): boolean {
  return label.split(' ').length > 8;
}

/** A cell's lines, which `<br>` divides. */
function linesOf(passage: Passage): Passage[] {
  const lines: Passage[] = [];
  for (let from = 0; from <= passage.text.length;) {
    const end = passage.text.indexOf('\n', from);
    const to = end < 0 ? passage.text.length : end;
    const line = part(passage, from, to);
    if (line.text) lines.push(line);
    from = to + 1;
  }
  return lines;
}
