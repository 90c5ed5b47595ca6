import { comparable } from '../link/sameText.ts';
import { mentions, reference } from '../refactor/follow.ts';
import type { Plan } from './plan.ts';
import type { ActionPairs } from './sameActions.ts';

/** Whether a text of the old plan says what one of the new plan says. */
export type SameWords = (before: string | null, now: string | null) => boolean;

/** White space, quotation marks, capitals and the end count as little as the numbers that actions are called by: after
 * renumbering `see action 2.1` may say what `see action 2.2` said. */
export function wordsComparer(before: Plan, now: Plan, { nowOf }: ActionPairs): SameWords {
  const ids = (plan: Plan, idOf: (action: number) => string) => {
    const found = new Map<string, string>();
    plan.actions.forEach(({ ref }, i) => {
      if (ref && !found.has(ref.toLowerCase())) found.set(ref.toLowerCase(), idOf(i));
    });
    return found;
  };
  const old = ids(before, (i) => (nowOf.has(i) ? `#${nowOf.get(i)}` : `#gone${i}`));
  const current = ids(now, (i) => `#${i}`);
  return (one, other) => {
    if (one === null || other === null) return one === other;
    if (plain(one) === plain(other)) return true;
    return plain(unnumbered(one, old)) === plain(unnumbered(other, current));
  };
}

function plain(text: string): string {
  return comparable(text).toLowerCase();
}

function unnumbered(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(mentions, (list) => list.replace(reference, (ref) => ids.get(ref.toLowerCase()) ?? ref));
}
