import type { Line } from './lines.ts';
import { textOf } from './lines.ts';

/** A page's head or foot is looked for in this share of its height, at either end. */
const BAND = 0.12;

const pageNumber =
  /^(?:page\s*)?[-–—|]?\s*\d{1,3}\s*(?:of\s*\d{1,3}|\/\s*\d{1,3})?\s*[-–—|]?(?:\s*page)?$|^\d{1,3}\s*\|\s*page$/i;

/** Lines that belong to the pages and not to the letter: page numbers, and heads and feet that pages share. */
export function furnitureOf(pages: readonly { height: number; lines: readonly Line[] }[]): Set<Line> {
  const furniture = new Set<Line>();
  const title = titleOf(pages[0]?.lines ?? []);
  const repeated = new Map<string, Line[]>();
  for (const { height, lines } of pages) {
    for (const line of lines) {
      if (line.y > height * BAND && line.y < height * (1 - BAND)) continue;
      const text = textOf(line.runs);
      const outermost = line === lines[0] || line === lines.at(-1);
      const isTitle =
        outermost && line.page > 1 && text.length > 20 && title.includes(plain(text)) && isSmall(line, lines);
      if (isTitle || (outermost && pageNumber.test(text)) || line.runs.every((run) => run.artifact))
        furniture.add(line);
      // Running heads may carry the page's number, and stand as far from the left on even pages as from the right on odd ones.
      const key = `${Math.round(line.y / 4)} ${text.replace(/\d+/g, '#')}`;
      repeated.set(key, [...(repeated.get(key) ?? []), line]);
    }
  }
  for (const lines of repeated.values()) {
    const on = new Set(lines.map((line) => line.page)).size;
    if (on > 2 || (on > 1 && on >= pages.length - 1)) for (const line of lines) furniture.add(line);
  }
  return furniture;
}

/** What the first page prints in its largest type: a head that only one page has repeats it, or as much as had room. */
function titleOf(lines: readonly Line[]): string {
  const largest = Math.max(0, ...lines.map((line) => line.size));
  const isLarge = (line: Line) => line.size > largest - 0.5;
  const isBold = (line: Line) => line.bold;
  const set = lines.some((line) => !isLarge(line)) ? lines.filter(isLarge) : lines.filter(isBold);
  return plain(set.map((line) => textOf(line.runs)).join(' '));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** In no larger type than the text below it. */
function isSmall(line: Line, lines: readonly Line[]): boolean {
  return lines.filter((other) => other.size >= line.size).length > lines.length / 2;
}
