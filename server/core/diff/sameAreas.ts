import { compareLetters } from '../compare/letters.ts';
import type { Plan, PlanLetter } from './plan.ts';

/** A letter in two versions of a plan; `null` where one of them does not answer it. */
export interface LetterPair {
  readonly before: PlanLetter | null;
  readonly now: PlanLetter | null;
}

/** The letters of the one that are the other's: by file, then, as letters are moved and renamed, by order. */
export function pairLetters(before: Plan, now: Plan): LetterPair[] {
  const rest = [...before.letters];
  const take = (found: PlanLetter | undefined) => (found ? rest.splice(rest.indexOf(found), 1)[0]! : null);
  const own = now.letters.map((letter) => take(rest.find(({ file }) => file === letter.file)));
  const pairs = now.letters.map((letter, i) => ({ before: own[i] ?? take(rest[0]), now: letter }));
  return [...pairs, ...rest.map((letter) => ({ before: letter, now: null }))];
}

/**
 * For each area of the old plan the place of the same area in the new one; `null` where it is gone. References do not
 * count where a letter has changed: its areas are known by their words.
 */
export function sameAreas(before: Plan, now: Plan, letters: readonly LetterPair[]): readonly (number | null)[] {
  const of = new Map<object, object>();
  for (const { before: old, now: other } of letters) {
    if (!old || !other) continue;
    const [was, is] = [old.letter.areas, other.letter.areas];
    const same =
      was.length === is.length && was.every(({ ref, text }, i) => ref === is[i]!.ref && text === is[i]!.text);
    if (same) was.forEach((area, i) => of.set(area, is[i]!));
    else for (const match of compareLetters(old.letter, other.letter).matches) of.set(match.before, match.now);
  }
  const places = new Map<object, number>(now.areas.map(({ area }, i) => [area, i]));
  return before.areas.map(({ area }) => places.get(of.get(area) ?? {}) ?? null);
}
