import { findChildren } from './children.ts';
import { findAddresses, findMobiles } from './contacts.ts';
import { findBirths, findIdentifiers } from './identifiers.ts';
import type { Personal } from './personal.ts';

const digits = /\d(?:[\s()./-]{0,3}\d){5}/;
const birth = /born\s|birth|d\.?\s?o\.?\s?b/i;
/** A word for a child, a name or an age. */
const child = /child|pupil|student|baby|boy|girl|infant|toddler|young\sperson|name|called|age[d]?\s\d|[\s-]old\b/i;

/** Whether it is worth while to look into a text, marked up or not: most have neither numbers nor names. */
export function maySay(text: string): boolean {
  return text.includes('@') || digits.test(text) || birth.test(text) || child.test(text);
}

/** Everything in a text that tells who somebody is, in order and without overlaps: of two in one place the longer. */
export function findPersonal(text: string): Personal[] {
  const found = [
    ...findAddresses(text),
    ...(digits.test(text) ? [...findMobiles(text), ...findIdentifiers(text)] : []),
    ...(birth.test(text) ? findBirths(text) : []),
    ...(child.test(text) ? findChildren(text) : []),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => from >= end && (end = to));
}
