import type { Temporal } from 'temporal-polyfill';
import { countedDue } from '../link/due.ts';
import type { Letter } from '../model/letter.ts';
import { findDates, formatDate, formatWithWeekday } from '../parse/dates.ts';
import { isWorkingDay, workingDaysBetween } from '../parse/workingDays.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';

/** The printed day governs; who works to it should know when it is not the one that the regulations give. */
export const dueDateMismatch = defineRule({
  name: 'due-date-mismatch',
  severity: 'information',
  about: 'letter',
  check(context) {
    for (const source of context.letters) {
      if (!source.found || !source.letter.dueText) continue;
      const { letter, file, text } = source;
      const at = letter.dueSpan;
      const written = at && findDates(text.slice(at.start, at.end))[0];
      if (!written) continue;
      const faults = letter.statementDue
        ? [
            ...dayFaults(written.problem?.kind === 'wrong-weekday', letter.statementDue, context),
            ...countFaults(letter, letter.statementDue, context),
          ]
        : [`“${written.text}” is no date in any calendar. Ask the inspectorate by when it wants the statement.`];
      if (!faults.length) continue;
      const governs = letter.statementDue ? ' The day that the letter prints is the one that counts.' : '';
      context.report({ at: at!, file, message: faults.join(' ') + governs });
    }
  },
});

/** What is odd about the day itself. */
function dayFaults(wrongWeekday: boolean, due: Temporal.PlainDate, { config }: RuleContext): string[] {
  const day = formatWithWeekday(due);
  if (isWorkingDay(due, { holidays: config.holidays }))
    return wrongWeekday ? [`The weekday is wrong: this is ${day}. Ask the inspectorate which day it means.`] : [];
  const what = due.dayOfWeek > 5 ? 'is no working day' : 'is a bank holiday or another day off';
  return [`${wrongWeekday ? 'The weekday is wrong, and ' : ''}${day} ${what}.`];
}

/** From receipt, where a statement says when that was; a letter that is sent before it is published is counted so. */
function countFaults(letter: Letter, due: Temporal.PlainDate, { received, config }: RuleContext): string[] {
  const { workingDays, holidays } = config;
  const counted = countedDue(letter, received, config);
  if (!counted || counted.equals(due) || countedDue(letter, null, config)?.equals(due)) return [];
  const from = (received ?? letter.published)!;
  const days = workingDaysBetween(from, due, { holidays });
  const since = received
    ? `the letter was received (${formatDate(from)})`
    : `the date of the letter (${formatDate(from)})`;
  const rest =
    days < 0
      ? `The statement is due before ${since}`
      : `The statement is due ${days} working ${days === 1 ? 'day' : 'days'} after ${since}`;
  return [`${rest}; ${workingDays} would end on ${formatWithWeekday(counted)}.`];
}
