import type { Line } from './lines.ts';
import { textOf } from './lines.ts';
import type { Page } from './page.ts';

/** A page's footnotes, and the lines above them. */
export interface Split {
  readonly text: readonly Line[];
  readonly notes: readonly { readonly number: string; readonly lines: readonly Line[] }[];
}

/**
 * Footnotes are set in smaller type at the foot of a page, or below a short rule there.
 * @param lines of one page, without its furniture
 * @param size of the letter's own type, in points
 */
export function footnotesOf(page: Page, lines: readonly Line[], size: number): Split {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size < size - 0.8) from--;
  const below = belowSeparator(page, lines);
  if (below < from && noteMark(lines[below]!)) from = below;
  const notes: { number: string; lines: Line[] }[] = [];
  const rest: Line[] = [];
  for (const line of lines.slice(from)) {
    const mark = noteMark(line);
    if (mark) notes.push({ number: mark.number, lines: [{ ...line, runs: mark.runs }] });
    else if (notes.length) notes.at(-1)!.lines.push(line);
    else rest.push(line);
  }
  return { text: [...lines.slice(0, from), ...rest], notes };
}

/** The first line below the lowest rule that stands by itself at the left, in the lower half; as many as there are if none. */
function belowSeparator({ rules, width, height }: Page, lines: readonly Line[]): number {
  const left = Math.min(...lines.map((line) => line.x));
  const separators = rules.level.filter(
    ({ at, from, to }) =>
      at > height / 2 &&
      Math.abs(from - left) < 12 &&
      to - from > 30 &&
      to - from < 0.5 * width &&
      // Nor one that underlines words.
      !lines.some((line) => at > line.y - 1 && at < line.y + 4 && line.x < to && line.right > from) &&
      !rules.upright.some((rule) => rule.from <= at + 3 && rule.to >= at - 3),
  );
  const lowest = Math.max(...separators.map((rule) => rule.at), -1);
  const first = lowest < 0 ? -1 : lines.findIndex((line) => line.y > lowest);
  return first < 0 ? lines.length : first;
}

/** A footnote begins with its number, in smaller type than its words, or apart from them. */
function noteMark(line: Line): { number: string; runs: Line['runs'] } | null {
  const runs = line.runs.filter((run, i) => run.text.trim() || i > 0);
  const first = runs[0];
  const number = first?.text.trim() ?? '';
  if (/^(\d{1,3}|[*†‡])$/.test(number) && (first!.size < line.size * 0.85 || runs.length > 1))
    return { number, runs: runs.slice(1) };
  const led = first && /^\s*(\d{1,2})\s+(?=\p{Lu})/u.exec(first.text);
  return led
    ? { number: led[1]!, runs: [{ ...first, text: first.text.slice(led[0].length) }, ...runs.slice(1)] }
    : null;
}

/** Numbers in a line that are set as footnote marks are: small and raised. */
export function isRaised(run: Line['runs'][number], line: Line): boolean {
  return (
    /^\s*\d{1,3}(\s*,\s*\d{1,3})*\s*$/.test(run.text) &&
    run.size < line.size * 0.85 &&
    line.y - run.y > -0.05 * line.size
  );
}

export function noteText(lines: readonly Line[]): string {
  return lines.map((line) => textOf(line.runs)).join(' ');
}
