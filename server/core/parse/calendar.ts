import { Temporal } from 'temporal-polyfill';

/**
 * Days as plain integers, counted from 1 January 1970 in the Gregorian calendar: what is compared and counted a
 * thousand times a file. A `Temporal.PlainDate` is made only of what is handed out.
 */
export type Day = number;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * What may be a month's name or abbreviation, in lower-case text: `monthNumber` says whether it is. Short, because it
 * stands in many patterns, and compiling those is most of what the first deadline of a run costs.
 */
export const monthPattern = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?![a-z])';

/** 1 to 12 of a month's name or abbreviation in any case; 0 when it is none. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase();
  const index = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(word.slice(0, 3)) / 3;
  const full = Number.isInteger(index) ? monthNames[index]?.toLowerCase() : undefined;
  return full === word || (full && (word.length === 3 || word === 'sept')) ? index + 1 : 0;
}

/** The text in lower case, position for position, so that patterns need not ignore case, which is slow to compile. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The day of a year, month (1 to 12) and day of the month; these are not checked. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Year, month and day of the month of a day. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const d = z - era * 146097;
  const y = Math.floor((d - Math.floor(d / 1460) + Math.floor(d / 36524) - Math.floor(d / 146096)) / 365);
  const dayOfYear = d - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = y + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

export function lastOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

/** The same day of a later month, or that month's last: 31 January and one month is 28 February. */
export function addMonths(from: Day, months: number): Day {
  const parts = partsOf(from);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Easter Sunday, by the Anonymous Gregorian algorithm (Nature, 20 April 1876). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

export function fromPlain(date: Temporal.PlainDate): Day {
  return dayOf(date.year, date.month, date.day);
}

let made = new Map<Day, Temporal.PlainDate>();

/** A day as it is handed out. Days of the years 1 to 9999 only, which is all that can be written. */
export function toPlain(day: Day): Temporal.PlainDate {
  let date = made.get(day);
  if (date === undefined) {
    const parts = partsOf(day);
    date = new Temporal.PlainDate(parts.year, parts.month, parts.day);
    if (made.size >= 8192) made = new Map();
    made.set(day, date);
  }
  return date;
}
