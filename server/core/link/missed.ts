import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config.ts';
import type { LetterSource } from '../letterSource.ts';
import type { Action, Statement } from '../model/statement.ts';
import type { Deadline } from '../parse/deadline.ts';
import { isFinished } from '../parse/status.ts';
import type { Links } from './links.ts';
import { deadlineWords } from './stated.ts';

/** What a deadline is compared with. */
export interface Clock {
  readonly statement: Statement;
  readonly letters: readonly LetterSource[];
  readonly links: Links;
  readonly config: Config;
  readonly today: Temporal.PlainDate;
  readonly statementDate: Temporal.PlainDate;
  readonly received: Temporal.PlainDate | null;
  deadlineOf(action: Action): Deadline;
}

export type Dated = Extract<Deadline, { kind: 'date' }>;

/** A deadline that lies before the letter which the action answers, and that letter's day. The action is not finished. */
export function beforeLetter(action: Action, clock: Clock): { deadline: Dated; letterDate: Temporal.PlainDate } | null {
  const letterDate = letterDateOf(action, clock);
  const deadline = letterDate && openBefore(letterDate, action, clock);
  return deadline && { deadline, letterDate };
}

/**
 * A deadline that is over, of an action that is not finished. None where it lies before the letter, which is another
 * fault; and none of *Immediate* in a draft, or of a plan of two years ago that keeps no status: that one is history.
 */
export function missed(action: Action, clock: Clock): Dated | null {
  const { statement, statementDate, today } = clock;
  const deadline = openBefore(today, action, clock);
  if (!deadline || beforeLetter(action, clock)) return null;
  if (isImmediate(action, deadline) && !statement.frontMatter.submitted) return null;
  return !action.fields.status?.text && isHistory(statementDate, today) ? null : deadline;
}

/** Plans run for a year or two: what was due before is a record, and not reproached with the time that has gone by. */
export function isHistory(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return day.add({ years: 2 }).toString() < today.toString();
}

/** `Immediate`: the statement's own day. */
function isImmediate(action: Action, { from, to }: Dated): boolean {
  return /^(?:immediate|straight|at once)/i.test(deadlineWords(action).slice(from, to));
}

/** The deadline of an action that is not finished, if it is before a day. */
function openBefore(day: Temporal.PlainDate, action: Action, { config, deadlineOf }: Clock): Dated | null {
  const deadline = deadlineOf(action);
  if (deadline.kind !== 'date' || deadline.date.toString() >= day.toString()) return null;
  return isFinished(action, config.status) ? null : deadline;
}

/** The day of the letter that an action answers; for one that answers none, of the first that was published. */
function letterDateOf(action: Action, { letters, links, received }: Clock): Temporal.PlainDate | null {
  const file = links.answers.get(action)?.areas[0]?.file;
  let first: Temporal.PlainDate | null = null;
  for (const source of letters) {
    const day = source.found && (!file || source.file === file) ? source.letter.published : null;
    if (day && (!first || day.toString() < first.toString())) first = day;
  }
  return first ?? received;
}
