import { escapeCell } from '../../fixes/escape.ts';
import type { ForeignTable } from './foreignTable.ts';

const token = /<!--[^]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9]*)\b([^<>]*)>|[^<]+|</g;
const spans = /\b(?:col|row)span\s*=\s*["']?(\d+)/i;
const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol']);
/** Longer than any plan's: it is not read further. */
const LONGEST = 2_000_000;

/**
 * A table in HTML. Of its marks only line breaks are kept: where bold begins and ends in what Word writes is no place for
 * Markdown's stars.
 */
export function htmlTable(text: string): ForeignTable | null {
  const start = text.search(/<table[\s>]/i);
  if (start < 0) return null;
  const rows: string[][] = [];
  let merged = false;
  let cell: string[] | null = null;
  let end = -1;
  let depth = 0;
  token.lastIndex = start;
  for (let match = token.exec(text); match && match.index < LONGEST; match = token.exec(text)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      if (!match[0].startsWith('<!--')) cell?.push(escapeCell(decoded(match[0]).replace(/\s+/g, ' ')));
      continue;
    }
    const closes = match[1] === '/';
    if (name === 'table') {
      depth += closes ? -1 : 1;
      if (depth > 1) merged = true;
      if (depth === 0) {
        end = token.lastIndex;
        break;
      }
    } else if (name === 'tr') {
      cell = null;
      if (!closes) rows.push([]);
    } else if (name === 'td' || name === 'th') {
      if (cell) rows.at(-1)?.push(cellOf(cell));
      cell = closes ? null : [];
      if (spans.exec(match[3]!)?.some((digits) => Number(digits) > 1)) merged = true;
    } else if (breaks.has(name)) cell?.push('\n');
  }
  const [first] = rows;
  if (!first?.length) return null;
  const whole = { start, end: end < 0 ? text.length : end };
  const isEven = end >= 0 && !merged && rows.every(({ length }) => length === first.length);
  const line = /[\r\n]/.exec(text.slice(start))?.index ?? text.length - start;
  return {
    form: 'html',
    span: whole,
    head: { start, end: Math.min(start + line, whole.end) },
    labels: first.map((words) => words.replace(/<br>|\\/g, ' ').trim()),
    rows: isEven ? rows : null,
  };
}

function cellOf(parts: readonly string[]): string {
  return parts
    .join('')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line)
    .join('<br>');
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•', pound: '£' },
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(\w{1,10}));/g,
    (whole, digits?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = digits === undefined ? parseInt(hex!, 16) : Number(digits);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
