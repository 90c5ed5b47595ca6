import type { Temporal } from 'temporal-polyfill';
import type { Fix } from '../model/edit.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Field } from '../model/statement.ts';
import { formatDate, sameFormat } from '../parse/dates.ts';
import type { Deadline } from '../parse/deadline.ts';
import { daysFrom } from './choices.ts';
import { t } from '../words.ts';

/**
 * Gives a deadline a later day and keeps the one that was missed, as those who follow the work want to see it:
 * `30 June 2027 (was 31 March 2027)`. The day is a tab stop with the usual ones to choose from.
 */
export function redate(field: Field, deadline: Extract<Deadline, { kind: 'date' }>, today: Temporal.PlainDate): Fix[] {
  const span = sourceSpan(field, deadline.from, deadline.to);
  const words = field.text.slice(deadline.from, deadline.to).replace(/\s+/g, ' ');
  const choices = daysFrom(today, null).map((date) => (deadline.exact ? sameFormat(words, date) : formatDate(date)));
  const [first] = choices;
  if (!first) return [];
  const stops = [{ start: 0, end: first.length, choices }];
  return [
    {
      title: t('Set a new deadline, and keep the old one as “(was {0})”…', words),
      edits: [{ span, text: `${first} (was ${words})`, stops }],
    },
  ];
}
