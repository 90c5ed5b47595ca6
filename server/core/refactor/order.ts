import type { LinkedArea } from '../link/areas.ts';
import type { Action } from '../model/statement.ts';
import type { RefactorContext } from './refactoring.ts';

/** `letter`: as the letter has the areas. */
export type Order = 'letter' | 'deadline';

/** What an action is sorted by; `null`, which goes last, where it answers no area or has no day. */
export function keysOf({ links, deadlineOf }: RefactorContext, order: Order): (action: Action) => string | null {
  if (order === 'deadline')
    return (action) => {
      const deadline = deadlineOf(action);
      return deadline.kind === 'date' ? deadline.date.toString() : null;
    };
  const places = new Map<LinkedArea, number>(links.areas.all.map((area, i) => [area, i]));
  return (action) => {
    const own = (links.answers.get(action)?.areas ?? []).map((area) => places.get(area) ?? places.size);
    return own.length ? String(Math.min(...own)).padStart(6, '0') : null;
  };
}

/** Those that have the same key stay in their order. */
export function sorted<T>(all: readonly T[], keyOf: (one: T) => string | null): T[] {
  const keys = new Map(all.map((one) => [one, keyOf(one)]));
  return [...all].sort((a, b) => {
    const [first, second] = [keys.get(a)!, keys.get(b)!];
    if (first === second) return 0;
    if (first === null) return 1;
    return second === null || first < second ? -1 : 1;
  });
}
