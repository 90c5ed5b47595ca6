import { isShortYear } from '../fixes/missing.ts';
import type { Fix } from '../model/edit.ts';
import { judged } from '../link/stated.ts';
import type { Passage } from '../model/passage.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Action, FieldName } from '../model/statement.ts';
import type { DateMention } from '../parse/dates.ts';
import { findDates, sameFormat } from '../parse/dates.ts';
import type { NoSuchPeriod } from '../parse/impossiblePeriods.ts';
import { findImpossiblePeriods } from '../parse/impossiblePeriods.ts';
import { sayDate, sayWeekday } from '../sayDate.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** A day that no calendar has leaves everyone free to read another. */
export const impossibleDate = defineRule({
  name: 'impossible-date',
  severity: 'error',
  check(context) {
    const { received, submitted } = context.statement.frontMatter;
    for (const entry of [received, submitted]) {
      if (entry) checkPassage({ text: entry.value, span: entry.span, runs: null }, null, context);
    }
  },
  checkAction(action, context) {
    for (const name of dated) {
      const field = name === 'deadline' ? judged(action, name) : action.fields[name];
      if (field?.text) checkPassage(field, action, context);
      if (field?.text && name === 'deadline')
        for (const mention of findImpossiblePeriods(field.text)) reportOn(mention, field, action, context);
    }
  },
});

const dated: readonly FieldName[] = ['deadline', 'status', 'evidence', 'measure'];

function checkPassage(passage: Passage, action: Action | null, context: RuleContext): void {
  for (const mention of findDates(passage.text)) if (mention.problem) reportOn(mention, passage, action, context);
}

function reportOn(mention: DateMention, passage: Passage, action: Action | null, { report }: RuleContext): void {
  const fix = fixOf(mention, passage);
  report({
    at: sourceSpan(passage, mention.from, mention.to),
    action,
    // In the year that is meant the weekday or the 29th may be right.
    unfinished: isShortYear(mention.text),
    message: messageOf(mention),
    fixable: fix?.safe ?? false,
    fixes: () => (fix ? [fix] : []),
  });
}

function messageOf({ text, problem, date }: DateMention): string {
  const words = text.replace(/\s+/g, ' ');
  if (problem?.kind === 'wrong-weekday')
    return t('“{0}”: {1} is a {2}.', words, sayDate(date!), sayWeekday(problem.weekday));
  if (problem?.kind === 'no-such-period') return periodMessages[problem.part](words);
  const last = problem?.lastDay;
  return last
    ? t('There is no “{0}”: that month has {1} days.', words, last.day)
    : t('“{0}” is no date in any calendar.', words);
}

const periodMessages: Readonly<Record<NoSuchPeriod, (words: string) => string>> = {
  quarter: (words) => t('There is no “{0}”: a year has four quarters.', words),
  half: (words) => t('There is no “{0}”: a year has two halves.', words),
  week: (words) => t('There is no “{0}”: a year has 52 weeks, or 53.', words),
  years: (words) => t('There is no “{0}”: a financial year is two years that follow each other, as in 2027/28.', words),
};

/** A last day is safe to put in: it is what such a date is read as. A weekday is not: it may be the date that is wrong. */
function fixOf({ text, problem, from, to }: DateMention, passage: Passage): Fix | null {
  if (problem?.kind === 'wrong-weekday') {
    const span = sourceSpan(passage, problem.weekdayFrom, problem.weekdayTo);
    return { title: t('Change the weekday to {0}', problem.weekday), edits: [{ span, text: problem.weekday }] };
  }
  if (problem?.kind !== 'no-such-day' || !problem.lastDay) return null;
  const date = sameFormat(text, problem.lastDay);
  return {
    title: t('Change to {0}, the last day of that month', date),
    edits: [{ span: sourceSpan(passage, from, to), text: date }],
    safe: true,
  };
}
