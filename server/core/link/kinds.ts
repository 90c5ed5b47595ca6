import type { Saying } from './saying.ts';
import type { Wording } from './wording.ts';
import { fewestShared, nearness, wordingFrom } from './wording.ts';

/** All that say just the same. There is one for nearly every action of thousands of statements: it holds next to nothing. */
export interface Kind {
  /** The words, in order. */
  readonly text: string;
  readonly sum: number;
  /** Others that are near, and how near; the same empty one for all that have none. */
  near: Map<Kind, number>;
  readonly files: Map<string, Saying[]>;
  /** How many say it. */
  count: number;
  /** Grows when it or what is near it is said by others, or in another order. */
  stamp: number;
  /** More than one says it, or another is near to it. */
  hot: boolean;
}

/**
 * Everything that is said, to be found by what is near it. Two wordings are near when one has the words of the other,
 * or these and one more, so each is kept by the sum of its words' numbers, and by the sums that leave one word out:
 * no list of a common word is ever gone through, however many statements there are.
 */
export class Kinds {
  readonly #byText = new Map<string, Kind>();
  readonly #bySum: BySum = new Map();
  /** By the sum without one of its words. */
  readonly #byLess: BySum = new Map();

  /** The kind of a wording: a new one when nobody says it. */
  of({ text }: Pick<Wording, 'text'>): Kind {
    const known = this.#byText.get(text);
    if (known) return known;
    const sum = hashesOf(text).reduce(plus, 0);
    const kind: Kind = { text, sum, near: none, files: new Map(), count: 0, stamp: 0, hot: false };
    // Two actions of one statement that say the same are of one kind from the first.
    this.#byText.set(text, kind);
    return kind;
  }

  add(kind: Kind, saying: Saying): void {
    if (!kind.count++) this.#enter(kind);
    const sayings = kind.files.get(saying.file);
    if (sayings) sayings.push(saying);
    else kind.files.set(saying.file, [saying]);
    this.touch(kind);
  }

  remove(kind: Kind, saying: Saying): void {
    const sayings = kind.files.get(saying.file)!.filter((one) => one !== saying);
    if (sayings.length) kind.files.set(saying.file, sayings);
    else kind.files.delete(saying.file);
    this.touch(kind);
    if (!--kind.count) this.#leave(kind);
  }

  /** Something about it is another: who says it, or in which order. */
  touch(kind: Kind): void {
    this.#changed(kind);
    for (const other of kind.near.keys()) this.#changed(other);
  }

  #changed(kind: Kind): void {
    kind.stamp++;
    kind.hot = kind.count > 1 || kind.near.size > 0;
  }

  /** It itself and those that are near it. */
  like(kind: Kind): { readonly kind: Kind; readonly nearness: number }[] {
    return [{ kind, nearness: 1 }, ...Array.from(kind.near, ([other, nearness]) => ({ kind: other, nearness }))];
  }

  #enter(kind: Kind): void {
    const { sum, text } = kind;
    const hashes = hashesOf(text);
    const found = [this.#bySum.get(sum), this.#byLess.get(sum)];
    if (hashes.length > fewestShared) for (const one of hashes) found.push(this.#bySum.get(plus(sum, -one)));
    for (const others of found) {
      for (const other of all(others)) {
        const near = nearness(wordingFrom(text), wordingFrom(other.text));
        if (!near) continue;
        nearOf(kind).set(other, near);
        nearOf(other).set(kind, near);
      }
    }
    this.#byText.set(kind.text, kind);
    put(this.#bySum, sum, kind);
    if (hashes.length > fewestShared) for (const one of hashes) put(this.#byLess, plus(sum, -one), kind);
  }

  #leave(kind: Kind): void {
    const { sum, text } = kind;
    const hashes = hashesOf(text);
    for (const other of kind.near.keys()) {
      other.near.delete(kind);
      this.#changed(other);
    }
    kind.near = none;
    kind.hot = false;
    this.#byText.delete(kind.text);
    take(this.#bySum, sum, kind);
    if (hashes.length > fewestShared) for (const one of hashes) take(this.#byLess, plus(sum, -one), kind);
  }
}

/** Kinds by a sum: as good as all are the only one of theirs, and a list for each would be most of what is kept. */
type BySum = Map<number, Kind | Kind[]>;

function all(kinds: Kind | readonly Kind[] | undefined): readonly Kind[] {
  return kinds === undefined ? [] : 'text' in kinds ? [kinds] : kinds;
}

function put(map: BySum, key: number, kind: Kind): void {
  const kinds = map.get(key);
  if (kinds === undefined) map.set(key, kind);
  else if ('text' in kinds) map.set(key, [kinds, kind]);
  else kinds.push(kind);
}

function take(map: BySum, key: number, kind: Kind): void {
  const kinds = all(map.get(key)).filter((one) => one !== kind);
  if (!kinds.length) map.delete(key);
  else map.set(key, kinds.length > 1 ? kinds : kinds[0]!);
}

const none = new Map<Kind, number>();

function nearOf(kind: Kind): Map<Kind, number> {
  return kind.near === none ? (kind.near = new Map()) : kind.near;
}

/** Sums stay within 30 bits, which the engine keeps without an object each. */
function plus(a: number, b: number): number {
  return (a + b) & 0x3fffffff;
}

/** The number of each word of a text, once: FNV-1a. What collides is told apart by its words. */
function hashesOf(text: string): number[] {
  const hashes: number[] = [];
  let value = basis;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 32) {
      value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
      continue;
    }
    const hash = (value ^ (value >>> 15)) & 0x3fffffff;
    if (!hashes.includes(hash)) hashes.push(hash);
    value = basis;
  }
  return hashes;
}

const basis = 0x811c9dc5;
