import type { LinkedArea } from '../link/areas.ts';
import type { ActionTable, FieldName } from '../model/statement.ts';
import type { RuleContext } from '../rules/rule.ts';
import { lastDayOf } from '../link/timescales.ts';
import { areaHeading } from './areaHeading.ts';
import type { Skeleton } from './builder.ts';
import { Builder, placeholders } from './builder.ts';
import { quoteOf } from './quote.ts';
import { deadlinesFrom, ownersOf } from './choices.ts';
import { labelOf } from './fields.ts';
import { itemLabel, itemStyle } from './itemStyle.ts';

/** What a new action's reference, its last day and its choices are taken from. */
export type ActionContext = Pick<
  RuleContext,
  'file' | 'statement' | 'letters' | 'links' | 'register' | 'today' | 'statementDate' | 'received'
>;

export interface ActionOptions {
  /** The action stands in no section of its area, and names it in a field. */
  readonly namesArea?: boolean;
  /** Whose action it will be, where that is known already. */
  readonly agency?: string | null;
}

/** A row in a table's own columns. */
export function rowText(
  context: ActionContext,
  linked: LinkedArea,
  table: ActionTable,
  used: Map<string, number>,
  agency: string | null = null,
): Skeleton {
  const builder = new Builder();
  const outer = context.statement.text.slice(table.span.start, table.span.end).trimStart().startsWith('|');
  table.columns.forEach((column, i) => {
    builder.add(i ? ' | ' : outer ? '| ' : '');
    if (column === 'action') builder.stop(placeholders.action);
    else if (column === 'area') builder.add(context.links.areas.refOf(linked));
    else if (column === 'ref') builder.add(nextRef(context, linked, used));
    else if (column) addField(builder, column, context, linked, agency);
  });
  builder.add(outer ? ' |' : '');
  return builder;
}

/** An area's section with its text quoted and one action. */
export function sectionText(
  context: ActionContext,
  linked: LinkedArea,
  depth: number,
  used: Map<string, number>,
  { agency = null }: ActionOptions = {},
): Skeleton {
  const { eol } = context.statement;
  const { area } = linked;
  const builder = new Builder();
  builder.add(`${'#'.repeat(Math.min(depth, 5))} ${areaHeading(area)}${eol}${eol}`);
  builder.add(quoteOf(area, eol) + eol + eol);
  builder.append(actionText(context, linked, Math.min(depth, 5) + 1, used, { agency }));
  return builder;
}

/** A section with one action, with the fields that a plan cannot do without in the document's own words. */
export function actionText(
  context: ActionContext,
  linked: LinkedArea,
  depth: number,
  used: Map<string, number>,
  { namesArea = false, agency = null }: ActionOptions = {},
): Skeleton {
  const { statement } = context;
  const builder = new Builder();
  builder.add(`${'#'.repeat(Math.min(depth, 6))} Action ${nextRef(context, linked, used)} `);
  builder.stop(placeholders.action);
  builder.add(statement.eol + statement.eol);
  const style = itemStyle(statement);
  const names = ['area', 'owner', 'deadline', 'measure', 'status'] as const;
  names.slice(namesArea ? 0 : 1).forEach((name, i) => {
    const label = labelOf(statement, name);
    builder.add(`${i ? statement.eol : ''}${itemLabel(style, label)} `);
    if (name === 'area') builder.add(context.links.areas.refOf(linked));
    else addField(builder, name, context, linked, agency);
  });
  return builder;
}

/** The value of a field that is to be filled in, with what may be chosen there. */
function addField(
  builder: Builder,
  name: FieldName,
  context: ActionContext,
  linked: LinkedArea,
  agency: string | null,
): void {
  const { statement, register } = context;
  // Still a placeholder, which says whose it will be.
  if (name === 'owner') builder.stop(agency ? `[owner, ${agency}]` : placeholders.owner, ownersOf(statement, register));
  else if (name === 'deadline')
    builder.stop(placeholders.deadline, deadlinesFrom(context.today, lastDayOf(linked, context)));
  else if (name === 'status') builder.stop('Not started');
  else if (name === 'agency')
    builder.stop(agency ?? linked.area.agency ?? placeholders.agency, statement.frontMatter.agencies);
  else builder.stop(name === 'measure' ? placeholders.measure : placeholders.evidence);
}

/**
 * The next free reference: after those of the area's own actions, below the area's number where the document numbers
 * its actions so (`3.1` for A3), else with a first part of its own.
 */
export function nextRef({ statement, links }: ActionContext, linked: LinkedArea, used: Map<string, number>): string {
  const refs = statement.actions.map(({ ref }) => ref);
  const dotted = statement.actions.flatMap((action) => {
    const stem = /^(\d+)\.\d+$/.exec(action.ref ?? '')?.[1];
    return stem === undefined ? [] : [{ stem, areas: links.answers.get(action)?.areas ?? [] }];
  });
  if (!dotted.length && refs.some((ref) => ref)) return next('', refs, used);
  const own = dotted.find(({ areas }) => areas.includes(linked));
  if (own) return next(`${own.stem}.`, refs, used);
  // P1 and A1 share a number: a new statement counts the areas through instead.
  const order = links.areas.all;
  const kinds = new Set(order.map(({ area }) => area.kind)).size;
  const number = kinds > 1 && !dotted.length ? String(order.indexOf(linked) + 1) : numberOf(linked);
  const byArea =
    dotted.filter(({ stem, areas }) => areas.some((area) => numberOf(area) === stem)).length * 2 > dotted.length;
  if ((byArea || !dotted.length) && !dotted.some(({ stem }) => stem === number) && !used.has(`${number}.`))
    return next(`${number}.`, refs, used);
  const stem = (used.get('stem') ?? highest(dotted.map((action) => Number(action.stem)))) + 1;
  used.set('stem', stem);
  used.set(`${stem}.`, 1);
  return `${stem}.1`;
}

function numberOf({ area }: LinkedArea): string {
  return area.ref.replace(/^\D+/, '');
}

function next(stem: string, refs: readonly (string | null)[], used: Map<string, number>): string {
  const numbers = refs.flatMap((ref) =>
    ref?.startsWith(stem) && /^\d+$/.test(ref.slice(stem.length)) ? [Number(ref.slice(stem.length))] : [],
  );
  const number = Math.max(used.get(stem) ?? 0, highest(numbers)) + 1;
  used.set(stem, number);
  return stem + number;
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
