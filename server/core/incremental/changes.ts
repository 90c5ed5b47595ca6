/** How a list differs from an earlier one: all but a stretch in the middle is the same, object by object. */
export interface Change {
  readonly before: readonly object[];
  /** How many are the same at the start, and at the end. */
  readonly head: number;
  readonly tail: number;
}

/**
 * The list that was looked at last of those that begin, or end, with an object. No WeakRef: what one points to stays
 * in memory until the end of a turn, and a check of a thousand files is one turn.
 */
const latest = new WeakMap<object, readonly object[]>();
const changes = new WeakMap<readonly object[], Change | null>();

/**
 * What a list, such as the actions of a statement, was made from by an edit; `null` where nothing like it is known.
 * The parts that an edit did not touch stay the same objects, so that comparing the two from both ends tells what is
 * new. No old version of a document stays in memory for it.
 */
export function changeTo(list: readonly object[]): Change | null {
  const known = changes.get(list);
  if (known !== undefined) return known;
  const ends = list.length ? [list[0]!, list[list.length - 1]!] : [];
  const before = ends.map((end) => latest.get(end)).find((one) => one !== undefined);
  const change = before ? { before, ...sameEnds(before, list) } : null;
  changes.set(list, change);
  // What led to the last version is of no use any more, and would keep all versions before it in memory.
  if (before) changes.set(before, null);
  for (const end of ends) latest.set(end, list);
  return change;
}

/** How many are the same at the start of two lists, and at the end, none counted twice. */
export function sameEnds(a: readonly unknown[], b: readonly unknown[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

/** Whether two lists hold the same objects in the same order. */
export function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
