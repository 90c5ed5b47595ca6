import type { Rule, Rules } from './page.ts';

/** A cell of a ruled table, or a box with a frame. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly columns: number;
  /** Row by row; a cell that spans several stands at its first. */
  readonly cells: readonly Cell[];
}

/** Rules that are drawn for one line stand this close, in points. */
const NEAR = 3;
/** A page with more of them shows a drawing. */
const MANY = 4000;

/** The tables and boxes that a page's rules draw, from top to bottom. */
export function gridsOf(rules: Rules): Grid[] {
  if (rules.level.length + rules.upright.length > MANY) return [];
  const level = joined(rules.level).filter((rule) => rule.to - rule.from > 8);
  const upright = joined(rules.upright).filter((rule) => rule.to - rule.from > 6);
  return components(level, upright)
    .map(([across, down]) => gridOf(across, down))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.top - b.top);
}

/** Joins the pieces of one line, which are often drawn cell by cell. */
export function joined(rules: readonly Rule[]): Rule[] {
  const made: { at: number; from: number; to: number }[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const same = made.findLast((other) => touches(other, rule));
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else made.push({ ...rule });
  }
  // Pieces at slightly different heights may have met only now.
  return made.length === rules.length ? made : joined(made);
}

function touches(a: Rule, b: Rule): boolean {
  return Math.abs(a.at - b.at) < NEAR / 2 && b.from <= a.to + NEAR && b.to >= a.from - NEAR;
}

function components(level: readonly Rule[], upright: readonly Rule[]): [Rule[], Rule[]][] {
  const group = [...level, ...upright].map((_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : (group[i] = find(group[i]!)));
  level.forEach((across, i) =>
    upright.forEach((down, j) => {
      const meet =
        down.at >= across.from - NEAR &&
        down.at <= across.to + NEAR &&
        across.at >= down.from - NEAR &&
        across.at <= down.to + NEAR;
      if (meet) group[find(i)] = find(level.length + j);
    }),
  );
  const found = new Map<number, [Rule[], Rule[]]>();
  const at = (i: number): [Rule[], Rule[]] => {
    const root = find(i);
    return found.get(root) ?? found.set(root, [[], []]).get(root)!;
  };
  level.forEach((rule, i) => at(i)[0].push(rule));
  upright.forEach((rule, j) => at(level.length + j)[1].push(rule));
  return [...found.values()].filter(
    ([across, down]) => across.length + down.length > 2 && across.length > 0 && down.length > 0,
  );
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | null {
  // A table without side borders, or one that a page cuts, ends where its rules end.
  const ys = distinct([...level.map((r) => r.at), ...upright.flatMap((r) => [r.from, r.to])]);
  const xs = distinct([...upright.map((r) => r.at), ...level.flatMap((r) => [r.from, r.to])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1) return null;
  const owner = new Map<number, number>();
  const find = (slot: number): number => {
    const above = owner.get(slot) ?? slot;
    return above === slot ? slot : find(above);
  };
  const join = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)].sort((p, q) => p - q);
    owner.set(second!, first!);
  };
  const slot = (row: number, column: number) => row * columns + column;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column + 1 < columns && !crosses(upright, xs[column + 1]!, y)) join(slot(row, column), slot(row, column + 1));
      if (row + 1 < rows && !crosses(level, ys[row + 1]!, x)) join(slot(row, column), slot(row + 1, column));
    }
  const cells = new Map<
    number,
    { left: number; right: number; top: number; bottom: number; row: number; column: number }
  >();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const root = find(slot(row, column));
      const [left, right, top, bottom] = [xs[column]!, xs[column + 1]!, ys[row]!, ys[row + 1]!];
      const cell = cells.get(root);
      if (!cell) cells.set(root, { left, right, top, bottom, row, column });
      else {
        cell.left = Math.min(cell.left, left);
        cell.right = Math.max(cell.right, right);
        cell.top = Math.min(cell.top, top);
        cell.bottom = Math.max(cell.bottom, bottom);
      }
    }
  return {
    top: ys[0]!,
    bottom: ys.at(-1)!,
    left: xs[0]!,
    right: xs.at(-1)!,
    rows,
    columns,
    cells: [...cells.values()],
  };
}

function crosses(rules: readonly Rule[], at: number, along: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) < NEAR && rule.from <= along && rule.to >= along);
}

function distinct(values: readonly number[]): number[] {
  const made: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (!made.length || value - made.at(-1)! > NEAR) made.push(value);
  return made;
}
