import { gridsOf } from './grid.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Page, Run } from './page.ts';

/** Between columns there is at least this much room, in points: more than between words. */
const GUTTER = 8;
/** Fewer lines on either side are an address, a signature or a table. */
const FEWEST = 8;

type Side = 'left' | 'right' | 'across';

/**
 * Where the gutter between two columns of text is, in points from the left; `null` on a page of one column. Tables and
 * signatures have two sides too, but not as many lines, most of which are full.
 */
export function gutterOf(page: Page, lines: readonly Line[]): number | null {
  const tables = gridsOf(page.rules).filter(({ cells }) => cells.length > 1);
  const free = lines.filter(({ y }) => !tables.some(({ top, bottom }) => y > top && y < bottom + 2));
  let best: { x: number; score: number } | null = null;
  for (let x = page.width * 0.35; x < page.width * 0.65; x += 3) {
    const parts = free.flatMap((line) => partsOf(line, x));
    const [left, right] = (['left', 'right'] as const).map((side) => parts.filter((part) => part.side === side));
    const across = parts.length - left!.length - right!.length;
    if (left!.length < FEWEST || right!.length < FEWEST || across > parts.length / 4) continue;
    if (!isFull(left!) || !isFull(right!) || !areAlike(left!, right!)) continue;
    const score = left!.length + right!.length - 3 * across;
    if (!best || score > best.score) best = { x, score };
  }
  return best && best.x;
}

/** The page as if it were of one column: each right column below its left one, and moved to the left. */
export function unfolded(page: Page, runs: readonly Run[], gutter: number): Page {
  const parts = linesOf(page, runs).flatMap((line) => partsOf(line, gutter));
  const xs = (side: Side) => Math.min(...parts.filter((part) => part.side === side).map((part) => part.x));
  const aside = xs('left') - xs('right');
  const moved = new Map<Run, { dx: number; dy: number }>();
  const zones: { top: number; bottom: number; left: number; right: number }[] = [];
  let below = 0;
  for (const zone of zonesOf(parts)) {
    const [top, bottom] = [zone[0]!.y, Math.max(...zone.map((part) => part.y))];
    const left = zone.filter((part) => part.side !== 'right');
    const right = zone.filter((part) => part.side === 'right');
    const under = right.length && left.length ? left.at(-1)!.y + leading(left) - right[0]!.y : 0;
    for (const part of left) for (const run of part.runs) moved.set(run, { dx: 0, dy: below });
    for (const part of right) for (const run of part.runs) moved.set(run, { dx: aside, dy: below + under });
    zones.push({ top: top - zone[0]!.size, bottom: bottom + zone[0]!.size, left: below, right: below + under });
    const end = Math.max(...left.map((part) => part.y), ...right.map((part) => part.y + under));
    below += end - bottom;
  }
  const at = (y: number, isRight: boolean) => {
    const zone = zones.find(({ bottom }) => y <= bottom) ?? zones.at(-1);
    return zone ? (isRight ? zone.right : zone.left) : 0;
  };
  const { level, upright, dots } = page.rules;
  return {
    ...page,
    width: xs('left') + Math.max(...parts.filter((part) => part.side === 'left').map((part) => part.right)),
    height: page.height + below,
    runs: runs.map((run) => {
      const { dx, dy } = moved.get(run) ?? { dx: 0, dy: at(run.y, false) };
      return { ...run, x: run.x + dx, right: run.right + dx, y: run.y + dy };
    }),
    rules: {
      level: level.map((rule) => {
        const isRight = rule.from > gutter;
        const dx = isRight ? aside : 0;
        return { at: rule.at + at(rule.at, isRight), from: rule.from + dx, to: rule.to + dx };
      }),
      upright: upright.map((rule) => {
        const isRight = rule.at > gutter;
        const dy = at((rule.from + rule.to) / 2, isRight);
        return { at: rule.at + (isRight ? aside : 0), from: rule.from + dy, to: rule.to + dy };
      }),
      dots,
    },
  };
}

interface Part {
  readonly side: Side;
  readonly y: number;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly runs: readonly Run[];
}

/** A line as it is, or its two sides where there is room between them at `x`. */
function partsOf(line: Line, x: number): Part[] {
  const before = line.runs.filter((run) => (run.x + run.right) / 2 < x);
  const after = line.runs.filter((run) => (run.x + run.right) / 2 >= x);
  const ends = Math.max(...before.filter((run) => run.text.trim()).map((run) => run.right), -Infinity);
  const begins = Math.min(...after.filter((run) => run.text.trim()).map((run) => run.x), Infinity);
  const isApart = ends < x && begins > x && begins - ends > GUTTER;
  const part = (side: Side, runs: readonly Run[], from: number, to: number): Part => {
    return { side, y: line.y, size: line.size, x: from, right: to, runs };
  };
  if (!isApart) return [part('across', line.runs, line.x, line.right)];
  return [
    ...(ends > 0 ? [part('left', before, line.x, ends)] : []),
    ...(begins < Infinity ? [part('right', after, begins, line.right)] : []),
  ];
}

/** Whether most lines of a column are as wide as a column's are, and not a list of short ones. */
function isFull(parts: readonly Part[]): boolean {
  const rights = parts.map((part) => part.right).sort((a, b) => a - b);
  const [left, right] = [Math.min(...parts.map((part) => part.x)), rights[Math.floor(rights.length * 0.95)]!];
  return parts.filter((part) => part.right > left + 0.75 * (right - left)).length > parts.length * 0.4;
}

/** The columns of a page are of one width; what stands beside its text is narrower. */
function areAlike(left: readonly Part[], right: readonly Part[]): boolean {
  const wide = (parts: readonly Part[]) =>
    Math.max(...parts.map((part) => part.right)) - Math.min(...parts.map((part) => part.x));
  return Math.abs(Math.log(wide(left) / wide(right))) < Math.log(1.25);
}

/** Runs of lines that stand in columns, and of lines across both. */
function zonesOf(parts: readonly Part[]): Part[][] {
  const zones: Part[][] = [];
  for (const part of parts) {
    const open = zones.at(-1);
    if (open && (open[0]!.side === 'across') === (part.side === 'across')) open.push(part);
    else zones.push([part]);
  }
  return zones;
}

/** From one line to the next, in points. */
function leading(parts: readonly Part[]): number {
  const gaps = parts.slice(1).map((part, i) => part.y - parts[i]!.y);
  const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  return usual[Math.floor(usual.length / 4)] ?? parts[0]!.size * 1.2;
}
