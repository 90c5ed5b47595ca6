import { defaultConfig } from '../../core/config/config.ts';
import { headingSays } from '../../core/parse/letter/headingSays.ts';
import type { Line } from './lines.ts';
import { textOf } from './lines.ts';
import type { Marker } from './marker.ts';
import { markerOf } from './marker.ts';

/** Lines that make one paragraph, heading or list item. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly marker: Marker | null;
}

/** What is usual in the document, to tell the unusual by. */
export interface Usual {
  /** The size of most of its letters. */
  readonly size: number;
  /** From one line to the next within a paragraph, as a share of the size. */
  readonly leading: number;
  /** Where its longest lines end. */
  readonly right: number;
}

/** @param lines of one column, from top to bottom, of one page */
export function paragraphsOf(lines: readonly Line[], usual: Usual): Paragraph[] {
  const made: { lines: Line[]; marker: Marker | null }[] = [];
  for (const line of lines) {
    const open = made.at(-1);
    const marker = markerOf(line);
    if (open && !startsParagraph(open, line, marker, usual)) open.lines.push(line);
    else made.push({ lines: [line], marker });
  }
  return made;
}

function startsParagraph(open: Paragraph, line: Line, marker: Marker | null, usual: Usual): boolean {
  const last = open.lines.at(-1)!;
  const bullet = marker !== null && marker.number === null;
  if (bullet && !isDash(line, last, usual)) return true;
  const gap = (line.y - last.y) / Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > 0.8) return true;
  if (line.block && last.block) {
    if (line.block !== last.block) return true;
    // Line ends that somebody made by hand within what the file calls one paragraph.
    return gap > usual.leading * 1.7 || isBroken(last, line, usual.right);
  }
  if (gap > usual.leading * 1.22 + 0.08) return true;
  if (typeOf(line) !== typeOf(last) && open.lines.every((l) => typeOf(l) === typeOf(last))) return true;
  const left = open.marker?.textX ?? open.lines[0]!.x;
  if (marker && isNext(marker, open, left)) return true;
  // A date at the right, and an address that begins at the left below it.
  if (open.lines.length === 1 && !marker && Math.abs(line.x - last.x) > 12 * line.size && !isUnder(line, last))
    return true;
  if (open.lines.length > 1 && Math.abs(line.x - last.x) > 6) return line.x > last.x || !open.marker;
  if (open.lines.length === 1 && says(last)) return true;
  if (isClosing(line)) return true;
  if (says(line) && last.right + firstWordWidth(line) < usual.right - line.size) return true;
  if (endsSentence(textOf(last.runs))) return endsEarly(last, line, usual.right);
  return isBroken(last, line, usual.right);
}

/** Whether a line says just what a letter's headings say, in whatever type it is set. */
export function says(line: Line): boolean {
  return headingSays(textOf(line.runs), defaultConfig) !== null;
}

/** `Yours sincerely`, where a letter ends. */
export function isClosing(line: Line): boolean {
  return /^yours (?:sincerely|faithfully|truly)\b/i.test(textOf(line.runs));
}

/** It goes on below words that stand apart from what begins the line before: a reference, or the name of an agency. */
function isUnder(line: Line, last: Line): boolean {
  return last.runs.some((run) => run.text.trim() && Math.abs(run.x - line.x) < 2);
}

function typeOf({ bold, italic }: Line): string {
  return `${bold ? 'bold' : ''} ${italic ? 'italic' : ''}`;
}

/** A dash at the start of a line may be one of a sentence's own: `… the police – who …`. */
function isDash(line: Line, last: Line, usual: Usual): boolean {
  return (
    /^\s*[–—-]\s/.test(textOf(line.runs)) &&
    Math.abs(line.x - last.x) < 2 &&
    !endsSentence(textOf(last.runs)) &&
    (line.y - last.y) / line.size < usual.leading * 1.1
  );
}

/** A number at the start of a line begins a paragraph only where it stands out to the left, or under another's. */
function isNext(marker: Marker, open: Paragraph, left: number): boolean {
  return marker.x < left - 4 || (open.marker?.number != null && Math.abs(marker.x - open.marker.x) < 2);
}

/** The line ends where a sentence does, although the next line's first word would have fitted. */
export function endsEarly(last: Line, next: Line, right: number): boolean {
  return endsSentence(textOf(last.runs)) && last.right + firstWordWidth(next) + 0.3 * next.size < right - next.size;
}

export function endsSentence(text: string): boolean {
  return /[.!?:;][’”'")\]]*\d{0,2}$/.test(text);
}

/** The line breaks off long before its end, as in a list of names, and the next one begins as lines do. */
function isBroken(last: Line, next: Line, right: number): boolean {
  const room = right - last.right - firstWordWidth(next);
  const begins = /^[\p{Lu}\p{N}]/u.test(textOf(next.runs));
  return !last.bold && begins && room > 0.22 * (right - Math.min(last.x, next.x));
}

function firstWordWidth(line: Line): number {
  const text = textOf(line.runs);
  const word = /^\S*/.exec(text)![0];
  return ((line.right - line.x) * word.length) / Math.max(text.length, 1);
}

/** Whether a paragraph that begins a page goes on with the one that ended the page before. */
export function continues(before: Paragraph, after: Paragraph, right: number): boolean {
  const [last, next] = [before.lines.at(-1)!, after.lines[0]!];
  if (
    after.marker ||
    says(next) ||
    (before.lines.length === 1 && says(last)) ||
    Math.abs(last.size - next.size) > 0.8 ||
    last.bold !== next.bold
  )
    return false;
  const left = before.marker?.textX ?? last.x;
  if (Math.abs(next.x - left) > 8 && Math.abs(next.x - last.x) > 8) return false;
  const text = textOf(next.runs);
  if (!endsSentence(textOf(last.runs)) || /^\p{Ll}/u.test(text)) return true;
  return !endsEarly(last, next, right);
}

/** What is usual on these pages. */
export function usualOf(pages: readonly { readonly width: number; readonly lines: readonly Line[] }[]): Usual {
  const lines = pages.flatMap((page) => page.lines);
  const letters = (line: Line) => line.runs.reduce((sum, run) => sum + run.text.length, 0);
  const size = commonest(lines.map((line) => [Math.round(line.size * 2) / 2, letters(line)]));
  const gaps = pages.flatMap((page) =>
    page.lines.slice(1).map((line, i): [number, number] => {
      const last = page.lines[i]!;
      const gap = Math.abs(line.size - last.size) < 0.3 ? (line.y - last.y) / line.size : 0;
      // Where few lines are full, more of them end a paragraph than not; one that begins small goes on.
      const goesOn = /^\p{Ll}{2}/u.test(textOf(line.runs)) && !endsSentence(textOf(last.runs));
      return [Math.round(gap * 20) / 20, gap > 0.8 && gap < 3 ? (goesOn ? 20 : 1) : 0];
    }),
  );
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.3);
  const rights = body.map((line) => line.right).sort((a, b) => a - b);
  const longest = rights[Math.floor(rights.length * 0.98)] ?? 0;
  // Where no line is full, as far from the right as the leftmost is from the left.
  const left = Math.min(...body.map((line) => line.x));
  const margin = (pages[0]?.width ?? 0) - left;
  return { size, leading: commonest(gaps) || 1.2, right: longest < left + 0.75 * (margin - left) ? margin : longest };
}

function commonest(counted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of counted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
