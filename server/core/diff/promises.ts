import type { ActionChange, PlanChanges } from './changes.ts';

/** Of what changed, that which makes it another promise: not how it goes, nor what the letter, a register or the day did. */
export function promisesChanged(changes: PlanChanges): PlanChanges {
  const actions = changes.actions.flatMap((change): readonly ActionChange[] => {
    if (change.kind !== 'changed') return [change];
    const kept = change.changes.filter(({ field }) => field !== 'status' && field !== 'evidence');
    return kept.length ? [{ ...change, changes: kept }] : [];
  });
  // An area that the letter has gained is no change of the plan.
  const areas = actions.length ? changes.areas.filter(({ isNew }) => !isNew) : [];
  return { ...changes, actions, areas, slippage: [], letters: [], facts: [], findings: { added: [], fixed: [] } };
}
