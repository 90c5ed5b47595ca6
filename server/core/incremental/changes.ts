/** How a list differs from an earlier one: all but a stretch in the middle is the same, object by object. */
export interface Change {
  readonly before: readonly object[];
  /** How many are the same at the start, and at the end. */
  readonly head: number;
  readonly tail: number;
}

/** The lists that were looked at last; of several documents that are open, each finds its own by what it holds. */
const MOST = 24;
let recent: WeakRef<readonly object[]>[] = [];
const changes = new WeakMap<readonly object[], Change | null>();

/**
 * What a list, such as the actions of a statement, was made from by an edit; `null` where nothing like it is known.
 * The parts that an edit did not touch stay the same objects, so that comparing the two from both ends tells what is
 * new. All that is kept is weak: no old version of a document stays in memory for it.
 */
export function changeTo(list: readonly object[]): Change | null {
  const known = changes.get(list);
  if (known !== undefined) return known;
  const change = changeFromRecent(list);
  changes.set(list, change);
  // What led to the last version is of no use any more, and would keep all versions before it in memory.
  if (change) changes.set(change.before, null);
  recent = recent.filter((ref) => ref.deref() !== undefined && ref.deref() !== change?.before);
  recent.push(new WeakRef(list));
  if (recent.length > MOST) recent.shift();
  return change;
}

function changeFromRecent(list: readonly object[]): Change | null {
  if (!list.length) return null;
  for (let i = recent.length - 1; i >= 0; i--) {
    const before = recent[i]!.deref();
    if (!before?.length || (before[0] !== list[0] && before[before.length - 1] !== list[list.length - 1])) continue;
    return { before, ...sameEnds(before, list) };
  }
  return null;
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
