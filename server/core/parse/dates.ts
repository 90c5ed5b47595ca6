import type { Temporal } from 'temporal-polyfill';
import { dayOf, daysInMonth, fromPlain, lastOfMonth, lowered, monthNames, monthNumber } from './calendar.ts';
import { toPlain, weekdayNames, weekdayOf } from './calendar.ts';
import { formOf, fullYear, isDate, isWeekday, makeDatePattern, weekdayPattern } from './datePattern.ts';
import { memoised, once } from './memo.ts';

/** A full calendar date in a text, whether or not there is such a day. */
export interface DateMention {
  /** UTF-16 offsets in the text that was given; the weekday is part of it. */
  readonly from: number;
  readonly to: number;
  /** `null` when there is no such day. A wrong weekday leaves the date as it is: the date governs. */
  readonly date: Temporal.PlainDate | null;
  readonly problem: DateProblem | null;
  /** The words themselves. */
  readonly text: string;
}

export type DateProblem =
  /** 31 April; `lastDay` is the last day of that month, `null` when there is no such month. */
  | { readonly kind: 'no-such-day'; readonly lastDay: Temporal.PlainDate | null }
  /** `weekday` is the right one in the style of the wrong one, which stands from `weekdayFrom` to `weekdayTo`. */
  | {
      readonly kind: 'wrong-weekday';
      readonly weekday: string;
      readonly weekdayFrom: number;
      readonly weekdayTo: number;
    }
  /** `Q5 2027/28`, of a deadline: the year has no such part, or the years do not follow each other. */
  | { readonly kind: 'no-such-period'; readonly part: 'quarter' | 'half' | 'week' | 'years' };

const datePatternOf = once(() => makeDatePattern('g'));
const weekdayAfterOf = once(() => new RegExp(`\\s?\\(${weekdayPattern}\\)`, 'y'));

/**
 * Every full calendar date in a text, in order: `31 March 2027`, `31st Mar 27`, `Mon 31 May 2027`, `March 31, 2027`,
 * `31/03/2027` (day first), `31.03.2027`, `2027-03-31`. Two-digit years are of this century. Anything less than a day,
 * a month and a year is no date.
 */
export const findDates: (text: string) => readonly DateMention[] = memoised(scan);

function scan(text: string): readonly DateMention[] {
  if (!/\d\d/.test(text)) return [];
  const plain = readPlainDate(text);
  if (plain) return [plain];
  const datePattern = datePatternOf();
  const lower = lowered(text);
  const found: DateMention[] = [];
  let last = 0;
  datePattern.lastIndex = 0;
  for (let match; (match = datePattern.exec(lower));) {
    const next = datePattern.lastIndex;
    const mention = isDate(match, formOf(match), lower, last) ? readMention(match, text, lower) : null;
    if (mention) found.push(mention);
    if (mention) last = mention.to;
    // What was no date may hide one: `1.2.31 March 2027`.
    datePattern.lastIndex = mention ? mention.to : Math.min(next, match.index + 1);
  }
  return found;
}

/** `31 March 2027` and nothing else, which most deadlines are: read without the great pattern. */
function readPlainDate(text: string): DateMention | null {
  const match = /^(\d{1,2}) ([A-Z][a-z]+) (20\d\d)$/.exec(text);
  const month = match ? monthNumber(match[2]!) : 0;
  const [day, year] = [Number(match?.[1]), Number(match?.[3])];
  if (month === 0 || day < 1 || day > daysInMonth(year, month)) return null;
  return { from: 0, to: text.length, date: toPlain(dayOf(year, month, day)), problem: null, text };
}

function readMention(match: RegExpExecArray, text: string, lower: string): DateMention {
  const form = formOf(match);
  const year = fullYear(match[form.year]!);
  const month = /\d/.test(match[form.month]!) ? Number(match[form.month]) : monthNumber(match[form.month]!);
  const day = Number(match[form.day]);
  const from = match.index;
  let to = from + match[0].length;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    const lastDay = month < 1 || month > 12 ? null : toPlain(lastOfMonth(year, month));
    return { from, to, date: null, problem: { kind: 'no-such-day', lastDay }, text: text.slice(from, to) };
  }
  const days = dayOf(year, month, day);
  let written = match[1];
  let weekdayFrom = from;
  if (!written) {
    const weekdayAfter = weekdayAfterOf();
    weekdayAfter.lastIndex = to;
    const after = weekdayAfter.exec(lower);
    if (after && isWeekday(after[1]!)) {
      written = after[1]!;
      to += after[0].length;
      weekdayFrom = to - 1 - written.length;
    }
  }
  const right = weekdayNames[weekdayOf(days)]!;
  const wrong = written !== undefined && written.slice(0, 3).toLowerCase() !== right.slice(0, 3).toLowerCase();
  const problem: DateProblem | null = wrong
    ? {
        kind: 'wrong-weekday',
        weekday: inStyleOf(text.slice(weekdayFrom, weekdayFrom + written!.length), right),
        weekdayFrom,
        weekdayTo: weekdayFrom + written!.length,
      }
    : null;
  return { from, to, date: toPlain(days), problem, text: text.slice(from, to) };
}

/** A name as long and in the same capitals as the one that stands there: for `TUES`, Friday is `FRI`. */
function inStyleOf(written: string, name: string): string {
  const full = /day$/i.test(written) || monthNames.some((month) => month.toLowerCase() === written.toLowerCase());
  const word = full && !(written.length === 3 && name.length > 4) ? name : name.slice(0, 3);
  if (written === written.toUpperCase()) return word.toUpperCase();
  return written === written.toLowerCase() ? word.toLowerCase() : word;
}

/**
 * Another date in the style of the one that is written, for fixes: 30 April for `31st April 2027` is `30th April 2027`,
 * for `31/04/27` it is `30/04/27`. A text that holds no date gives `30 April 2027`. It is on one line: where the text has
 * an end of line, a cell has `<br>`.
 */
export function sameFormat(style: string, date: Temporal.PlainDate): string {
  const written = style.replace(/\s*\n\s*/g, ' ');
  const match = makeDatePattern('d').exec(lowered(written));
  if (!match?.indices) return formatDate(date);
  const form = formOf(match);
  const wordAt = (group: number): string => written.slice(...(match.indices![group] as [number, number]));
  const named = !/\d/.test(match[form.month]!);
  const padded = (group: number): boolean =>
    match[group]!.startsWith('0') || (!named && match[form.day]!.length === 2 && match[form.month]!.length === 2);
  const digits = (value: number, pad: boolean): string => String(value).padStart(pad ? 2 : 1, '0');
  const { day, month, year } = date;
  const weekday = weekdayNames[weekdayOf(fromPlain(date))]!;
  const parts: [group: number, text: string][] = [
    [form.day, digits(day, padded(form.day))],
    [form.month, named ? monthIn(wordAt(form.month), month) : digits(month, padded(form.month))],
    [form.year, match[form.year]!.length === 2 ? digits(year % 100, true) : digits(year, false)],
  ];
  if (match[form.ordinal] && form.ordinal > 0) parts.push([form.ordinal, ordinal(day)]);
  if (match[1]) parts.push([1, inStyleOf(wordAt(1), weekday)]);
  let result = written;
  for (const [group, text] of parts.sort((a, b) => match.indices![b[0]]![0] - match.indices![a[0]]![0])) {
    const [start, end] = match.indices[group]!;
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result.replace(/\(([a-z]{3,9})\)$/i, (whole, old: string) =>
    isWeekday(old.toLowerCase()) ? `(${inStyleOf(old, weekday)})` : whole,
  );
}

/** `Sept` stays as it is where the month does. */
function monthIn(word: string, month: number): string {
  return monthNumber(word.toLowerCase()) === month ? word : inStyleOf(word, monthNames[month - 1]!);
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** `2027-03-31` and nothing else; `null` when it is anything else or there is no such day. */
export function parseIsoDate(text: string): Temporal.PlainDate | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return toPlain(dayOf(year, month, day));
}

/** `30 June 2027`, whatever the locale. */
export function formatDate(date: Temporal.PlainDate): string {
  return `${date.day} ${monthNames[date.month - 1]} ${date.year}`;
}

/** `Wednesday 30 June 2027`. */
export function formatWithWeekday(date: Temporal.PlainDate): string {
  return `${weekdayNames[weekdayOf(fromPlain(date))]} ${formatDate(date)}`;
}
