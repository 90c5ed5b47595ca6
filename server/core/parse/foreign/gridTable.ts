import type { ForeignTable } from './foreignTable.ts';

const border = /^[ \t]*\+(?:[-=:]{2,}\+)+[ \t]*$/;

/** A grid, as converters write tables whose cells have several lines: `+-----+-----+`. What it holds is Markdown already. */
export function gridTable(text: string): ForeignTable | null {
  if (!/^[ \t]*\+[-=:]{2,}\+/m.test(text)) return null;
  const lines = linesOf(text);
  const from = lines.findIndex(({ words }) => border.test(words));
  if (from < 0) return null;
  const indent = lines[from]!.words.indexOf('+');
  const columns = columnsOf(lines[from]!.words);
  const rows: string[][][] = [];
  let isEven = true;
  let to = from;
  for (let i = from + 1; i < lines.length; i++) {
    const { words } = lines[i]!;
    if (border.test(words)) {
      if (columnsOf(words).join() !== columns.join()) isEven = false;
      to = i;
      continue;
    }
    if (words[indent] !== '|' && words[indent] !== '+') break;
    if (to === i - 1) rows.push(columns.slice(1).map(() => []));
    for (let c = 1; c < columns.length; c++) {
      // Cells that are merged have no bar where the border has its cross.
      if (words[columns[c]!] !== '|') isEven = false;
      rows.at(-1)![c - 1]!.push(words.slice(columns[c - 1]! + 1, columns[c]).trim());
    }
  }
  const cells = rows.map((row) => row.map(cellOf));
  const [first] = cells;
  if (!first || to === from) return null;
  return {
    form: 'grid',
    span: { start: lines[from]!.start, end: lines[to]!.end },
    head: { start: lines[from]!.start, end: lines[from]!.end },
    labels: first.map((words) => words.replaceAll('<br>', ' ').replace(/[*_]/g, '')),
    rows: isEven ? cells : null,
  };
}

/** Where the crosses of a border stand. */
function columnsOf(line: string): number[] {
  return [...line.matchAll(/\+/g)].map(({ index }) => index);
}

/** Lines of one paragraph go on; an empty line, or an item of a list, begins a new one. */
export function cellOf(lines: readonly string[]): string {
  let words = '';
  let isNew = false;
  for (const line of lines) {
    if (!line) {
      isNew = true;
      continue;
    }
    const text = line.replace(/(?<!\\)\|/g, '\\|');
    if (words) words += isNew || /^(?:[-*+•]|\d{1,3}[.)])\s/.test(text) ? '<br>' : ' ';
    words += text;
    isNew = false;
  }
  return words;
}

export interface Line {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
    .filter(([line]) => line)
    .map(({ 0: line, index }) => {
      const words = line.replace(/[\r\n]+$/, '');
      return { words, start: index, end: index + words.length };
    });
}
