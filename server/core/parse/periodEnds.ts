import { type Day, addMonths, dayOf, easterSunday, lastOfMonth } from './calendar.ts';
import { fullYear } from './datePattern.ts';

/**
 * The first or only year and, for a financial or academic year, the one it ends in. A financial year that is named by
 * one year (`FY 2027`) is the one that ends in it.
 */
function readYears(text: string): { first: number; second: number | null } | null {
  const match = /(\d\d\d\d|\d\d)(?:\D+(\d\d\d\d|\d\d))?\D*$/.exec(text)!;
  const first = fullYear(match[1]!);
  if (match[2] !== undefined) {
    const second = fullYear(match[2]);
    return second === first + 1 ? { first, second } : null;
  }
  return /^(?:fy|financial|fiscal)/.test(text) ? { first: first - 1, second: first } : { first, second: null };
}

/** Quarters and halves: of the financial year (from April) when a financial year is named, else of the calendar year. */
export function lastOfPart(text: string, months: number, qualifier?: string): Day | null {
  const read = readYears(text);
  if (!read) return null;
  return (
    addMonths(dayOf(read.first, read.second === null ? 1 : 4, 1), isBeginning(qualifier) ? months - 2 : months) - 1
  );
}

/** `early` and `start of` mean the first month of a quarter, term or financial year. */
export function isBeginning(qualifier: string | undefined): boolean {
  return /^(?:early|start|beginning)/.test(qualifier ?? '');
}

/** The day that a part of a month means (`mid`, `first week`); `early` and `start` are its first ten days. */
export function dayInMonth(qualifier: string | undefined, year: number, month: number): Day {
  const last = lastOfMonth(year, month);
  const word = qualifier ?? '';
  if (isBeginning(word)) return dayOf(year, month, 10);
  if (/^mid/.test(word)) return dayOf(year, month, 15);
  const week = ['firs', 'seco', 'thir', 'four'].indexOf(word.slice(0, 4));
  const numbered = /^[1-4]/.test(word) ? Number(word[0]) : week + 1;
  return numbered > 0 ? dayOf(year, month, numbered * 7) : last;
}

/**
 * Terms end as maintained schools' do at the latest: autumn on 31 December; spring on 31 March, or on the Thursday before
 * Easter where that is later; summer on 31 July (a school year ends with July: Education Act 1996, section 579). Seasons
 * are the Met Office's: spring ends with May, summer with August, autumn with November, winter with the next February.
 */
function endOfSeason(name: string, kind: string, when: { first: number; second: number | null }): Day {
  const season = name;
  const later = when.second ?? when.first;
  if (/^half/.test(kind)) {
    const month = { autumn: 10, october: 10, spring: 2, february: 2 }[season] ?? 5;
    return lastOfMonth(month === 10 ? when.first : later, month);
  }
  const isTerm = /^term/.test(kind);
  if (season === 'easter') return easterSunday(later) + (isTerm ? -3 : 0);
  if (season === 'christmas') return dayOf(when.first, 12, isTerm ? 31 : 25);
  if (season === 'autumn') return lastOfMonth(when.first, isTerm ? 12 : 11);
  if (season === 'winter') return lastOfMonth(when.first + 1, 2);
  if (season === 'spring')
    return isTerm ? Math.max(dayOf(later, 3, 31), easterSunday(later) - 3) : lastOfMonth(later, 5);
  return lastOfMonth(later, isTerm ? 7 : 8);
}

const firstMonths: Record<string, number> = { autumn: 9, christmas: 9, winter: 12, spring: 1, easter: 1, summer: 4 };

/** The last day of a season, or of a `kind` of time that is called by one: its term, half-term or holiday. */
export function lastOfSeason(
  name: string,
  kind: string | undefined,
  when: string,
  qualifier: string | undefined,
): Day | null {
  const read = readYears(when);
  if (!read) return null;
  const begins = isBeginning(qualifier) ? firstMonths[name] : undefined;
  if (begins !== undefined) return lastOfMonth(begins < 9 ? (read.second ?? read.first) : read.first, begins);
  return endOfSeason(name, kind ?? '', read);
}

/** The last day of a financial, academic or school year; `null` where the years are none of a plan. */
export function financialYear(first: string, second: string, kind: string, qualifier?: string): Day | null {
  const [from, to] = [fullYear(first), fullYear(second)];
  // A plan's span, `2025–28`, ends with its last year.
  if (to <= from || to > from + 10) return null;
  const academic = /academic|school/.test(kind);
  if (isBeginning(qualifier)) return lastOfMonth(from, academic ? 9 : 4);
  return lastOfMonth(to, academic ? 8 : 3);
}
