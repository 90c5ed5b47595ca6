import type { ProseChunk, Statement } from '../model/statement.ts';

/** A chunk in which something was found, and what. */
export interface Found<T> {
  readonly chunk: ProseChunk;
  readonly value: T;
}

type Prose = Statement['prose'];

/** How a version of a statement differs from the one before: all but a stretch in the middle is the same. */
interface Change {
  readonly before: Prose;
  readonly head: number;
  readonly tail: number;
}

/** By the first chunk of a statement, its front matter: the last version that was looked at. */
const last = new WeakMap<object, Prose>();
const changes = new WeakMap<Prose, Change | null>();

function changeTo(prose: Prose): Change | null {
  const known = changes.get(prose);
  if (known !== undefined) return known;
  const first = prose[0]?.key;
  const before = first && last.get(first);
  if (first) last.set(first, prose);
  const change = before ? compare(before, prose) : null;
  changes.set(prose, change);
  // What led to the last version is of no use any more, and would keep all versions before it in memory.
  if (before) changes.set(before, null);
  return change;
}

function compare(before: Prose, now: Prose): Change {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head]!.key === now[head]!.key) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail]!.key === now[now.length - 1 - tail]!.key) tail++;
  return { before, head, tail };
}

/**
 * What a rule looks for in a statement's prose. Each chunk is read once, and after a keystroke only what is new: a
 * statement of a megabyte has twenty thousand chunks, of which few have anything.
 */
export class ProseIndex<T> {
  readonly #read: (chunk: ProseChunk) => T | null;
  readonly #known = new WeakMap<object, { readonly value: T | null }>();
  /** Weakly: an index that nobody asks again must not keep the statement that it was last asked of. */
  #prose: WeakRef<Prose> | null = null;
  #found: readonly { readonly index: number; readonly value: T }[] = [];

  /** @param read what is found in a chunk, from its words alone; `null` for nothing */
  constructor(read: (chunk: ProseChunk) => T | null) {
    this.#read = read;
  }

  /** In order. */
  of({ prose }: Statement): Found<T>[] {
    if (this.#prose?.deref() !== prose) this.#update(prose);
    return this.#found.map(({ index, value }) => ({ chunk: prose[index]!, value }));
  }

  #update(prose: Prose): void {
    const change = changeTo(prose);
    if (change && change.before === this.#prose?.deref()) {
      const { before, head, tail } = change;
      const by = prose.length - before.length;
      const start = this.#found.filter(({ index }) => index < head);
      const end = this.#found.filter(({ index }) => index >= before.length - tail);
      const moved = by ? end.map(({ index, value }) => ({ index: index + by, value })) : end;
      this.#found = [...start, ...this.#search(prose, head, prose.length - tail), ...moved];
    } else this.#found = this.#search(prose, 0, prose.length);
    this.#prose = new WeakRef(prose);
  }

  #search(prose: Prose, from: number, to: number): { index: number; value: T }[] {
    const found: { index: number; value: T }[] = [];
    for (let index = from; index < to; index++) {
      const chunk = prose[index]!;
      let known = this.#known.get(chunk.key);
      if (!known) this.#known.set(chunk.key, (known = { value: this.#read(chunk) }));
      if (known.value !== null) found.push({ index, value: known.value });
    }
    return found;
  }
}
