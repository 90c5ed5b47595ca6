import type { Temporal } from 'temporal-polyfill';
import type { CheckInput } from './checkInput.ts';
import type { LetterSource } from './letterSource.ts';
import type { Links } from './link/links.ts';
import { deadlineWords } from './link/stated.ts';
import type { Memory } from './memory.ts';
import type { Entry } from './model/frontMatter.ts';
import type { Action } from './model/statement.ts';
import { findDates } from './parse/dates.ts';
import type { Deadline } from './parse/deadline.ts';
import { readDeadline } from './parse/deadline.ts';
import type { RuleContext } from './rules/rule.ts';

// The days by which a check goes.

/** The statement's own date: when it was submitted, else when it is due, else today. */
export function statementDate({ statement, letters, today }: CheckInput): Temporal.PlainDate {
  const submitted = statement.frontMatter.submitted;
  const due = letters.find((source) => source.found)?.letter.statementDue;
  return dateOf(submitted) ?? due ?? today;
}

/** The first day in an entry. */
export function dateOf(entry: Entry<string> | null): Temporal.PlainDate | null {
  return (entry && findDates(entry.value)[0]?.date) ?? null;
}

/** When each action is due, as far as it can be said; what a check of before found is kept. */
export function deadlineReader(
  read: readonly (LetterSource & { found: true })[],
  links: Links,
  memory: Memory,
  { statementDate, received, config }: Pick<RuleContext, 'statementDate' | 'received' | 'config'>,
) {
  return (action: Action): Deadline => {
    const answer = links.answers.get(action);
    const known = memory.actions.get(action);
    if (known && known.answer === answer) return known.deadline;
    const file = answer?.areas[0]?.file;
    const source = read.find((letter) => letter.file === file) ?? read[0];
    return readDeadline(deadlineWords(action), {
      statementDate,
      letterDate: source?.letter.published ?? received,
      holidays: config.holidays,
    });
  };
}
