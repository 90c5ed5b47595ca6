import type { Temporal } from 'temporal-polyfill';
import { t } from './words.ts';

/**
 * `30 June 2027`, in the language of the person at the keyboard. For what is said; what is written into a document is
 * as the document is, with `formatDate` of `parse/dates.ts`.
 */
export function sayDate({ day, month, year }: Temporal.PlainDate): string {
  return months[month - 1]!(day, year);
}

/** `Wednesday 30 June 2027`. */
export function sayWithWeekday(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1]!()} ${sayDate(date)}`;
}

/** The whole name of a weekday that is written in English, perhaps in short: `Wed`. Else as it is written. */
export function sayWeekday(written: string): string {
  const at = englishStarts.indexOf(written.slice(0, 3).toLowerCase());
  return weekdays[at]?.() ?? written;
}

const englishStarts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const weekdays: readonly (() => string)[] = [
  () => t('Monday'),
  () => t('Tuesday'),
  () => t('Wednesday'),
  () => t('Thursday'),
  () => t('Friday'),
  () => t('Saturday'),
  () => t('Sunday'),
];

const months: readonly ((day: number, year: number) => string)[] = [
  (day, year) => t('{0} January {1}', day, year),
  (day, year) => t('{0} February {1}', day, year),
  (day, year) => t('{0} March {1}', day, year),
  (day, year) => t('{0} April {1}', day, year),
  (day, year) => t('{0} May {1}', day, year),
  (day, year) => t('{0} June {1}', day, year),
  (day, year) => t('{0} July {1}', day, year),
  (day, year) => t('{0} August {1}', day, year),
  (day, year) => t('{0} September {1}', day, year),
  (day, year) => t('{0} October {1}', day, year),
  (day, year) => t('{0} November {1}', day, year),
  (day, year) => t('{0} December {1}', day, year),
];
