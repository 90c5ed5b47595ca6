import { samePerson } from './sameOwners.ts';
import type { ActionChange, AreaChange, FactChange, PlanChanges } from './changes.ts';
import { fieldChanges } from './fieldChanges.ts';
import { findingChanges } from './findingChanges.ts';
import { letterChanges } from './letterChanges.ts';
import type { Plan, PlanAction } from './plan.ts';
import { promisesChanged } from './promises.ts';
import type { ActionPairs } from './sameActions.ts';
import { sameActions } from './sameActions.ts';
import { pairLetters, sameAreas } from './sameAreas.ts';
import { wordsComparer } from './sameWords.ts';
import { slippageIn } from './slippage.ts';
import { partsOf } from './parts.ts';

/** What changed between two versions of a plan, in the plan's own terms: numbers, order and form are no change. */
export function comparePlans(before: Plan, now: Plan): PlanChanges {
  const letters = pairLetters(before, now);
  const areas = sameAreas(before, now, letters);
  const pairs = sameActions(before, now, areas);
  const same = wordsComparer(before, now, pairs);
  const between = { before, now, areas, same };
  const changed = new Map<number, ActionChange>();
  for (const [i, j] of pairs.nowOf) {
    const changes = fieldChanges(before.actions[i]!, now.actions[j]!, between);
    if (changes.length)
      changed.set(j, { kind: 'changed', before: before.actions[i]!, action: now.actions[j]!, changes });
  }
  const actions = inOrder(before, now, pairs, changed);
  const changes: PlanChanges = {
    actions,
    slippage: slippageIn(actions, now),
    areas: areaChanges(before, now, areas),
    letters: letters.flatMap((pair) => letterChanges(pair) ?? []),
    facts: factChanges(before, now),
    findings: findingChanges(before, now, pairs, areas),
    frozen: null,
  };
  return { ...changes, frozen: promisesChanged(changes).actions.length ? before.submitted : null };
}

function inOrder(
  before: Plan,
  now: Plan,
  { nowOf, beforeOf }: ActionPairs,
  changed: ReadonlyMap<number, ActionChange>,
): ActionChange[] {
  const { splitFrom, mergedInto } = partsOf(before, now, { nowOf, beforeOf });
  const gone = (from: number): ActionChange[] => {
    const found: ActionChange[] = [];
    for (let i = from; i < before.actions.length && !nowOf.has(i); i++)
      found.push({ kind: 'removed', action: before.actions[i]!, mergedInto: mergedInto.get(i) ?? null });
    return found;
  };
  return [
    ...gone(0),
    ...now.actions.flatMap((action: PlanAction, j): ActionChange[] => {
      const old = beforeOf.get(j);
      if (old === undefined) return [{ kind: 'added', action, splitFrom: splitFrom.get(j) ?? null }];
      return [...(changed.has(j) ? [changed.get(j)!] : []), ...gone(old + 1)];
    }),
  ];
}

function areaChanges(before: Plan, now: Plan, areas: readonly (number | null)[]): AreaChange[] {
  return now.areas.flatMap((area, j): AreaChange[] => {
    const at = areas.indexOf(j);
    const isNew = at < 0;
    // A new area is one that nothing answered.
    const was = !isNew && before.areas[at]!.answered;
    if (was === area.answered) return isNew ? [{ kind: 'uncovered', area, isNew }] : [];
    return [{ kind: area.answered ? 'answered' : 'uncovered', area, isNew }];
  });
}

function factChanges(before: Plan, now: Plan): FactChange[] {
  const pairs: FactChange[] = [
    { what: 'Submitted', before: before.submitted, now: now.submitted },
    { what: 'Received', before: before.received, now: now.received },
    { what: 'Principal authority', before: before.authority, now: now.authority },
  ];
  return [...pairs.filter((fact) => fact.before !== fact.now), ...postChanges(before, now)];
}

/** Posts of the register that somebody else holds now. */
function postChanges({ register: old }: Plan, { register }: Plan): FactChange[] {
  return register.people.flatMap((person) => {
    if (!person.role || !person.name) return [];
    const was = old.people.filter(({ role }) => role === person.role);
    if (was.length !== 1 || !was[0]!.name || samePerson(was[0]!, person)) return [];
    return [{ what: person.role, before: was[0]!.name, now: person.name }];
  });
}
