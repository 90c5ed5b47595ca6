import type { Temporal } from 'temporal-polyfill';
import { type Day, fromPlain, lastOfMonth, lowered, monthNumber, toPlain, weekdayOf } from './calendar.ts';
import { type DateMention, findDates } from './dates.ts';
import { isConditional, isDone, isPast, startOf, vagueWords, waitsForSomething } from './deadlineWords.ts';
import { findImpossiblePeriods } from './impossiblePeriods.ts';
import { memoised } from './memo.ts';
import { findPeriods, struckOut } from './periods.ts';
import { isPlaceholder } from './placeholder.ts';
import { type RelativeTime, addTime, findRelativeTimes } from './relative.ts';

/** What a deadline says. Offsets are UTF-16, in the text that was given. */
export type Deadline =
  /** Nothing, or a placeholder. */
  | { readonly kind: 'none' }
  /** The last day of what is written; `exact` when that day itself is written, `conditional` when something must hold. */
  | {
      readonly kind: 'date';
      readonly date: Temporal.PlainDate;
      readonly from: number;
      readonly to: number;
      readonly conditional: boolean;
      readonly exact: boolean;
    }
  /** A date that no calendar has: 31 April. */
  | { readonly kind: 'impossible'; readonly mention: DateMention }
  /** Words from which no last day follows. */
  | {
      readonly kind: 'vague';
      readonly reason: 'no-date' | 'no-year' | 'start-only';
      readonly from: number;
      readonly to: number;
    }
  /** `within 3 months`, counted from a day that is not known here. No fault. */
  | { readonly kind: 'relative'; readonly from: number; readonly to: number }
  /** Finished, and no date is written. */
  | { readonly kind: 'done' };

/** The days that `Immediate` and `within 3 months` count from; `null` where the documents do not say. */
export interface DeadlineContext {
  readonly statementDate: Temporal.PlainDate | null;
  readonly letterDate: Temporal.PlainDate | null;
  /** Days that `within 10 working days` leaves out, besides weekends and bank holidays. */
  readonly holidays?: readonly string[];
}

/** A date or period that was found, and its last day; `null` is a date that no calendar has. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly last: Day | null;
  readonly mention: DateMention | null;
}

/** What the words alone say: all of it, or the times that the context must resolve. */
type Reading =
  Deadline | { readonly kind: 'times'; readonly times: readonly RelativeTime[]; readonly conditional: boolean };

/**
 * The deadline that a text states: the last day of the date or period it names, the latest where it names several.
 * Dates that no longer hold (`was …`, `revised from …`) do not count, and one from which something starts is none. A
 * date that is written out beats `within 3 months` and `Immediate`. Quarters and years follow `periods.ts`.
 */
export function readDeadline(text: string, context: DeadlineContext): Deadline {
  const reading = readWords(text);
  return reading.kind === 'times' ? resolve(reading, context) : reading;
}

/**
 * The last day of a timescale that a letter sets: `Within three months, the force should:`. Months and weeks count
 * from the letter; `Immediately` is the statement's own date. `null` when it sets none, or that day is not known.
 */
export function lastDayOfTimescale(
  timescale: string,
  letterDate: Temporal.PlainDate | null,
  statementDate: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  const deadline = readDeadline(timescale, { letterDate, statementDate });
  return deadline.kind === 'date' ? deadline.date : null;
}

const readWords = memoised(read);

function read(text: string): Reading {
  const plain = readPlainMonth(text) ?? readPlainQuarter(text);
  if (plain) return plain;
  // `1.2.27` may be the number of anything, but as a deadline it is a day.
  const dotted = /^(\s*(?:by\s+)?\d{1,2})\.(\d{1,2})\.(\d\d\s*)$/i.exec(text);
  const mentions = findDates(dotted ? `${dotted[1]}/${dotted[2]}/${dotted[3]}` : text);
  const only = mentions[0];
  if (only?.date && only.text.length === text.trim().length) return dateFrom(only, fromPlain(only.date), false, true);
  const lower = lowered(text);
  const dates: Found[] = [
    ...mentions.map((mention) => dated(mention, lower)),
    ...findImpossiblePeriods(text).map((mention) => ({ ...mention, last: null, mention })),
  ].sort((a, b) => a.from - b.from);
  const periods = /\d\d/.test(text) ? findPeriods(struckOut(lower, dates)) : [];
  const found: Found[] = [...dates, ...periods].sort((a, b) => a.from - b.from);
  const rest = struckOut(lower, found);
  const times = findRelativeTimes(rest);
  return decide(text, lower, rest, anchor(found, times, lower));
}

/** `March 2027` and nothing else, which many deadlines are: read without patterns that take time to compile. */
function readPlainMonth(text: string): Deadline | null {
  const match = /^([A-Z][a-z]+) (20\d\d)$/.exec(text);
  const month = match ? monthNumber(match[1]!) : 0;
  return month > 0 ? dateFrom({ from: 0, to: text.length }, lastOfMonth(Number(match![2]), month), false, false) : null;
}

/** The same for `Q1 2027/28`, of the financial year that begins in April. */
function readPlainQuarter(text: string): Deadline | null {
  const match = /^Q([1-4]) (20\d\d)\/(\d\d)$/.exec(text);
  if (!match || (Number(match[2]) + 1) % 100 !== Number(match[3])) return null;
  const months = Number(match[1]) * 3 + 3;
  const year = Number(match[2]) + (months > 12 ? 1 : 0);
  return dateFrom({ from: 0, to: text.length }, lastOfMonth(year, months > 12 ? months - 12 : months), false, false);
}

function dateFrom(
  { from, to }: { from: number; to: number },
  day: Day,
  conditional: boolean,
  exact: boolean,
): Deadline {
  return { kind: 'date', date: toPlain(day), from, to, conditional, exact };
}

/** What counts of all that was found. */
function decide(
  text: string,
  lower: string,
  rest: string,
  { found, times }: { found: Found[]; times: RelativeTime[] },
): Reading {
  const starts: { from: number; to: number }[] = [];
  let latest: Found | null = null;
  let end = 0;
  for (const item of found) {
    const before = end;
    end = item.to;
    if (isPast(lower, before, item)) continue;
    const start = startOf(lower, before, item);
    if (start !== null) starts.push({ from: start, to: item.to });
    else if (item.last === null) return { kind: 'impossible', mention: item.mention! };
    else if (latest === null || item.last >= latest.last!) latest = item;
  }
  if (latest) return dateFrom(latest, latest.last!, isConditional(lower), latest.mention !== null);
  if (times.length > 0) return { kind: 'times', times, conditional: isConditional(lower) };
  if (starts.length > 0) return { kind: 'vague', reason: 'start-only', ...starts.at(-1)! };
  if (isPlaceholder(text) && !waitsForSomething(lower)) return { kind: 'none' };
  return isDone(lower) ? { kind: 'done' } : { kind: 'vague', ...vagueWords(rest, text) };
}

/** A week that is named by the day it begins on ends with its Friday. */
function dated(mention: DateMention, text: string): Found {
  const { from, to, date } = mention;
  const week =
    /\b(?:w\/?c|w\/?b|week[\s-]+(?:commencing|comm?\.?|beginning|starting|of))[\s:.]*(?:on\s+)?(?:the\s+)?$/.exec(
      text.slice(Math.max(0, from - 40), from),
    );
  if (!date || !week) return { from, to, last: date && fromPlain(date), mention };
  const day = fromPlain(date);
  const weekday = weekdayOf(day);
  return { from: from - week[0].length, to, last: day + (weekday > 4 ? 11 - weekday : 4 - weekday), mention: null };
}

/** `within 3 months of 1 April 2027` is one date. */
function anchor(
  found: readonly Found[],
  times: readonly RelativeTime[],
  text: string,
): { found: Found[]; times: RelativeTime[] } {
  const rest = new Set(times);
  const dates = found.map((date) => {
    const lead = /(?:^|\S)\s*(?:of|from|after|following)\s+(?:the\s+)?$/.exec(
      text.slice(Math.max(0, date.from - 30), date.from),
    );
    const time = lead && times.find((time) => time.to === date.from - lead[0].length + (/^\S/.test(lead[0]) ? 1 : 0));
    if (!time || date.last === null) return date;
    rest.delete(time);
    return { from: time.from, to: date.to, last: addTime(date.last, time), mention: null };
  });
  return { found: dates, times: [...rest] };
}

function resolve(reading: Extract<Reading, { kind: 'times' }>, context: DeadlineContext): Deadline {
  let latest: { time: RelativeTime; day: Day } | null = null;
  for (const time of reading.times) {
    const origin =
      time.origin === 'letter' ? context.letterDate : time.origin === 'statement' ? context.statementDate : null;
    if (!origin) continue;
    const day = addTime(fromPlain(origin), time, context);
    if (!latest || day >= latest.day) latest = { time, day };
  }
  const words = latest?.time ?? reading.times[0]!;
  if (!latest) return { kind: 'relative', from: words.from, to: words.to };
  return dateFrom(words, latest.day, reading.conditional, false);
}
