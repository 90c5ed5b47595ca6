import type { Line } from './lines.ts';
import { textOf } from './lines.ts';

/** A page's head or foot is looked for in this share of its height, at either end. */
const BAND = 0.12;

const pageNumber =
  /^(?:page\s*)?[-–—|]?\s*\d{1,3}\s*(?:of\s*\d{1,3}|\/\s*\d{1,3})?\s*[-–—|]?(?:\s*page)?$|^\d{1,3}\s*\|\s*page$/i;

/** Lines that belong to the pages and not to the letter: page numbers, and heads and feet that pages share. */
export function furnitureOf(pages: readonly { height: number; lines: readonly Line[] }[]): Set<Line> {
  const furniture = new Set<Line>();
  const repeated = new Map<string, Line[]>();
  for (const { height, lines } of pages) {
    for (const line of lines) {
      if (line.y > height * BAND && line.y < height * (1 - BAND)) continue;
      const text = textOf(line.runs);
      const outermost = line === lines[0] || line === lines.at(-1);
      if ((outermost && pageNumber.test(text)) || line.runs.every((run) => run.artifact)) furniture.add(line);
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
