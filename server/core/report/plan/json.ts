import type { ActionChange, FactChange, FieldChange } from '../../diff/changes.ts';
import type { Plan, PlanAction, PlanFinding } from '../../diff/plan.ts';
import type { PlanComparison, PlanReport } from './comparison.ts';

/** The version of this format: it grows when a key is removed or changes its meaning, not when one is added. */
export const jsonVersion = 1;

/** The comparison as data, as documented in docs/what-changed.md; keys always in the same order. */
export function jsonPlans({ since, today, plans, nameOf }: PlanReport) {
  return { version: jsonVersion, since, today, statements: plans.map((plan) => jsonPlan(plan, nameOf)) };
}

export function formatPlanJson(report: PlanReport): string {
  return JSON.stringify(jsonPlans(report), null, 2) + '\n';
}

function jsonPlan({ file, was, state, between }: PlanComparison, nameOf: (file: string) => string) {
  if (!between) return { file, was, state, changes: null };
  const { before, now, changes } = between;
  const { letters, areas, slippage, facts, findings } = changes;
  return {
    ...{ file, was, state },
    changes: {
      frozen: changes.frozen,
      actions: changes.actions.map((change) => jsonChange(change, before, now)),
      slippage: slippage.map(({ area, later, earlier }) => ({ area, later, earlier })),
      areas: areas.map(({ kind, area, isNew }) => ({ area: area.area.ref, change: kind, new: isNew })),
      letters: letters.map(({ letter, kind, ...one }) => ({
        ...{ letter: nameOf(letter.file), change: kind },
        ...{ added: one.added, removed: one.removed, reworded: one.reworded, moved: one.moved, renamed: one.renamed },
        facts: one.facts.map(jsonFact),
      })),
      facts: facts.map(jsonFact),
      findings: { new: findings.added.map(jsonFinding), fixed: findings.fixed.map(jsonFinding) },
    },
  };
}

function jsonChange(change: ActionChange, before: Plan, now: Plan) {
  if (change.kind === 'added')
    return { change: 'added', ...jsonAction(change.action, now), was: null, splitFrom: change.splitFrom?.ref ?? null };
  if (change.kind === 'removed')
    return {
      change: 'removed',
      ...jsonAction(change.action, before),
      was: change.action.ref,
      mergedInto: change.mergedInto?.ref ?? null,
    };
  const fields = change.changes.map(jsonField);
  return { change: 'changed', ...jsonAction(change.action, now), was: change.before.ref, fields };
}

function jsonAction({ ref, title, areas, owner, by }: PlanAction, plan: Plan) {
  return { action: ref, title, areas: areas.map((area) => plan.areas[area]!.area.ref), owner, deadline: by };
}

function jsonField(change: FieldChange) {
  const { field, before, now } = change;
  if (change.field !== 'deadline') return { field, before, now };
  const { dayBefore, dayNow, workingDays } = change;
  const day = (date: typeof dayNow) => date?.toString() ?? null;
  return { field, before, now, dayBefore: day(dayBefore), dayNow: day(dayNow), workingDays };
}

function jsonFact({ what, before, now }: FactChange): FactChange {
  return { what, before, now };
}

function jsonFinding({ finding: { rule, severity, message, area, action } }: PlanFinding) {
  return { rule, severity, message, area, action };
}
