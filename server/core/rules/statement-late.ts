import { noteSubmitted } from '../fixes/frontMatter.ts';
import type { Due } from '../link/due.ts';
import { dueOf } from '../link/due.ts';
import { isHistory } from '../link/missed.ts';
import { findDates } from '../parse/dates.ts';
import { sayWithWeekday } from '../sayDate.ts';
import { workingDaysBetween } from '../parse/workingDays.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** The one day of the whole process that the law sets. */
export const statementLate = defineRule({
  name: 'statement-late',
  severity: 'warning',
  check(context) {
    const { statement, letters, received, config } = context;
    const due = dueOf(letters, received, config);
    if (!due) return;
    if (statement.frontMatter.submitted) checkSubmitted(due, context);
    else if (due.printed && !isHistory(due.date, context.today)) checkDraft(due, context);
  },
});

function checkSubmitted({ date, printed, source }: Due, { statement, config, report }: RuleContext): void {
  const { span, value } = statement.frontMatter.submitted!;
  const submitted = findDates(value)[0]?.date;
  if (!submitted || submitted.toString() <= date.toString()) return;
  const days = workingDaysBetween(date, submitted, { holidays: config.holidays });
  report({
    at: span,
    message: printed
      ? latePrinted(sayWithWeekday(date), days)
      : lateCounted(config.workingDays!, sayWithWeekday(date), days),
    related: relatedTo(source),
  });
}

function checkDraft({ date, source }: Due, { statement, today, config, report }: RuleContext): void {
  const at = statement.frontMatter.letterKey;
  const days = workingDaysBetween(today, date, { holidays: config.holidays });
  if (today.toString() <= date.toString()) {
    report({
      at,
      severity: 'hint',
      message:
        today.toString() === date.toString()
          ? t('The statement is due today, {0}.', sayWithWeekday(date))
          : dueOn(sayWithWeekday(date), days),
      related: relatedTo(source),
    });
    return;
  }
  report({
    at,
    message: t(
      'The statement was due on {0}, and it does not say that it was submitted. Write the day on which it was sent, as in “submitted: {1}”.',
      ...[sayWithWeekday(date), date.toString()],
    ),
    related: relatedTo(source),
    fixes: () => noteSubmitted(statement, date),
  });
}

function relatedTo({ file, letter }: Due['source']) {
  return letter.dueSpan ? [{ file, span: letter.dueSpan, message: t('The day that the letter prints') }] : [];
}

function latePrinted(day: string, days: number): string {
  if (!days) return t('The statement was submitted late: the letter asks for the statement by {0}.', day);
  return days === 1
    ? t('The statement was submitted late: the letter asks for the statement by {0}, 1 working day earlier.', day)
    : t(
        'The statement was submitted late: the letter asks for the statement by {0}, {1} working days earlier.',
        ...[day, days],
      );
}

function lateCounted(counted: number, day: string, days: number): string {
  if (!days)
    return t(
      'The statement was submitted late: the letter prints no day; counted by the {0} working days that the regulations give, it was due by {1}.',
      ...[counted, day],
    );
  return days === 1
    ? t(
        'The statement was submitted late: the letter prints no day; counted by the {0} working days that the regulations give, it was due by {1}, 1 working day earlier.',
        ...[counted, day],
      )
    : t(
        'The statement was submitted late: the letter prints no day; counted by the {0} working days that the regulations give, it was due by {1}, {2} working days earlier.',
        ...[counted, day, days],
      );
}

function dueOn(day: string, days: number): string {
  if (!days) return t('The statement is due on {0}: no working day is left.', day);
  return days === 1
    ? t('The statement is due on {0}: 1 working day is left.', day)
    : t('The statement is due on {0}: {1} working days are left.', day, days);
}
