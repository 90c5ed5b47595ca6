import type { Grid } from './grid.ts';
import { joined } from './grid.ts';
import type { Line } from './lines.ts';
import type { Rule, Rules, Run } from './page.ts';
import { says } from './paragraphs.ts';

/** Rules of one table begin and end this close, in points. */
const NEAR = 6;
/** Between columns there is at least this much room. */
const GUTTER = 8;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Tables with level rules only, below their head and each row: their columns are where no line has words. What stands
 * between rules and has no such columns is no table.
 */
export function bandGrids(rules: Rules, lines: readonly Line[], others: readonly Grid[]): Grid[] {
  const free = joined(rules.level).filter(
    ({ at, from, to }) => to - from > 100 && !others.some(({ top, bottom }) => at > top - NEAR && at < bottom + NEAR),
  );
  return alike(free)
    .flatMap((group) => apart(group, lines))
    .flatMap((group) => gridOf(group, lines) ?? []);
}

/** Rules that begin and end below each other, from top to bottom. */
function alike(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const group = groups.find(
      ([first]) => Math.abs(first!.from - rule.from) < NEAR && Math.abs(first!.to - rule.to) < NEAR,
    );
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  return groups.filter((group) => group.length > 1);
}

/** Of one page's tables of the same width, each for itself: more room than in a row, or a heading, is between them. */
function apart(rules: readonly Rule[], lines: readonly Line[]): Rule[][] {
  const tables: Rule[][] = [];
  for (const rule of rules) {
    const above = tables.at(-1)?.at(-1);
    const first = above && lines.find((line) => line.y > above.at + 1 && line.y < rule.at + 1);
    const row = first && first.y - above.at < first.size * 2 && !says(first);
    if (row) tables.at(-1)!.push(rule);
    else tables.push([rule]);
  }
  return tables.filter((table) => table.length > 1);
}

function gridOf(rules: readonly Rule[], lines: readonly Line[]): Grid | null {
  const [left, right] = [rules[0]!.from, rules[0]!.to];
  const within = lines.filter((line) => line.x > left - NEAR && line.x < right);
  const inside = within.filter((line) => line.y > rules[0]!.at && line.y < rules.at(-1)!.at + 1);
  const columns = columnsOf(inside, { from: left, to: right });
  if (columns.length < 2) return null;
  const head = headAbove(rules[0]!, within, columns);
  const ys = [...(head === null ? [] : [head]), ...rules.map(({ at }) => at)];
  const rows = ys.length - 1;
  const cells = ys
    .slice(1)
    .flatMap((bottom, row) =>
      columns.map(({ from, to }, column) => ({ left: from, right: to, top: ys[row]!, bottom, row, column })),
    );
  return { top: ys[0]!, bottom: ys.at(-1)!, left, right, rows, columns: columns.length, cells };
}

/** Where no line has words there is room between columns; a column of bullets is one with that of their words. */
function columnsOf(lines: readonly Line[], { from, to }: Span): Span[] {
  const words = lines.flatMap((line) => line.runs.filter((run) => run.text.trim()));
  const covered: { from: number; to: number; letters: boolean }[] = [];
  for (const run of words.toSorted((a, b) => a.x - b.x)) {
    const last = covered.at(-1);
    if (last && run.x < last.to + GUTTER) {
      last.to = Math.max(last.to, run.right);
      last.letters ||= hasLetters(run);
    } else covered.push({ from: run.x, to: run.right, letters: hasLetters(run) });
  }
  const named = covered.filter((span) => span.letters);
  return named.map((span, i) => ({
    from: i ? (named[i - 1]!.to + startOf(span, covered)) / 2 : from,
    to: i + 1 < named.length ? (span.to + startOf(named[i + 1]!, covered)) / 2 : to,
  }));
}

/** Where a column begins, with the bullets before its words. */
function startOf(span: Span, covered: readonly (Span & { letters: boolean })[]): number {
  const before = covered[covered.findIndex((one) => one === span) - 1];
  return before && !before.letters ? before.from : span.from;
}

function hasLetters(run: Run): boolean {
  return !run.symbol && /[\p{L}\d]{2}|\d/u.test(run.text);
}

/** The top of a head that stands above the first rule, in more than one column; `null` where none does. */
function headAbove(first: Rule, lines: readonly Line[], columns: readonly Span[]): number | null {
  let top: number | null = null;
  let below = first.at;
  for (const line of lines.toReversed()) {
    if (line.y >= first.at) continue;
    const words = columns.map(({ from, to }) =>
      line.runs.filter((run) => run.text.trim() && middle(run) >= from && middle(run) < to),
    );
    const used = words.filter((own) => own.length);
    const fits = used.every((own, at) => !at || own[0]!.x - used[at - 1]!.at(-1)!.right > GUTTER / 2);
    if (below - line.y > line.size * 1.8 || !fits || (top === null && used.length < 2) || (top !== null && !line.bold))
      break;
    top = line.y - line.size;
    below = line.y;
  }
  return top;
}

function middle(run: Run): number {
  return (run.x + run.right) / 2;
}
