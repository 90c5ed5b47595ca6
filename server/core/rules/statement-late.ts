import { noteSubmitted } from '../fixes/frontMatter.ts';
import type { Due } from '../link/due.ts';
import { dueOf } from '../link/due.ts';
import { isHistory } from '../link/missed.ts';
import { findDates, formatWithWeekday } from '../parse/dates.ts';
import { workingDaysBetween } from '../parse/workingDays.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';

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
  const why = printed
    ? 'the letter asks for the statement by'
    : `the letter prints no day; counted by the ${config.workingDays} working days that the regulations give, it was due by`;
  report({
    at: span,
    message: `The statement was submitted late: ${why} ${formatWithWeekday(date)}${days ? `, ${inDays(days)} earlier` : ''}.`,
    related: relatedTo(source),
  });
}

function checkDraft({ date, source }: Due, { statement, today, config, report }: RuleContext): void {
  const at = statement.frontMatter.letterKey;
  const days = workingDaysBetween(today, date, { holidays: config.holidays });
  if (today.toString() <= date.toString()) {
    const left = days ? `${inDays(days)} ${days === 1 ? 'is' : 'are'} left` : 'no working day is left';
    report({
      at,
      severity: 'hint',
      message:
        today.toString() === date.toString()
          ? `The statement is due today, ${formatWithWeekday(date)}.`
          : `The statement is due on ${formatWithWeekday(date)}: ${left}.`,
      related: relatedTo(source),
    });
    return;
  }
  report({
    at,
    message: `The statement was due on ${formatWithWeekday(date)}, and it does not say that it was submitted. Write the day on which it was sent, as in “submitted: ${date.toString()}”.`,
    related: relatedTo(source),
    fixes: () => noteSubmitted(statement, date),
  });
}

function relatedTo({ file, letter }: Due['source']) {
  return letter.dueSpan ? [{ file, span: letter.dueSpan, message: 'The day that the letter prints' }] : [];
}

function inDays(days: number): string {
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
}
