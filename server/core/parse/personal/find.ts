import { findChildren } from './children.ts';
import { findAddresses, findMobiles } from './contacts.ts';
import { findBirths, findIdentifiers } from './identifiers.ts';
import type { Personal } from './personal.ts';

/** Ten digits, or the six of a National Insurance number between its letters. Dates have fewer. */
const digits = /\d(?:[\s()./*_~-]{0,3}\d){9}|\d(?<=[A-Za-z]{2}\s?\d)(?:\s{0,2}\d){5}\s?[A-Da-d]/;
const birth = /\bborn\s|of\s+birth|birth\s?date|\bd\.?\s?o\.?\s?b\b/i;
/** A word for a child before a capital, or an age. Only letters that are quick to look for: the names are read after. */
const child =
  /(?:[Cc]hild|[Pp]upil|[Ss]tudent|[Bb]aby|[Bb]oy|[Gg]irl|infant|toddler|[Pp]erson|[Nn]ame|called|named|(?:case|death|murder|abuse|neglect|injur(?:y|ies)|assault|referral|records?|file|placement|experiences?|care) (?:of|for|about|concerning|involving))(?:['’]s)?[^A-Za-zÀ-ɏ\d|]{1,12}[A-ZÀ-ÞĀ-ɏ]/;

/** An age right behind a name: `Jane Smith (aged 7)`. */
const aged = /[a-zÀ-ɏ],?\s\(?(?:who\s(?:is|was)\s|then\s)?(?:age[d]?\s\d|\d{1,2}[\s-](?:years?|months?)[\s-]old)/;

/** One of these is in every text, marked up or not, that is worth looking into: most have neither numbers nor names. */
export const signs: readonly RegExp[] = [/@/, digits, birth, child, aged];

/** Whether it is worth while to look into a text, marked up or not. */
export function maySay(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}

/** Everything in a text that tells who somebody is, in order and without overlaps: of two in one place the longer. */
export function findPersonal(text: string): Personal[] {
  const found = [
    ...findAddresses(text),
    ...(digits.test(text) ? [...findMobiles(text), ...findIdentifiers(text)] : []),
    ...(birth.test(text) ? findBirths(text) : []),
    ...(child.test(text) || aged.test(text) ? findChildren(text) : []),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => from >= end && (end = to));
}
