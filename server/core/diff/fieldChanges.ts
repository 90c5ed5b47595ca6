import type { Temporal } from 'temporal-polyfill';
import { workingDaysBetween } from '../parse/workingDays.ts';
import type { DeadlineChange, FieldChange } from './changes.ts';
import type { Plan, PlanAction } from './plan.ts';
import { wordFields } from './plan.ts';
import { sameOwners } from './sameOwners.ts';
import type { SameWords } from './sameWords.ts';

/** The two plans, and what is the same in them. */
export interface Between {
  readonly before: Plan;
  readonly now: Plan;
  /** For each area of the old plan its place in the new one. */
  readonly areas: readonly (number | null)[];
  readonly same: SameWords;
}

/** What became of an action, field by field; nothing where it only stands elsewhere or is written differently. */
export function fieldChanges(one: PlanAction, other: PlanAction, between: Between): FieldChange[] {
  const { before, now, same } = between;
  const found: FieldChange[] = [];
  if (!same(one.title, other.title)) found.push({ field: 'wording', before: one.title, now: other.title });
  const area = areaChange(one, other, between);
  if (area) found.push(area);
  const deadline = deadlineChange(one, other, between);
  if (deadline) found.push(deadline);
  if (!same(one.owner, other.owner) && !sameOwners(one, before, other, now))
    found.push({ field: 'owner', before: one.owner, now: other.owner });
  for (const field of wordFields) {
    const [was, is] = [one.fields[field], other.fields[field]];
    if (!same(was, is)) found.push({ field, before: was, now: is });
  }
  if (!sameStatus(one, other, same)) found.push({ field: 'status', before: one.status, now: other.status });
  return found;
}

/** By what it means, where that is known: `On track` is `In progress`, and so is a longer report of it. */
function sameStatus(one: PlanAction, other: PlanAction, same: SameWords): boolean {
  if (one.meaning !== null && one.meaning === other.meaning) return true;
  return one.meaning === other.meaning && same(one.status, other.status);
}

/** By what the areas say, not by their references: the letter may have changed, and may be missing in one version. */
function areaChange(one: PlanAction, other: PlanAction, { before, now, areas }: Between): FieldChange | null {
  const refOf = (plan: Plan, area: number) => plan.areas[area]!.area.ref.toUpperCase();
  // An area without a counterpart is another than any, but for a reference that no letter of the other version has.
  const alone = (ref: string, claims: readonly string[], when: string) =>
    claims.includes(ref) ? ref : `${when} ${ref}`;
  const was = one.areas.map((area) => areas[area] ?? alone(refOf(before, area), other.claims, 'gone'));
  const is = other.areas.map((area) => (areas.includes(area) ? area : alone(refOf(now, area), one.claims, 'new')));
  const isSame = equal<number | string>([...was, ...one.claims], [...is, ...other.claims]);
  if (isSame && one.additional === other.additional) return null;
  return { field: 'area', before: saidAreas(one, before), now: saidAreas(other, now) };
}

function equal<T>(a: readonly T[], b: readonly T[]): boolean {
  const others = new Set(b);
  return new Set(a).size === others.size && a.every((one) => others.has(one));
}

function saidAreas({ areas, claims, additional }: PlanAction, plan: Plan): string[] {
  return [...areas.map((area) => plan.areas[area]!.area.ref), ...claims, ...(additional ? ['additional'] : [])];
}

function deadlineChange(one: PlanAction, other: PlanAction, { now, same }: Between): DeadlineChange | null {
  // The same words: if they mean another day by now (`within 3 months`, of a letter that was dated anew), nobody moved it.
  if (same(one.deadlineWords, other.deadlineWords)) return null;
  const [was, is] = [one.deadline, other.deadline];
  const dayBefore = was.kind === 'date' ? was.date : null;
  const dayNow = is.kind === 'date' ? is.date : null;
  const conditions = was.kind === 'date' && is.kind === 'date' && was.conditional !== is.conditional;
  if (dayBefore && dayNow && dayBefore.equals(dayNow)) {
    if (!conditions) return null;
    return {
      field: 'deadline',
      before: one.deadlineWords,
      now: other.deadlineWords,
      dayBefore,
      dayNow,
      workingDays: 0,
    };
  }
  const workingDays = dayBefore && dayNow ? daysLater(dayBefore, dayNow, now.holidays) : null;
  // A day that became a report of what is done is worth its words.
  return { field: 'deadline', before: one.by, now: other.by, dayBefore, dayNow, workingDays };
}

/** Working days after the earlier of the two, up to and including the other: as many back as forth. */
function daysLater(before: Temporal.PlainDate, now: Temporal.PlainDate, holidays: readonly string[]): number {
  const isLater = now.toString() > before.toString();
  return isLater ? workingDaysBetween(before, now, { holidays }) : -workingDaysBetween(now, before, { holidays });
}
