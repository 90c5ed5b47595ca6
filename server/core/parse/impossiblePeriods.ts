import type { DateMention, DateProblem } from './dates.ts';
import { fullYear } from './datePattern.ts';
import { lowered } from './calendar.ts';
import { once } from './memo.ts';

/** What is said of a period that no year has. */
export type NoSuchPeriod = Extract<DateProblem, { readonly kind: 'no-such-period' }>['part'];

const years = `(?:of\\s+)?(?:the\\s+)?(?:fy|financial\\s+year|calendar\\s+year)?\\s*(20\\d\\d)(?:\\s?[/\u2010\u2011\u2013\u2014-]\\s?((?:20)?\\d\\d))?(?![\\d%])`;
const between = '[\\s,(/-]*';
const quarter = '(?:q(?:tr|uarter)?\\.?\\s?)';
const start = '(?<![a-z\\d£])';

/** Made when first needed: few deadlines have such words at all. */
const formsOf = once(make);

function make(): readonly (readonly [part: NoSuchPeriod, pattern: RegExp])[] {
  return [
    ['quarter', new RegExp(`${start}${quarter}(?:0|[5-9]|\\d\\d)(?!\\d)${between}${years}`, 'g')],
    ['quarter', new RegExp(`${start}${years}[\\s-]*${quarter}(?:0|[5-9]|\\d\\d)(?![\\d/])`, 'g')],
    ['quarter', new RegExp(`${start}(?:fifth|sixth|[5-9]th)\\s+(?:quarter|qtr)${between}${years}`, 'g')],
    [
      'half',
      new RegExp(`${start}(?:h\\s?(?:0|[3-9])(?!\\d)|(?:third|fourth|3rd|[4-9]th)\\s+half)${between}${years}`, 'g'),
    ],
    ['week', new RegExp(`${start}(?:week|wk)\\s*(?:no\\.?\\s*)?(?:0|5[4-9]|[6-9]\\d)(?!\\d)${between}${years}`, 'g')],
    // Of a plan's span (`2025–28`) nobody says a quarter.
    ['years', new RegExp(`${start}${quarter}[1-4](?!\\d)${between}${years}`, 'g')],
  ];
}

/**
 * Periods that no year has, in no order: `Q5 2027/28`, `Q1 2027/29`, `third half of 2027`, `week 54 of 2027`. Only for
 * deadlines: elsewhere `Q5` may be the fifth question.
 */
export function findImpossiblePeriods(text: string): DateMention[] {
  if (!/20\d\d/.test(text) || !/q|half|\bh\s?\d|\bw(?:ee)?k/i.test(text)) return [];
  const lower = lowered(text);
  const found: DateMention[] = [];
  for (const [part, pattern] of formsOf()) {
    for (const match of lower.matchAll(pattern)) {
      if (part === 'years' && follow(match[1]!, match[2])) continue;
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => other.from < to && from < other.to)) continue;
      found.push({ from, to, date: null, problem: { kind: 'no-such-period', part }, text: text.slice(from, to) });
    }
  }
  return found;
}

/** Whether the second of two years, where there is one, is the one after the first. */
function follow(first: string, second: string | undefined): boolean {
  return second === undefined || fullYear(second) === fullYear(first) + 1;
}
