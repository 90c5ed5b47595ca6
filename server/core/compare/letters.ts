import type { Word } from '../link/alike.ts';
import { alikeFrom, sameMatter, wordsOf } from '../link/alike.ts';
import type { Area, Letter } from '../model/letter.ts';

/** An area in two versions of a letter. */
export interface Match {
  readonly before: Area;
  readonly now: Area;
  /** Its words differ, in more than punctuation. */
  readonly reworded: boolean;
  /** It stands somewhere else among the others, or under a heading of another kind. */
  readonly moved: boolean;
}

/** What became of a letter's areas in a newer version of it. */
export interface Comparison {
  /** In the order of the new letter. */
  readonly matches: readonly Match[];
  readonly added: readonly Area[];
  /** In the order of the old letter. */
  readonly removed: readonly Area[];
}

/**
 * Compares two versions of a letter by the words of their areas; references do not count. Equal words first, then, the
 * most alike first, those that are two versions of one (`sameMatter`).
 */
export function compareLetters(old: Letter, now: Letter): Comparison {
  const before = old.areas.map(facts);
  const after = now.areas.map(facts);
  const of = new Map<Facts, Facts>();
  const taken = new Set<Facts>();
  const pair = (one: Facts, other: Facts) => {
    of.set(one, other);
    taken.add(other);
  };
  for (const one of after) {
    const same = before.filter((other) => !taken.has(other) && other.text === one.text);
    // Of two that say the same, the one of the same kind and place is meant.
    const likely =
      same.find(({ area }) => area.kind === one.area.kind && area.heading === one.area.heading) ??
      same.find(({ area }) => area.kind === one.area.kind) ??
      same[0];
    if (likely) pair(one, likely);
  }
  for (const { one, other } of byLikeness(after, before, (facts) => of.has(facts) || taken.has(facts))) {
    if (!of.has(one) && !taken.has(other)) pair(one, other);
  }
  const places = after.flatMap((one) => (of.has(one) ? [before.indexOf(of.get(one)!)] : []));
  const inPlace = longestRise(places);
  const matches = after.flatMap((one): Match[] => {
    const other = of.get(one);
    if (!other) return [];
    const moved = !inPlace.has(before.indexOf(other)) || other.area.kind !== one.area.kind;
    return [{ before: other.area, now: one.area, reworded: other.text !== one.text, moved }];
  });
  return {
    matches,
    added: after.filter((one) => !of.has(one)).map(({ area }) => area),
    removed: before.filter((one) => !taken.has(one)).map(({ area }) => area),
  };
}

interface Facts {
  readonly area: Area;
  readonly words: readonly Word[];
  readonly text: string;
}

function facts(area: Area): Facts {
  const words = wordsOf(area.text);
  return { area, words, text: words.map(({ text }) => text).join(' ') };
}

/** More pairs than these are no letter: then only equal words count, so that nobody waits. */
const mostPairs = 100_000;

/** Pairs that are alike enough, the most alike first. */
function byLikeness(after: readonly Facts[], before: readonly Facts[], done: (facts: Facts) => boolean) {
  const left = after.filter((one) => !done(one));
  const rest = before.filter((other) => !done(other));
  if (left.length * rest.length > mostPairs) return [];
  return left
    .flatMap((one) => rest.map((other) => ({ one, other, score: alikeFrom(sameMatter, one.words, other.words) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The members of the longest rising subsequence: what stayed in order when the fewest were moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: { readonly length: number; readonly from: number }[] = [];
  numbers.forEach((number, i) => {
    let length = 1;
    let from = -1;
    for (let j = 0; j < i; j++)
      if (numbers[j]! < number && best[j]!.length >= length) [length, from] = [best[j]!.length + 1, j];
    best.push({ length, from });
  });
  let at = best.reduce((most, { length }, i) => (most < 0 || length > best[most]!.length ? i : most), -1);
  const rise = new Set<number>();
  for (; at >= 0; at = best[at]!.from) rise.add(numbers[at]!);
  return rise;
}
