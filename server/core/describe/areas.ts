import type { Temporal } from 'temporal-polyfill';
import { plainWords } from '../config/plainWords.ts';
import type { LinkedArea } from '../link/areas.ts';
import { missed } from '../link/missed.ts';
import type { Action, Section } from '../model/statement.ts';
import { isNamed, readOwners } from '../parse/owners.ts';
import { isFinished } from '../parse/status.ts';
import type { Gap } from './gaps.ts';
import { gapsIn, whyUnanswered } from './gaps.ts';
import type { Explained } from './hover.ts';
import { actionsOf } from './hover.ts';
import { ownerText } from './words.ts';

/** A statement and its file. */
export interface Answering extends Explained {
  readonly file: string;
}

/**
 * How far an area is answered: `none` without an action, `gaps` where one lacks its owner or deadline, `complete`, or
 * `excused` where a comment says why no action is needed.
 */
export type AreaState = 'none' | 'gaps' | 'complete' | 'excused';

/** An action as an overview shows it. */
export interface ActionView<E extends Answering = Answering> {
  readonly action: Action;
  readonly by: E;
  readonly gaps: readonly Gap[];
  readonly owners: readonly string[];
  readonly agencies: readonly string[];
  /** Its day is over, and it is not finished. */
  readonly overdue: boolean;
  readonly finished: boolean;
}

/** An area as an overview shows it. */
export interface AreaView<E extends Answering = Answering> {
  readonly linked: LinkedArea;
  readonly state: AreaState;
  /** Why no action is needed; `null` unless it is excused. */
  readonly reason: string | null;
  readonly actions: readonly ActionView<E>[];
  /** Its section in a statement, where one has it. */
  readonly section: { readonly section: Section; readonly by: E } | null;
  /** The first day from today on that one of its unfinished actions is due. */
  readonly next: Temporal.PlainDate | null;
}

/**
 * The areas as one works through them: priority action first, then as the letter has them.
 * @param by the statements that answer them
 */
export function areaViews<E extends Answering>(areas: readonly LinkedArea[], by: readonly E[]): AreaView<E>[] {
  const known = new Map<Action, ActionView<E>>();
  const priority = areas.filter(({ area }) => area.kind === 'priority');
  const others = areas.filter(({ area }) => area.kind !== 'priority');
  return [...priority, ...others].map((linked) => viewOf(linked, by, known));
}

function viewOf<E extends Answering>(
  linked: LinkedArea,
  by: readonly E[],
  known: Map<Action, ActionView<E>>,
): AreaView<E> {
  const actions = by.flatMap((one) => actionsOf(one.understanding, linked).map((action) => seen(action, one, known)));
  const reasons = by.map(({ waivers }) => whyUnanswered(linked, waivers));
  const reason = !actions.length && by.length && reasons.every((one) => one !== null) ? reasons[0]! : null;
  const incomplete = actions.some(({ gaps }) => gaps.length);
  return {
    linked,
    state: actions.length ? (incomplete ? 'gaps' : 'complete') : reason === null ? 'none' : 'excused',
    reason,
    actions,
    section: sectionOf(linked, by),
    next: nextOf(actions),
  };
}

function seen<E extends Answering>(action: Action, by: E, known: Map<Action, ActionView<E>>): ActionView<E> {
  const before = known.get(action);
  if (before) return before;
  const { understanding, waivers, config } = by;
  const view = {
    ...{ action, by },
    gaps: gapsIn(action, understanding, waivers),
    ...peopleOf(action, by),
    overdue: missed(action, { ...by, ...understanding }) !== null,
    finished: isFinished(action, config.status),
  };
  known.set(action, view);
  return view;
}

/**
 * Who owns it, one by one and without their agencies, so that one who is named in several ways is one: by the post that
 * the register has. And the agencies that it or the register names with them.
 */
function peopleOf(action: Action, { understanding: { register } }: Answering) {
  const text = ownerText(action);
  const owners = (text && isNamed(text) ? readOwners(text) : []).map((owner) => {
    const person = register.find(owner);
    const name = person?.role ?? person?.name ?? owner.names[0] ?? owner.text;
    return { name, agency: owner.agency ?? person?.agency };
  });
  const written = action.fields.agency?.text.replace(/\s+/g, ' ').trim();
  return {
    owners: distinct(owners.length ? owners.map(({ name }) => name) : [text]),
    agencies: distinct([written && isNamed(written) ? written : null, ...owners.map(({ agency }) => agency)]),
  };
}

function sectionOf<E extends Answering>({ area, file }: LinkedArea, by: readonly E[]): AreaView<E>['section'] {
  for (const one of by) {
    const { links } = one.understanding;
    const linked = links.areas.all.find(
      (other) => other.file === file && other.area.ref === area.ref && other.area.span.start === area.span.start,
    );
    const section = linked && links.sectionOf.get(linked);
    if (section) return { section, by: one };
  }
  return null;
}

function nextOf(actions: readonly ActionView[]): Temporal.PlainDate | null {
  let next: Temporal.PlainDate | null = null;
  for (const { action, by, finished } of actions) {
    const deadline = by.understanding.deadlineOf(action);
    if (finished || deadline.kind !== 'date' || deadline.date.toString() < by.today.toString()) continue;
    if (!next || deadline.date.toString() < next.toString()) next = deadline.date;
  }
  return next;
}

/** Each once, as it is first written. */
export function distinct(words: readonly (string | null | undefined)[]): string[] {
  const found = new Map<string, string>();
  for (const one of words) if (one && !found.has(plainWords(one))) found.set(plainWords(one), one);
  return [...found.values()];
}
