import { count } from './count.ts';
import type { ActionChange, FieldChange } from '../../diff/changes.ts';
import type { Plan, PlanAction } from '../../diff/plan.ts';
import { escaped } from '../escaped.ts';
import { short } from '../../fixes/naming.ts';
import type { PlanComparison, PlanReport } from './comparison.ts';
import { frozenSentence, partsOf, summaryOf, versionName } from './comparison.ts';
import { distance, fieldNouns, isLost, isSet, list } from './sentences.ts';
import { isNews } from './text.ts';

/**
 * For a comment on a pull request or a meeting's papers: a table of what became of the actions, and lists of the rest.
 * @param level of its heading
 */
export function formatPlanMarkdown({ since: version, plans }: PlanReport, level = 2): string {
  const since = versionName(version);
  const told = plans.filter(isNews).map((plan) => blockOf(plan, since, '#'.repeat(level + 1)));
  const rest = plans.length - told.length;
  const same = rest ? [`Nothing changed in ${count(rest, told.length ? 'other statement' : 'statement')}.\n`] : [];
  return [`${'#'.repeat(level)} What changed in the plan since ${escaped(since)}\n`, ...told, ...same].join('\n');
}

function blockOf(plan: PlanComparison, since: string, marks: string): string {
  const { file, was, between, state } = plan;
  const title = `${marks} ${escaped(file)}`;
  if (!between) return `${title}\n\n${state === 'new' ? 'New' : 'Gone'} since ${escaped(since)}.\n`;
  const frozen = frozenSentence(between.changes);
  const rows = between.changes.actions.flatMap((change) => rowsOf(change, between.before, between.now));
  // What the table says is not said again.
  const lists = partsOf({ ...between, changes: { ...between.changes, actions: [] } });
  return [
    title,
    '',
    `${was === null ? '' : `Was ${escaped(was)}. `}${escaped(summaryOf(between.changes))}`,
    ...(frozen ? ['', `> **${escaped(frozen)}**`] : []),
    ...(rows.length ? ['', '| Action | What changed | Before | Now |', '| --- | --- | --- | --- |', ...rows] : []),
    ...lists.flatMap(({ title, lines }) => [
      '',
      `**${title}**`,
      '',
      ...lines.map((line) => `- ${lineStart(escaped(line))}`),
    ]),
    '',
  ].join('\n');
}

function rowsOf(change: ActionChange, before: Plan, now: Plan): string[] {
  const { action } = change;
  const name = `${action.ref === null ? '' : `**${escaped(action.ref)}** `}${escaped(short(action.title, 80))}`;
  const row = (what: string, was: string, is: string) => `| ${name.trim()} | ${what} | ${was} | ${is} |`;
  if (change.kind === 'added')
    return [row(change.splitFrom ? `new, split from ${nameIn(change.splitFrom)}` : 'new', '–', facts(action, now))];
  if (change.kind === 'removed')
    return [
      row(change.mergedInto ? `gone, merged into ${nameIn(change.mergedInto)}` : 'gone', facts(action, before), '–'),
    ];
  const ref = change.before.ref;
  const was = ref !== null && ref !== action.ref ? ` (was ${escaped(ref)})` : '';
  return change.changes.map((one) => row(`${whatOf(one)}${was}`, cell(one.before), cell(one.now)));
}

function whatOf(change: FieldChange): string {
  if (change.field !== 'deadline') return fieldNouns[change.field];
  const how = isLost(change) ? 'lost' : isSet(change) ? 'set' : distance(change);
  return how ? `deadline: **${how}**` : 'deadline';
}

function facts(action: PlanAction, plan: Plan): string {
  const areas = action.areas.map((area) => plan.areas[area]!.area.ref).join(', ');
  return (
    [areas, action.owner, action.by]
      .map((one) => escaped(short(one ?? '', 80)))
      .filter(Boolean)
      .join('; ') || '–'
  );
}

function nameIn({ ref, title }: PlanAction): string {
  return escaped(ref ?? `“${short(title, 40)}”`);
}

function cell(value: string | null | readonly string[]): string {
  if (value === null) return '–';
  if (typeof value !== 'string') return escaped(value.length ? list(value) : '–');
  return escaped(short(value, 160));
}

/** Words at the start of a list's item that are no heading, list or quotation in it. */
function lineStart(text: string): string {
  return text.replace(/^(?=[#>+-]|=+$)/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
