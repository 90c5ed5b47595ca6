import type { Passage } from '../../model/passage.ts';
import { monthPattern } from '../calendar.ts';
import { isPlaceholder } from '../placeholder.ts';

/**
 * A row that sums up those above it: a cell says `Total`, `Sub-total`, `Total cost: £120,000` and no more, a sum (`£40k`,
 * `14 actions`) stands in it or after it, and no other cell has words. `Total place-based budgets` is something to do.
 */
export function isTotal(cells: readonly Passage[]): boolean {
  // Most rows speak of no total: one look at each cell tells.
  const at = cells.findIndex(
    ({ text }) => text.length < LONGEST && /total/i.test(text) && total.test(withoutAgency(text)),
  );
  if (at < 0) return false;
  const sums = cells.map(({ text }) => sum.test(text));
  const hasSum = /:\s*[£€$]?\d/.test(cells[at]!.text) || sums.some((isSum, i) => isSum && i > at);
  return (
    hasSum &&
    cells.every(({ text }, i) => i === at || sums[i] || beside.test(withoutAgency(text)) || isPlaceholder(text))
  );
}

/** `Total ICB`, `Sub-total for WMP`: whose sum it is, in capitals. */
function withoutAgency(text: string): string {
  return text.replace(/^((?:[A-Za-z]+[ -])?[Tt]otals?),?(?: for(?: the)?)? [A-Z]{2,6}(?=\s*(?:[:(]|$))/, '$1');
}

const LONGEST = 80;

const amount = String.raw`[£€$]?-?\d[\d,.]*\s*(?:%|k|m|bn|million|thousand)?`;
const total = new RegExp(
  `^(?:(?:grand|overall|sub|running|combined|gross|net)[ -]?)?totals?` +
    String.raw`(?: (?:(?:estimated|additional|new|one-off|annual|recurring|recurrent|number of) )?(?:costs?|budgets?|spend|spending|expenditure|funding|investment|resources?|amount|sum|value|actions?|hours|days))?` +
    String.raw`(?: (?:for|of|in) (?:[A-Z]{0,2}\d[\w./-]*|(?:the |this )?(?:plan|area|section|year|priority|theme|programme)(?: \d+)?))?` +
    String.raw`(?:\s*\([^()]*\))?\s*(?::\s*(?:${amount})?)?$`,
  'i',
);
/** An amount of money, time or anything, or how many of them there are; no day. */
const sum = new RegExp(
  String.raw`^(?:[c~]?\.?\s*${amount}(?:\s*(?:fte|wte|hours?|days?|p\.?a\.?|per (?:year|annum)))?(?:\s*\([^()]*\))?|\d+(?: (?:out )?of \d+)?(?: (?!${monthPattern})[a-z-]{2,}){1,2})$`,
  'i',
);
/** What a row of sums may say besides: which area or year it is about, or the same word in each cell of a merged one. */
const beside = new RegExp(`^(?:[A-Z]{1,2}\\d[\\w./-]*|(?:FY ?)?20\\d\\d[/–-]\\d\\d(?:\\d\\d)?)$|${total.source}`, 'i');
