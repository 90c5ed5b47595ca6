import { changeTo } from './changes.ts';

/** Something that was found at one place of a list. */
export interface Found<T> {
  readonly index: number;
  readonly value: T;
}

/**
 * What is looked for in each of a list: of its actions, sections or stretches of prose. After a keystroke only what is
 * new is read: a statement of a megabyte has thousands of actions and twenty thousand stretches, of which few have
 * anything. What is found is the same object for as long as nothing in it has changed or moved, so that whoever makes
 * more of it can keep that too.
 */
export class ListIndex<I extends object, T> {
  readonly #read: (item: I) => T | null;
  readonly #found = new WeakMap<readonly I[], readonly Found<T>[]>();

  /** @param read what is found in one of the list, from it alone; `null` for nothing */
  constructor(read: (item: I) => T | null) {
    this.#read = read;
  }

  /**
   * In order.
   * @param all finds the same in a list that nothing is known of, for whoever knows a shorter way to do it
   */
  of(list: readonly I[], all?: () => readonly Found<T>[] | null): readonly Found<T>[] {
    let found = this.#found.get(list);
    if (!found) this.#found.set(list, (found = this.#update(list) ?? all?.() ?? this.#search(list, 0, list.length)));
    return found;
  }

  #update(list: readonly I[]): readonly Found<T>[] | null {
    const change = changeTo(list);
    const known = change && this.#found.get(change.before as readonly I[]);
    if (!known) return null;
    const { before, head, tail } = change;
    const from = firstFrom(known, head);
    const to = firstFrom(known, before.length - tail);
    const now = this.#search(list, head, list.length - tail);
    const by = list.length - before.length;
    if (!by && now.length === to - from && now.every((one, i) => same(one, known[from + i]!))) return known;
    const end = known.slice(to);
    const moved = by ? end.map(({ index, value }) => ({ index: index + by, value })) : end;
    return [...known.slice(0, from), ...now, ...moved];
  }

  #search(list: readonly I[], from: number, to: number): Found<T>[] {
    const found: Found<T>[] = [];
    for (let index = from; index < to; index++) {
      const value = this.#read(list[index]!);
      if (value !== null) found.push({ index, value });
    }
    return found;
  }
}

function same<T>(a: Found<T>, b: Found<T>): boolean {
  return a.index === b.index && a.value === b.value;
}

/** Where in `found` the first one is that stands at `index` or after it. */
function firstFrom(found: readonly Found<unknown>[], index: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
