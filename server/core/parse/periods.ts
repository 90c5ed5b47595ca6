import type { Day } from './calendar.ts';
import { isLooseEnd } from './deadlineWords.ts';
import { once } from './memo.ts';
import { makeForms } from './periodForms.ts';

/** A period that a text names: where it stands, and its last day. The date itself, for one written out, is no period. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly last: Day;
  readonly mention: null;
}

const formsOf = once(makeForms);

/** Every period that a lower-case text names, in no order. */
export function findPeriods(text: string): Period[] {
  const found: Period[] = [];
  let rest = text;
  for (const { hint, pattern: make, last, loose } of formsOf()) {
    if (!hint.test(rest)) continue;
    const here: Period[] = [];
    const pattern = make();
    pattern.lastIndex = 0;
    for (let match; (match = pattern.exec(rest));) {
      const day = last(match, rest);
      const from = match.index;
      const end = from + match[0].length;
      const to = rest[end] === ')' && /\([^)]*$/.test(match[0]) ? end + 1 : end;
      if (day !== null && !(loose && isLooseEnd(text, from))) here.push({ from, to, last: day, mention: null });
      else pattern.lastIndex = from + 1;
    }
    if (here.length > 0) rest = struckOut(rest, here);
    for (const period of here) found.push(period);
    if (!/\d\d/.test(rest)) break;
  }
  return found;
}

/** The text with what has been read struck out, position for position, so that nothing is read twice. */
export function struckOut(text: string, found: readonly { from: number; to: number }[]): string {
  if (found.length === 0) return text;
  let result = '';
  let done = 0;
  for (const { from, to } of found) {
    result += text.slice(done, from) + '\0'.repeat(to - from);
    done = to;
  }
  return result + text.slice(done);
}
