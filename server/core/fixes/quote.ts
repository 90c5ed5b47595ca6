import type { Area } from '../model/letter.ts';
import { escapeLine } from './escape.ts';

/** An area's words as a block quote: its paragraphs, and its second-level items as a list. Ends without a line end. */
export function quoteOf(area: Pick<Area, 'text' | 'items'>, eol: string, stem: string | null = null): string {
  const { paragraphs, items } = wordsOf(area);
  const blocks = [...(stem ? [stem] : []), ...paragraphs].map((paragraph) => [escapeLine(paragraph)]);
  const list = items.flatMap((item, i) => {
    const [first = '', ...rest] = item.split('\n');
    // A line that opens a list of its own has it below; others are paragraphs of the item.
    const below = first.endsWith(':')
      ? rest.map((line) => `  - ${escapeLine(line)}`)
      : rest.flatMap((line) => ['', `  ${escapeLine(line)}`]);
    const loose = i > 0 && !first.endsWith(':') && rest.length ? [''] : [];
    return [...loose, `- ${escapeLine(first)}`, ...below];
  });
  return [...blocks, ...(list.length ? [list] : [])]
    .map((lines) => lines.map((line) => (line ? `> ${line}` : '>')).join(eol))
    .join(`${eol}>${eol}`);
}

/** An area's own paragraphs and its second-level items apart; both without empty ones. */
function wordsOf({ text, items }: Pick<Area, 'text' | 'items'>): { paragraphs: string[]; items: string[] } {
  const lines = text ? text.split('\n') : [];
  const below = items.reduce((sum, item) => sum + item.text.split('\n').length, 0);
  return {
    paragraphs: lines.slice(0, lines.length - below).filter(Boolean),
    items: items.map((item) => item.text).filter(Boolean),
  };
}
