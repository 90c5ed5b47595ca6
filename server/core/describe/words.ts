import type { Temporal } from 'temporal-polyfill';
import { short } from '../fixes/naming.ts';
import type { AreaKind } from '../model/letter.ts';
import type { Action } from '../model/statement.ts';
import { formatDate, formatWithWeekday } from '../parse/dates.ts';
import type { Deadline } from '../parse/deadline.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { workingDaysBetween } from '../parse/workingDays.ts';

export const kindNames: Readonly<Record<AreaKind, string>> = {
  improvement: 'area for improvement',
  priority: 'area for priority action',
  recommendation: 'recommendation',
};

/** `1 action`, `2 actions`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** `1.1 Convene strategy meetings …`: an action by its reference and its first words. */
export function actionTitle({ ref, title }: Action, most = 70): string {
  const words = title.text.replace(/\s+/g, ' ').trim();
  const own =
    ref && words.includes(ref) ? words.slice(words.indexOf(ref) + ref.length).replace(/^[\s.:)\]–—-]+/, '') : words;
  return [ref, short(own, most)].filter(Boolean).join(' ') || 'an action without a name';
}

/** Who sees an action done, as it is written; `null` where nobody is named. */
export function ownerText({ fields }: Action): string | null {
  return fields.owner ? spoken(fields.owner.text) : null;
}

/** A field's words in one line; `null` where they say nothing. */
export function spoken(field: string): string | null {
  const words = field.replace(/\s+/g, ' ').trim();
  return words && !isPlaceholder(words) ? words : null;
}

/** By when: the day that was understood, else the words; `null` where there are none. */
export function deadlineText({ fields }: Action, deadline: Deadline): string | null {
  if (deadline.kind === 'date') return formatDate(deadline.date);
  const words = fields.deadline?.text.replace(/\s+/g, ' ').trim();
  return words && deadline.kind !== 'none' ? words : null;
}

/** `Wednesday 30 June 2027, in 107 working days`. */
export function dayText(date: Temporal.PlainDate, today: Temporal.PlainDate, holidays: readonly string[]): string {
  return `${formatWithWeekday(date)}, ${distanceText(date, today, holidays)}`;
}

/** How far off a day is, in working days: `today`, `in 3 working days`, `3 working days ago`. */
export function distanceText(date: Temporal.PlainDate, today: Temporal.PlainDate, holidays: readonly string[]): string {
  if (date.equals(today)) return 'today';
  const days = workingDaysBetween(today, date, { holidays });
  if (days === 0)
    return date.toString() > today.toString() ? 'before the next working day' : 'since the last working day';
  return days > 0 ? `in ${count(days, 'working day')}` : `${count(-days, 'working day')} ago`;
}
