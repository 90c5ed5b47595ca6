import { count } from './count.ts';
import type { ActionChange, PlanChanges } from '../../diff/changes.ts';
import { isUnchanged } from '../../diff/changes.ts';
import type { Plan } from '../../diff/plan.ts';
import { findDates, formatDate } from '../../parse/dates.ts';
import * as say from './sentences.ts';

/** A statement in two versions, and how both are called. */
export interface PlanComparison {
  /** How the file is shown: a relative path with forward slashes. */
  readonly file: string;
  /** What it was called before, where that is another name. */
  readonly was: string | null;
  /** `null`: there was no such statement, or there is none any more. */
  readonly between: { readonly before: Plan; readonly now: Plan; readonly changes: PlanChanges } | null;
  readonly state: 'compared' | 'new' | 'gone';
}

/** What every format is made of. */
export interface PlanReport {
  /** What it is compared with, as a person says it: `main`, `old.md`. */
  readonly since: string;
  /** The day that was taken for today, ISO. */
  readonly today: string;
  readonly plans: readonly PlanComparison[];
  /** How a file is shown. */
  readonly nameOf: (file: string) => string;
}

/** How people call a version: a commit's whole number, as CI has it, is more than anybody reads. */
export function versionName(since: string): string {
  return /^[0-9a-f]{40,64}$/.test(since) ? since.slice(0, 12) : since;
}

/** Sentences under a heading. */
export interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What changed, in sentences, most important first; parts with nothing to say are not there. */
export function partsOf({ changes, now }: NonNullable<PlanComparison['between']>): Part[] {
  const { actions } = changes;
  const refs = (refsOf: readonly number[]) => refsOf.map((area) => now.areas[area]!.area.ref).join(', ');
  const cameAndWent = actions.flatMap((change) => {
    if (change.kind === 'added') return [say.addedSentence(change, refs(change.action.areas))];
    return change.kind === 'removed' ? [say.removedSentence(change)] : [];
  });
  const of = (...fields: readonly string[]) => sentencesFor(actions, fields);
  const { added, fixed } = changes.findings;
  const parts: Part[] = [
    { title: 'Actions', lines: [...cameAndWent, ...of('area'), ...of('wording')] },
    { title: 'Deadlines', lines: [...of('deadline'), ...changes.slippage.map(say.slippageSentence)] },
    { title: 'Owners', lines: of('owner', 'agency') },
    { title: 'Success measures and evidence', lines: of('measure', 'evidence') },
    { title: 'Status', lines: of('status') },
    { title: 'Areas', lines: changes.areas.map(say.areaChangeSentence) },
    { title: 'The letter', lines: changes.letters.flatMap(say.letterSentences) },
    { title: 'The statement', lines: changes.facts.map(say.factSentence) },
    { title: 'New findings', lines: added.map(({ finding }) => finding.message) },
    { title: 'Findings no more', lines: fixed.map(({ finding }) => finding.message) },
  ];
  // What is cut short has its end already.
  return parts
    .filter(({ lines }) => lines.length)
    .map(({ title, lines }) => ({ title, lines: lines.map((line) => line.replace(/…\.$/, '…')) }));
}

/** What changed alike in several actions is one sentence; where a text differs, each has its own. */
function sentencesFor(actions: readonly ActionChange[], fields: readonly string[]): string[] {
  const groups = new Map<string, { change: Changed['changes'][number]; of: Changed[] }>();
  for (const action of actions) {
    if (action.kind !== 'changed') continue;
    for (const change of action.changes) {
      if (!fields.includes(change.field)) continue;
      const shared = ['owner', 'agency', 'status'].includes(change.field);
      const key = shared ? JSON.stringify([change.field, change.before, change.now]) : `${groups.size}`;
      const group = groups.get(key);
      if (group) group.of.push(action);
      else groups.set(key, { change, of: [action] });
    }
  }
  return [...groups.values()].map(({ change, of }) => say.fieldSentence(change, of));
}

type Changed = Extract<ActionChange, { kind: 'changed' }>;

/** The whole in a line: `2 actions new, 1 gone, 1 moved; 2 deadlines later, …`. */
export function summaryOf(changes: PlanChanges): string {
  const { actions, areas, findings } = changes;
  const fields = actions.flatMap((change) => (change.kind === 'changed' ? change.changes : []));
  const kind = (wanted: ActionChange['kind']) => actions.filter((change) => change.kind === wanted).length;
  const having = (field: string) => fields.filter((change) => change.field === field).length;
  const deadlines = fields.flatMap((change) => (change.field === 'deadline' ? change : []));
  const days = deadlines.flatMap(({ workingDays }) => workingDays || []);
  const lost = deadlines.filter(say.isLost).length;
  const set = deadlines.filter(say.isSet).length;
  const later = days.filter((n) => n > 0);
  const earlier = days.filter((n) => n < 0);
  const sum = (all: readonly number[]) => count(Math.abs(all.reduce((a, b) => a + b, 0)), 'working day');
  const statuses = having('status');
  const otherDeadlines = deadlines.length - days.length - lost - set;
  const some = (n: number, what: string, words: string) => (n ? [`${count(n, what)} ${words}`] : []);
  const parts = [
    ...some(kind('added'), 'action', 'new'),
    ...some(kind('removed'), 'action', 'gone'),
    ...some(having('area'), 'action', 'in another area'),
    ...some(having('wording'), 'action', 'reworded'),
    ...some(later.length, 'deadline', `later (${sum(later)} in total)`),
    ...some(earlier.length, 'deadline', `earlier (${sum(earlier)} in total)`),
    ...some(lost, 'deadline', 'lost'),
    ...some(set, 'deadline', 'set'),
    ...some(otherDeadlines, 'deadline', 'changed otherwise'),
    ...some(having('owner'), 'owner', 'changed'),
    ...some(having('measure'), 'success measure', 'changed'),
    ...(statuses ? [`${statuses} ${statuses > 1 ? 'statuses' : 'status'} changed`] : []),
    ...some(areas.filter((one) => one.kind === 'answered').length, 'area', 'newly answered'),
    ...some(areas.filter((one) => one.kind === 'uncovered').length, 'area', 'newly without an action'),
    ...some(findings.added.length, 'finding', 'new'),
    ...some(findings.fixed.length, 'finding', 'no more'),
  ];
  if (parts.length) return `${parts.join(', ')}.`;
  return isUnchanged(changes) ? 'Nothing changed in the plan.' : 'No action changed.';
}

/** That what was submitted says something else by now; nothing where it does not. */
export function frozenSentence({ frozen }: PlanChanges): string | null {
  if (frozen === null) return null;
  const date = findDates(frozen)[0]?.date;
  return `This statement was submitted on ${date ? formatDate(date) : frozen}, and what it promises has changed since: say so to those who have it.`;
}
