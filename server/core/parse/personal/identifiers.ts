import { findDates } from '../dates.ts';
import { isNationalInsuranceNumber, isNhsNumber, isPupilNumber } from './numbers.ts';
import type { Personal, PersonalKind } from './personal.ts';
import { isReference, isTelephone } from './references.ts';

/** Ten digits, plain or 3-3-4, that are no part of a longer number, an amount, a code or a path. */
const nhs = /(?<![\w+./£$€=#&@-]|\d[\s,]|\(0\)\s?)(?:\d{10}|\d{3}([\s-])\d{3}\1\d{4})(?![\w%]|[./,-]\d|[\s-]\d{2})/g;
const insurance =
  /(?<![\w-])(?:[a-z]{2}\d{6}[a-d]|[A-Z]{2}(?:\s?\d\d){3}\s?[A-D]|[A-Z]{2}\s\d{6}\s[A-D]|[A-Z]{2}\s?\d{3}\s\d{3}\s?[A-D])(?![\w-])/g;
const pupil = /(?<![\w-])[a-z]\d{11}[\da-z](?![\w-])/gi;

/** NHS, National Insurance and unique pupil numbers. */
export function findIdentifiers(text: string): Personal[] {
  return [
    ...all('nhs', text, nhs, (found, at) => isNhsNumber(found) && isOfPerson(text, found, at)),
    ...all('insurance', text, insurance, isNationalInsuranceNumber),
    ...all('pupil', text, pupil, isPupilNumber),
  ];
}

function all(
  kind: PersonalKind,
  text: string,
  pattern: RegExp,
  holds: (found: string, at: number) => boolean,
): Personal[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: found }) =>
    holds(found, index) ? [{ kind, from: index, to: index + found.length }] : [],
  );
}

/**
 * One number in eleven passes the check by chance, every ISBN of ten digits among them. So ten digits are an NHS number
 * where the text says so; else where nothing says otherwise and they are written in its groups, or begin as those in
 * use in England do: 4, 6 or 7.
 */
function isOfPerson(text: string, found: string, at: number): boolean {
  const before = text.slice(Math.max(at - 40, 0), at);
  if (/\bNHS\b(?:\s(?:no|number|num|id)\b\.?)?[\s:#=(–—-]*(?:is|was)?\s*$/i.test(before)) return true;
  if (isReference(text, at) || isTelephone(text, at) || /(?:^|[^a-z])case\s(?:no|number|id)?\.?[\s:#]*$/i.test(before))
    return false;
  return /\s/.test(found) ? found[0] !== '0' : /^[467]/.test(found);
}

const birth =
  /(?<![\p{L}\p{N}])(?:d\.\s?o\.\s?b\.?|dob|date\s+of\s+birth|birth\s?date|born(?=\s))(?:[\s:=(–—-]|(?:is|was|on)(?=[\s:])){0,8}/giu;

/** What follows the date that a group of children was born from, or up to. */
const group =
  /^\s*(?:(?:or|and)\s+(?:later|after|before|earlier|over|onwards?)\b|onwards?\b|(?:to|until|till|[–—-])\s*\d)/i;

/** Dates that are said to be somebody's date of birth; not `born on or after …`, which is a group of people. */
export function findBirths(text: string): Personal[] {
  return Array.from(text.matchAll(birth)).flatMap(({ index, 0: cue }) => {
    const at = index + cue.length;
    const length = dateLength(text.slice(at, at + 60));
    const cohort = group.test(text.slice(at + length));
    return length && !cohort ? [{ kind: 'birth' as const, from: at, to: at + length }] : [];
  });
}

/** How long the date is with which a text begins, 0 where there is none; what is no day is impossible-date's. */
function dateLength(text: string): number {
  const [date] = findDates(text);
  if (date?.from === 0) return date.date ? date.to : 0;
  // After these words it can be nothing else: 12.3.15.
  return /^\d{1,2}([./ -])\d{1,2}\1(?:\d{4}|\d\d)(?![\w./-]*\d)/.exec(text)?.[0].length ?? 0;
}
