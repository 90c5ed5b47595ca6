import type { ActionChange, Slippage } from './changes.ts';
import type { Plan } from './plan.ts';

/** How deadlines moved in all, by area in the order of the letters; what answers several areas counts for each. */
export function slippageIn(actions: readonly ActionChange[], now: Plan): Slippage[] {
  const moved = actions.flatMap((change) => {
    if (change.kind !== 'changed') return [];
    return change.changes.flatMap((one) =>
      one.field === 'deadline' && one.workingDays ? [{ areas: change.action.areas, days: one.workingDays }] : [],
    );
  });
  const sum = (days: readonly number[]) => ({
    actions: days.length,
    workingDays: days.reduce((all, one) => all + Math.abs(one), 0),
  });
  const of = (area: string | null, days: readonly number[]): Slippage[] =>
    days.length ? [{ area, later: sum(days.filter((n) => n > 0)), earlier: sum(days.filter((n) => n < 0)) }] : [];
  return [
    ...now.areas.flatMap(({ area }, i) =>
      of(
        area.ref,
        moved.filter(({ areas }) => areas.includes(i)).map(({ days }) => days),
      ),
    ),
    ...of(
      null,
      moved.filter(({ areas }) => !areas.length).map(({ days }) => days),
    ),
  ];
}
