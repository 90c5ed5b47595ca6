import { defaultConfig } from '../../core/config/config.ts';
import { headingSays } from '../../core/parse/letter/headingSays.ts';
import { markerOf, numberOf } from '../tree/markers.ts';
import type { Line } from './lines.ts';
import { endOf } from './lines.ts';

/** Lines that belong together. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly lines: Line[];
}

/**
 * Lines as paragraphs and headings. A line ends a paragraph where the first word of the next would have fitted on it.
 * @param measure the columns that lines are wrapped to; `null` where none is
 */
export function blocksOf(lines: readonly Line[], measure: number | null): TextBlock[] {
  const blocks: TextBlock[] = [];
  // Above the salutation stand the addressees, each on a line.
  const dear = lines.slice(0, 60).findIndex(({ text }) => /^dear\b/i.test(text));
  const starts = lines.map(
    (line, i) => i === 0 || (i < dear ? !isRest(lines[i - 1]!, line, measure) : beginsBlock(lines, i, measure)),
  );
  lines.forEach((line, i) => {
    if (!starts[i]) {
      blocks.at(-1)!.lines.push(line);
      return;
    }
    const alone = (i + 1 === lines.length || starts[i + 1]!) && (i >= dear || known(line));
    blocks.push({ kind: alone && isHeading(lines, i, measure) ? 'heading' : 'paragraph', lines: [line] });
  });
  return blocks;
}

/** The last words of an addressee that did not fit on the line. */
function isRest(before: Line, line: Line, measure: number | null): boolean {
  return !line.gap && endOf(before) > (measure ?? Infinity) * 0.7 && /^[^\s,]+( [^\s,]+)?$/.test(line.text);
}

function beginsBlock(lines: readonly Line[], i: number, measure: number | null): boolean {
  const line = lines[i]!;
  const before = lines[i - 1]!;
  if (markerOf(line.text, true) || markerOf(before.text)?.length === before.text.length) return true;
  if (known(before) || known(line)) return true;
  if (measure === null) return true;
  const fits = endOf(before) + 1 + /^\S+/.exec(line.text)![0].length;
  const ended = /[.:;!?][’”)\]\d]*$/.test(before.text);
  // A blank line divides, but not where a page ends in the middle of a sentence.
  if (line.gap && !line.page) return ended || fits < measure * 0.85 || !/^\p{Ll}/u.test(line.text);
  if (numberOf(line.text) && (ended || fits < measure * 0.85)) return true;
  if (line.page) return (ended && fits <= measure * 0.95) || (fits < measure * 0.7 && !/^\p{Ll}/u.test(line.text));
  // Set in less than the item above: what follows the list.
  if (line.indent + 2 < before.indent && markerOf(before.text) === null && ended) return true;
  if (/^\p{Ll}/u.test(line.text)) return fits < measure * 0.6 && ended;
  return fits < measure * 0.8 || (ended && fits <= measure * 0.95);
}

function known({ text }: Line): boolean {
  if (text.length > 100 || !/^[\p{Lu}\d]/u.test(text) || /[.;,]$/.test(text)) return false;
  const says = headingSays(text, defaultConfig);
  return says === 'opens' || says === 'closes' || says === 'timescale' || (says === 'study' && text.length < 90);
}

/** A line of its own that reads like a heading: short, a capital letter, no point, and something below it. */
function isHeading(lines: readonly Line[], i: number, measure: number | null): boolean {
  const line = lines[i]!;
  const next = lines[i + 1];
  if (known(line)) return true;
  if (!next || line.text.length > Math.min(110, (measure ?? 110) * 0.95)) return false;
  if (!/^(\d+(\.\d+)*\.?\s+)?[\p{Lu}‘“]/u.test(line.text) || /[.;,!:]$|@|https?:|^dear\b/i.test(line.text))
    return false;
  if (markerOf(line.text) || /\d{4}$/.test(line.text) || line.text.split(' ').length > 16) return false;
  const before = lines[i - 1];
  if (line.gap && markerOf(next.text) && (!before || /[.!?;]$/.test(before.text))) return true;
  if (line.text.includes(',')) return false;
  if (before && line.gap && /[.!?]$/.test(before.text) && !signed(lines, i)) return true;
  // Addresses and signatures are lines below each other.
  return !isShort(next, measure) || Boolean(markerOf(next.text)) || known(next) || /[.:]$/.test(next.text);
}

function signed(lines: readonly Line[], i: number): boolean {
  return lines.slice(0, i).some(({ text }) => /^yours (sincerely|faithfully)/i.test(text));
}

function isShort(line: Line, measure: number | null): boolean {
  return line.text.length < Math.min(60, (measure ?? 100) * 0.6);
}
