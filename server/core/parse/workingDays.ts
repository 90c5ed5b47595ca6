import type { Temporal } from 'temporal-polyfill';
import { bankHolidayDates } from './bankHolidays.generated.ts';
import { type Day, dayOf, fromPlain, toPlain, weekdayOf } from './calendar.ts';

/** Further days on which nobody works, as `2027-12-24`; anything else in the list is passed over. */
export interface WorkingDayOptions {
  readonly holidays?: readonly string[];
}

let bankHolidays: ReadonlySet<Day> | undefined;

function holidaysWith(options?: WorkingDayOptions): ReadonlySet<Day> {
  bankHolidays ??= new Set(bankHolidayDates.trim().split(/\s+/).map(isoDay));
  if (!options?.holidays?.length) return bankHolidays;
  return new Set([...bankHolidays, ...options.holidays.map(isoDay)]);
}

function isoDay(iso: string): Day {
  return dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/**
 * Is it a working day: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales?
 *
 * Source: Children Act 2004 (Joint Area Reviews) Regulations 2015, SI 2015/1792, which define the working day so. The
 * bank holidays are those of `bankHolidays.generated.ts`, 2010 to 2060; those not yet proclaimed are projected from
 * the law as it stands. Before and after those years only weekends count.
 */
export function isWorkingDay(date: Temporal.PlainDate, options?: WorkingDayOptions): boolean {
  return isWorking(fromPlain(date), holidaysWith(options));
}

function isWorking(day: Day, holidays: ReadonlySet<Day>): boolean {
  return weekdayOf(day) < 5 && !holidays.has(day);
}

/**
 * The n-th working day after a day, which itself is not counted (before it, if `n` is negative; the day itself if 0).
 * A letter received on 30 January 2018 is answered within 70 working days by 11 May 2018. `n` is a whole number; a
 * fraction is cut off, and more than 100,000 days are not counted.
 */
export function addWorkingDays(date: Temporal.PlainDate, n: number, options?: WorkingDayOptions): Temporal.PlainDate {
  return toPlain(addWorking(fromPlain(date), n, options));
}

/** `addWorkingDays` on plain days. */
export function addWorking(from: Day, n: number, options?: WorkingDayOptions): Day {
  const holidays = holidaysWith(options);
  const step = n < 0 ? -1 : 1;
  let left = Math.min(Math.trunc(Math.abs(n)) || 0, 100_000);
  let day = from;
  while (left > 0) {
    day += step;
    if (isWorking(day, holidays)) left--;
  }
  return day;
}

/**
 * How many working days lie after `from`, up to and including `to`: the days left on `from` until a deadline. Negative
 * when `to` is the earlier: the working days from `to` up to, not including, `from`.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  options?: WorkingDayOptions,
): number {
  const holidays = holidaysWith(options);
  const [start, end] = [fromPlain(from), fromPlain(to)];
  let count = 0;
  for (let day = start + 1; day <= end; day++) if (isWorking(day, holidays)) count++;
  for (let day = start - 1; day >= end; day--) if (isWorking(day, holidays)) count--;
  return count;
}
