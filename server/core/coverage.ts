import { AreaIndex } from './link/areaIndex.ts';
import type { Links } from './link/links.ts';
import { ownerWords } from './link/stated.ts';
import type { Memory } from './memory.ts';
import type { Coverage } from './model/finding.ts';
import type { Action } from './model/statement.ts';
import type { Deadline } from './parse/deadline.ts';
import { isNamed } from './parse/owners.ts';

/** An area is answered by a reason why nothing will be done about it, and by nothing less. */
export function declinedAs({ reason }: { readonly reason: string }): 'no' | 'complete' {
  return reason ? 'complete' : 'no';
}

/** Somebody is named for it, and a day. */
export function isComplete(action: Action, deadline: Deadline): boolean {
  return (
    isNamed(ownerWords(action)) &&
    (deadline.kind === 'date' || deadline.kind === 'relative' || deadline.kind === 'done')
  );
}

/**
 * How many of the letters’ areas the statement answers, and how many of those completely.
 *
 * @param elsewhere what becomes of an action that is nothing to do here; `null` of others, and where there is none
 */
export function coverageOf(
  links: Links,
  memory: Memory,
  elsewhere: ((action: Action) => 'no' | 'answered' | 'complete' | null) | null,
): Coverage {
  let answered = 0;
  let complete = 0;
  const count = (isAnswered: boolean, isComplete: boolean) => {
    if (isAnswered) answered++;
    if (isAnswered && isComplete) complete++;
  };
  const areIncomplete = (actions: readonly Action[]) => actions.some((one) => !memory.actions.get(one)?.complete);
  if (!elsewhere) {
    memory.incomplete ??= new AreaIndex(areIncomplete);
    for (const incomplete of memory.incomplete.of(links).values()) count(true, !incomplete);
    return { areas: links.areas.all.length, answered, complete };
  }
  for (const actions of links.actionsOf.values()) {
    const found = actions.map(elsewhere);
    const own = actions.filter((_, i) => found[i] === null);
    const done = found.every((one) => one === null || one === 'complete');
    count(
      found.some((one) => one !== 'no'),
      done && !areIncomplete(own),
    );
  }
  return { areas: links.areas.all.length, answered, complete };
}
