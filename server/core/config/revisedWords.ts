import { memoised } from '../parse/memo.ts';

const date =
  '(?:deadline|timescale|time ?frame|time ?line|due date|end date|finish date|target date|completion date|delivery date|date|due|target|completion)s?(?: (?:for|of) .*)?';
const revised = new RegExp(
  `^(?:forecast|current|latest)(?: \\p{L}+)? (?:deadline|timescale|date)s?$|^(?:revised|new|extended|amended|re-?forecast|re-?profiled|re-?scheduled|rebaselined)(?: \\p{L}+)?(?: ${date})$|^updated (?:deadline|timescale|target|completion)(?: date)?$|^(?:revised|re-?forecast|extended to)$|^(?:date )?revised (?:to|date|timescale)$|^${date} revised$`,
  'u',
);
const original = new RegExp(
  `^(?:original|initial|first|previous|baseline|agreed)(?: \\p{L}+)?(?: ${date})$|^original$`,
  'u',
);

/** A date that took another's place: `Revised deadline`, `New completion date`. It counts where it is filled in. */
export const isRevised = memoised((label) => revised.test(plain(label)));

/** The date that was promised at first, by a name that says so: it counts until another takes its place. */
export const isOriginal = memoised((label) => original.test(plain(label)));

function plain(label: string): string {
  // Longer than any label, it need not be read like one.
  if (label.length > 80) return '';
  return label
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
    .replace(/\s+/g, ' ');
}
