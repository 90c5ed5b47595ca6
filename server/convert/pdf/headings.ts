import type { Flow } from './flow.ts';
import { textOf } from './lines.ts';
import type { Paragraph, Usual } from './paragraphs.ts';
import { endsSentence } from './paragraphs.ts';

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

/** Set apart by its type: larger than the text, or bold, and no sentence. */
export function isHeading(paragraph: Paragraph, usual: Usual): boolean {
  const { lines, marker } = paragraph;
  if (lines.length > 4 || (marker && marker.number === null)) return false;
  const text = lines.map((line) => textOf(line.runs)).join(' ');
  const larger = lines.every((line) => line.size > usual.size + 0.8);
  const bold = lines.every((line) => line.bold);
  if (!/\p{L}{2}/u.test(text) || text.length > 200) return false;
  const sentence = endsSentence(text) && !/[?:]$/.test(text);
  const italic = lines.length === 1 && lines[0]!.italic && text.length < 90;
  return larger || ((bold || italic) && !sentence);
}

export function styleOf(paragraph: Paragraph): string {
  const [line] = paragraph.lines;
  return `${Math.round(line!.size * 2) / 2}${line!.bold ? ' bold' : line!.italic ? ' italic' : ''}`;
}

/** How deep the headings of each style stand: the larger the type, the higher; the title is left to whoever writes. */
export function headingStyles({ pieces, usual }: Flow): Map<string, Depth> {
  const styles = new Set<string>();
  for (const piece of pieces)
    if (piece.kind === 'paragraph' && isHeading(piece.paragraph, usual)) styles.add(styleOf(piece.paragraph));
  const rank = (style: string) =>
    parseFloat(style) * 3 + (style.endsWith('bold') ? 2 : style.endsWith('italic') ? 1 : 1.5);
  const order = [...styles].sort((a, b) => rank(b) - rank(a));
  return new Map(order.map((style, i) => [style, Math.min(i + 2, 6) as Depth]));
}
