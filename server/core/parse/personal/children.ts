import type { Personal } from './personal.ts';
import { endOfName } from './fullName.ts';
import { isNoName, isPublished } from './names.ts';

/**
 * The words that say that a child's name follows. Plain patterns up to where the name begins: one that knows all letters
 * of all scripts takes longer to compile than everything else takes to run, and most statements name no child.
 */
const cues: readonly { readonly lead: RegExp; readonly aged?: true }[] = [
  // `Child: Jane Smith`, `Pupil’s name – Jane Smith`, at the beginning of a line or in brackets.
  {
    lead: /(?:^|[\n;(])\s{0,3}(?:(?:[Ss]ubject|[Ii]ndex)\s)?(?:[Cc]hild|[Pp]upil|[Ss]tudent|[Yy]oung [Pp]erson|[Bb]aby)(?:['’]s)?(?:\s(?:[Ff]ull\s)?[Nn]ame)?\s?[:=–—-]\s*/g,
  },
  { lead: /(?:^|[\n;(])\s{0,3}[Nn]ame\sof\s(?:the\s)?(?:child|pupil|young\sperson)\s?[:=–—-]\s*/g },
  // In small letters: “Child Protection Chair” and other titles have capitals all through.
  {
    lead: /(?<![A-Za-zÀ-ɏ-])(?:pupil|student|child|young\sperson|boy|girl|baby|toddler|infant)\s(?:(?:called|named)\s)?/g,
  },
  { lead: /(?<![A-Za-zÀ-ɏ-])(?:[Cc]hild|[Pp]upil|[Bb]oy|[Gg]irl|[Bb]aby)\s(?:called|named)\s/g },
  // A case of somebody under 18.
  {
    lead: /(?<![A-Za-zÀ-ɏ-])(?:case|death|murder|abuse|neglect|injury|injuries|assault|referral|records?|file|placement|experiences?|care)\s(?:of|for|about|concerning|involving)\s/g,
    aged: true,
  },
];

const age =
  /,?\s\(?(?:who\s(?:is|was)\s|then\s)?(?:age[d]?\s(\d{1,2})(?!\d|\+|\s?[–—-]\s?\d|\s(?:to|and|or)\s)|(\d{1,2})[\s-](?:years?|months?)[\s-]old)/y;

const ages = new RegExp(age.source, 'g');
const LONGEST_NAME = 80;

/** A name that is not a person's own, or that belongs to a law, a review or a place: nobody is given away. */
const harmless = new RegExp(
  "^(?:['’]s?)?\\s(?:[Ll]aw|[Rr]ule|[Rr]eview|[Ii]nquiry|[Rr]eport|[Cc]ampaign|[Pp]rinciple)\\b" +
    '|^.{0,60}(?:\\breal name|\\bpseudonym|\\bnames? (?:(?:has|have) been )?changed|\\bfictional|\\binvented)',
  's',
);

/**
 * Children who are named in full, only where words say that they are children: a missed name costs less than a rule that
 * speaks of every officer and author.
 */
export function findChildren(text: string): Personal[] {
  const found = new Map<number, Personal>();
  const add = (from: number, to: number) => {
    const said = text.slice(from, to).replace(/['’]s$/, '');
    if (said === said.toUpperCase() || isNoName(said) || isPublished(said)) return;
    if (harmless.test(text.slice(from + said.length))) return;
    found.set(from, { kind: 'child', from, to: from + said.length });
  };
  for (const { lead, aged } of cues) {
    for (const match of text.matchAll(lead)) {
      const from = match.index + match[0].length;
      const to = endOfName(text, from);
      if (to !== null && (!aged || isUnder18(text, to))) add(from, to);
    }
  }
  // `Jane Smith (aged 7)`, wherever it stands.
  for (const { index } of text.matchAll(ages)) {
    const from = isUnder18(text, index) ? startOfName(text, index) : null;
    if (from !== null) add(from, index);
  }
  return [...found.values()];
}

/** Where the full name begins that ends at `end`; `null` where none does. */
function startOfName(text: string, end: number): number | null {
  const before = Math.max(0, end - LONGEST_NAME);
  for (const { index } of text.slice(before, end).matchAll(/(?<![A-Za-zÀ-ɏ.'’-])[A-ZÀ-Þ]/g))
    if (endOfName(text, before + index) === end) return before + index;
  return null;
}

function isUnder18(text: string, at: number): boolean {
  age.lastIndex = at;
  const match = age.exec(text);
  return match !== null && Number(match[1] ?? match[2]) < 18;
}
