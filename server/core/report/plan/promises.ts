import { promisesChanged } from '../../diff/promises.ts';
import type { PlanComparison } from './comparison.ts';
import { partsOf } from './comparison.ts';

/**
 * What a statement promises otherwise than its earlier version, in sentences, where that had been submitted and is not
 * submitted anew: who changes the day of submission says that all of it was sent again.
 */
export function brokenPromises(between: NonNullable<PlanComparison['between']>): readonly string[] {
  const { before, now, changes } = between;
  if (before.submitted === null || before.submitted !== now.submitted) return [];
  return partsOf({ ...between, changes: promisesChanged(changes) }).flatMap(({ lines }) => lines);
}
