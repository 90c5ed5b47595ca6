import type { Plan, PlanFinding } from './plan.ts';
import type { ActionPairs } from './sameActions.ts';

/**
 * The findings that only one of two versions has. A finding is the same one while the same rule finds something in the
 * same action or about the same area, whatever that is called; others by their words.
 */
export function findingChanges(
  before: Plan,
  now: Plan,
  { nowOf }: ActionPairs,
  areas: readonly (number | null)[],
): { added: readonly PlanFinding[]; fixed: readonly PlanFinding[] } {
  const old = grouped(before.findings, ({ finding, action, area }) => {
    if (action !== null) return keyOf(finding.rule, `action ${nowOf.get(action) ?? `gone ${action}`}`);
    if (area !== null) return keyOf(finding.rule, `area ${areas[area] ?? `gone ${area}`}`);
    return keyOf(finding.rule, finding.message);
  });
  const current = grouped(now.findings, ({ finding, action, area }) => {
    if (action !== null) return keyOf(finding.rule, `action ${action}`);
    return keyOf(finding.rule, area === null ? finding.message : `area ${area}`);
  });
  const added = new Set<PlanFinding>();
  const fixed = new Set<PlanFinding>();
  for (const key of new Set([...old.keys(), ...current.keys()])) {
    const [was, is] = [old.get(key) ?? [], current.get(key) ?? []];
    for (const one of extra(is, was)) added.add(one);
    for (const one of extra(was, is)) fixed.add(one);
  }
  return {
    added: now.findings.filter((one) => added.has(one)),
    fixed: before.findings.filter((one) => fixed.has(one)),
  };
}

function keyOf(rule: string, subject: string): string {
  return JSON.stringify([rule, subject]);
}

function grouped(findings: readonly PlanFinding[], key: (one: PlanFinding) => string): Map<string, PlanFinding[]> {
  const groups = new Map<string, PlanFinding[]>();
  for (const one of findings) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

/** Those of `all` that are more than `others` are: such with other words first. */
function extra(all: readonly PlanFinding[], others: readonly PlanFinding[]): readonly PlanFinding[] {
  const more = all.length - others.length;
  if (more <= 0) return [];
  const known = new Set(others.map(({ finding }) => finding.message));
  const news = all.filter(({ finding }) => !known.has(finding.message));
  const rest = all.filter(({ finding }) => known.has(finding.message));
  return [...news, ...rest.reverse()].slice(0, more);
}
