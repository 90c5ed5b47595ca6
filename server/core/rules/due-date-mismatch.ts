import type { Temporal } from 'temporal-polyfill';
import { countedDue } from '../link/due.ts';
import type { Letter } from '../model/letter.ts';
import { findDates } from '../parse/dates.ts';
import { isWorkingDay, workingDaysBetween } from '../parse/workingDays.ts';
import { sayDate, sayWithWeekday } from '../sayDate.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

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
        : [t('“{0}” is no date in any calendar. Ask the inspectorate by when it wants the statement.', written.text)];
      if (!faults.length) continue;
      if (letter.statementDue) faults.push(t('The day that the letter prints is the one that counts.'));
      context.report({ at: at!, file, message: faults.join(' ') });
    }
  },
});

/** What is odd about the day itself. */
function dayFaults(wrongWeekday: boolean, due: Temporal.PlainDate, { config }: RuleContext): string[] {
  const day = sayWithWeekday(due);
  if (isWorkingDay(due, { holidays: config.holidays }))
    return wrongWeekday ? [t('The weekday is wrong: this is {0}. Ask the inspectorate which day it means.', day)] : [];
  if (due.dayOfWeek > 5)
    return [
      wrongWeekday ? t('The weekday is wrong, and {0} is no working day.', day) : t('{0} is no working day.', day),
    ];
  return [
    wrongWeekday
      ? t('The weekday is wrong, and {0} is a bank holiday or another day off.', day)
      : t('{0} is a bank holiday or another day off.', day),
  ];
}

/** From receipt, where a statement says when that was; a letter that is sent before it is published is counted so. */
function countFaults(letter: Letter, due: Temporal.PlainDate, { received, config }: RuleContext): string[] {
  const { workingDays, holidays } = config;
  const counted = countedDue(letter, received, config);
  if (!counted || counted.equals(due) || countedDue(letter, null, config)?.equals(due)) return [];
  const from = (received ?? letter.published)!;
  const days = workingDaysBetween(from, due, { holidays });
  const way = received ? sinceReceipt : sinceDate;
  const said = [sayDate(from), workingDays!, sayWithWeekday(counted)] as const;
  return [days < 0 ? way.before(...said) : days === 1 ? way.one(...said) : way.several(...said, days)];
}

/** What is said of a count that gives another day: `from` what it goes, how many `days`, and where that `ends`. */
type Said = (from: string, days: number, ends: string) => string;

interface Counted {
  readonly before: Said;
  readonly one: Said;
  readonly several: (from: string, days: number, ends: string, found: number) => string;
}

const sinceReceipt: Counted = {
  before: (...said) => t('The statement is due before the letter was received ({0}); {1} would end on {2}.', ...said),
  one: (...said) =>
    t('The statement is due 1 working day after the letter was received ({0}); {1} would end on {2}.', ...said),
  several: (...said) =>
    t('The statement is due {3} working days after the letter was received ({0}); {1} would end on {2}.', ...said),
};

const sinceDate: Counted = {
  before: (...said) => t('The statement is due before the date of the letter ({0}); {1} would end on {2}.', ...said),
  one: (...said) =>
    t('The statement is due 1 working day after the date of the letter ({0}); {1} would end on {2}.', ...said),
  several: (...said) =>
    t('The statement is due {3} working days after the date of the letter ({0}); {1} would end on {2}.', ...said),
};
