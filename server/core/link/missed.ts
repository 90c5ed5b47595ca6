import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config.ts';
import type { LetterSource } from '../letterSource.ts';
import type { Action, Statement } from '../model/statement.ts';
import type { Deadline } from '../parse/deadline.ts';
import { isFinished } from '../parse/status.ts';
import type { Links } from './links.ts';

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
  const deadline = openDeadline(action, clock);
  const letterDate = deadline && letterDateOf(action, clock);
  return letterDate && isBefore(deadline, letterDate) ? { deadline, letterDate } : null;
}

/**
 * A deadline that is over, of an action that is not finished. None where it lies before the letter, which is another
 * fault; and none of *Immediate* in a draft, or of a plan of two years ago that keeps no status: that one is history.
 */
export function missed(action: Action, clock: Clock): Dated | null {
  const { statement, statementDate, today } = clock;
  const deadline = openDeadline(action, clock);
  if (!deadline || !isBefore(deadline, today) || beforeLetter(action, clock)) return null;
  if (isImmediate(action, deadline) && !statement.frontMatter.submitted) return null;
  return isHistory(statementDate, today) && !action.fields.status?.text ? null : deadline;
}

/** Plans run for a year or two: what was due before is a record, and not reproached with the time that has gone by. */
export function isHistory(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return day.add({ years: 2 }).toString() < today.toString();
}

/** `Immediate`: the statement's own day. */
function isImmediate({ fields }: Action, { from, to }: Dated): boolean {
  return /^(?:immediate|straight|at once)/i.test(fields.deadline!.text.slice(from, to));
}

function openDeadline(action: Action, { config, deadlineOf }: Clock): Dated | null {
  const deadline = deadlineOf(action);
  return deadline.kind === 'date' && !isFinished(action, config.status) ? deadline : null;
}

/** The day of the letter that an action answers; for one that answers none, of the first that was published. */
function letterDateOf(action: Action, { letters, links, received }: Clock): Temporal.PlainDate | null {
  const file = links.answers.get(action)?.areas[0]?.file;
  const days = letters
    .flatMap((source) => (source.found && (!file || source.file === file) ? [source.letter.published] : []))
    .filter((day) => day !== null)
    .sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
  return days[0] ?? received;
}

function isBefore({ date }: Dated, day: Temporal.PlainDate): boolean {
  return date.toString() < day.toString();
}
