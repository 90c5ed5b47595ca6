import { monthNumber, monthPattern } from './calendar.ts';
import { once } from './memo.ts';

/** The groups of the pattern that hold the parts of a date, one entry a way of writing it; group 1 is the weekday. */
const spelled = { day: 2, ordinal: 3, month: 4, gap: 5, year: 6 }; // 31st March 2027, 31-Mar-27
const american = { day: 8, ordinal: 9, month: 7, gap: 0, year: 10 }; // March 31st, 2027
const iso = { day: 14, ordinal: 0, month: 13, gap: 12, year: 11 }; // 2027-03-31
const numeric = { day: 15, ordinal: 0, month: 17, gap: 16, year: 18 }; // 31/03/2027, day first
export type DateForm = typeof spelled;

/** What may be a weekday, in lower-case text; `isWeekday` says whether it is. */
export const weekdayPattern = '((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})';

/** A weekday's name or abbreviation: `Mon`, `Tues`, `Wednesday`. */
export function isWeekday(word: string): boolean {
  return /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(word);
}

/** Finds what may be a date; `isDate` says whether it is. It wants lower-case text. */
export function makeDatePattern(flags: string): RegExp {
  const month = `(${monthPattern})`;
  const year = '(?:19|20|21)\\d\\d';
  const mark = '[-/.\u2010\u2011\u2013]';
  return new RegExp(
    `(?<![a-z\\d])(?:${weekdayPattern}(?:\\.?,?\\s{1,8}|\\.?,)(?:the\\s{1,8})?)?(?:` +
      `(\\d{1,2})(st|nd|rd|th)?(?:\\s{1,8}(?:of\\s{1,8})?|\\s?${mark}\\s?)?` +
      `${month}(\\s?${mark}\\s?|\\.?,?\\s{0,8}['’‘]?)(${year}|\\d\\d)` +
      `|${month}\\.?\\s{1,8}(\\d{1,2})(st|nd|rd|th)?,?\\s{1,8}(${year})` +
      `|(${year})([-/\u2010\u2011])(\\d{1,2})\\12(\\d{1,2})` +
      `|(\\d{1,2})(\\s?${mark}\\s?)(\\d{1,2})\\16(${year}|\\d\\d)` +
      `)(?:(?=t\\d)|(?![a-z\\d%]))`,
    flags,
  );
}

const yearEndOf = once(
  () =>
    new RegExp(
      `(?:\\s*(?:$|[;:!?|)\\]}<"'’”*_~(/]|[.,](?!\\d)|[-–—]\\s?(?:(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?[\\s/.-]?(?:${monthPattern}|\\d))` +
        `|&|\\+)|\\s+(?:and|or|to|until|till|with|when|if|subject|for|at|onwards?|was|then|by|is|but|in|as|on|after|before|` +
        `funding|provisional|tbc|deadline|latest|complete[d]?|review)\\b|\\s*\\n)`,
      'y',
    ),
);

/** What has a number and no day. */
const numbered =
  /(?:^|[^a-z])(?:phase|stage|step|part|tranche|wave|cohort|priority|module|level|option|group|item|year)\s$/;

/** Which way of writing a date it is that matched. */
export function formOf(match: RegExpExecArray): DateForm {
  if (match[spelled.year]) return spelled;
  if (match[american.year]) return american;
  return match[iso.year] ? iso : numeric;
}

/**
 * Is it a date, and not a version, a telephone number, a list of fractions, or a count after a month? `last` is where
 * the date before it ends.
 */
export function isDate(match: RegExpExecArray, form: DateForm, text: string, last: number): boolean {
  const end = match.index + match[0].length;
  const gap = match[form.gap] ?? '';
  const shortYear = match[form.year]!.length === 2;
  if (match[1] && !isWeekday(match[1])) return false;
  if ((form === spelled || form === american) && monthNumber(match[form.month]!) === 0) return false;
  // `Phase 2 – December 2027` is a month.
  if (
    form === spelled &&
    !match[1] &&
    !match[form.ordinal] &&
    numbered.test(text.slice(Math.max(0, match.index - 12), match.index))
  )
    return false;
  if (form === spelled && endsMonth(text.slice(Math.max(0, match.index - 14), match.index))) {
    // `Oct 27 – Mar 28` is two months, and no 27th.
    if (shortYear || /^\D*\d+\s?[-/.\u2010\u2011\u2013]/.test(match[0])) return false;
  }
  if (form === spelled)
    return !shortYear || /['’‘]$|[-/.\u2010\u2011\u2013]/.test(gap) || (gap !== '' && endsYear(text, end));
  if (form === american) return true;
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  const range = last > 0 && match.index <= last + 1; // 01/04/2027-31/03/2028
  if (!range && /\d[-/.,]$|[/\\]$/.test(before)) return false;
  if (/[-/.]\d/.test(text.slice(end, end + 2)) && !startsDate(text, end + 1)) return false;
  if (form === iso) return true;
  const sign = gap.trim();
  if (gap !== sign && (sign !== '/' || shortYear)) return false;
  if (!shortYear) return true;
  const [day, month] = [match[form.day]!, match[form.month]!];
  if (Number(day) > 31 || Number(month) > 12 || Number(day) * Number(month) === 0) return false;
  if (Number(match[form.year]) > 79) return false;
  if (sign !== '/' && (day.length < 2 || month.length < 2)) return false;
  return !/^\s?-?\s?(?:years?|yrs?|months?|weeks?|days?)\b/.test(text.slice(end, end + 12));
}

/** After `31 March 27` or `Mar 27`: does the phrase end here, so that 27 is a year and not `27 members of staff`? */
export function endsYear(text: string, end: number): boolean {
  const yearEnd = yearEndOf();
  yearEnd.lastIndex = end;
  return yearEnd.test(text);
}

function endsMonth(before: string): boolean {
  const word = /(?:^|[^a-z])([a-z]{3,9})[.\s'’‘/-]*$/.exec(before)?.[1];
  return word !== undefined && monthNumber(word) > 0;
}

function startsDate(text: string, at: number): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/.test(text.slice(at, at + 12));
}

/** 27 is 2027. */
export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
