import type { Plan, PlanAction } from './plan.ts';
import type { ActionPairs } from './sameActions.ts';

/** Fewer words than this are in any action. */
const fewest = 2;
/** So much of what is said must have been said, or be said now, in the other. */
const mostly = 0.75;

/**
 * Actions that were made of a part of another, and actions that became a part of another: by places in the new and in
 * the old plan. An action is split when the new one says what the old one said and says no more.
 */
export function partsOf(before: Plan, now: Plan, { nowOf, beforeOf }: ActionPairs) {
  const splitFrom = new Map<number, PlanAction>();
  const mergedInto = new Map<number, PlanAction>();
  const kept = [...nowOf].map(([i, j]) => ({ was: before.actions[i]!, is: now.actions[j]! }));
  const reworded = kept.filter(({ was, is }) => was.words.join(' ') !== is.words.join(' '));
  if (!reworded.length) return { splitFrom, mergedInto };
  now.actions.forEach((action, j) => {
    if (beforeOf.has(j)) return;
    const from = reworded.find(({ was, is }) => isPart(action, was, is));
    if (from) splitFrom.set(j, from.was);
  });
  before.actions.forEach((action, i) => {
    if (nowOf.has(i)) return;
    const into = reworded.find(({ was, is }) => isPart(action, is, was));
    if (into) mergedInto.set(i, into.is);
  });
  return { splitFrom, mergedInto };
}

/** Whether `part` says what `whole` says and `without` does not. */
function isPart(part: PlanAction, whole: PlanAction, without: PlanAction): boolean {
  const own = new Set(part.carrying ?? part.words);
  const all = new Set(part.carrying && whole.carrying ? whole.carrying : whole.words);
  const rest = new Set(part.carrying && without.carrying ? without.carrying : without.words);
  const shared = [...own].filter((word) => all.has(word));
  const theirs = [...all].filter((word) => !rest.has(word));
  const lost = theirs.filter((word) => own.has(word));
  return (
    own.size >= fewest &&
    shared.length >= mostly * own.size &&
    lost.length >= fewest &&
    lost.length >= mostly * theirs.length
  );
}
