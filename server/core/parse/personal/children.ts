import type { Personal } from './personal.ts';
import { isNoName, isPublished } from './names.ts';

/** Two to four words with capitals, a surname's `de`, `van`, `al` between them: Jane Smith, Ayesha O’Neill-Khan. */
const word = "\\p{Lu}(?:\\p{L}|\\p{M}|['’-](?=\\p{L}))+";
const name = `(${word}(?:\\s(?:${word}|\\p{Lu}\\.?|de|van|von|der|bin|al|el)(?=\\s)){0,3}\\s${word})`;
const age =
  ',?\\s\\(?(?:who\\s(?:is|was)\\s|then\\s)?(?:age[d]?\\s(\\d{1,2})(?!\\d|\\+|\\s?[–—-]\\s?\\d|\\s(?:to|and|or)\\s)|(\\d{1,2})[\\s-](?:years?|months?)[\\s-]old)';

/** The words that say that a child's name follows, each with what must follow the name. */
const cues = [
  // `Child: Jane Smith`, `Pupil’s name – Jane Smith`, at the beginning of a line or in brackets.
  `(?:^|[\\n;(])\\s{0,3}(?:(?:[Ss]ubject|[Ii]ndex)\\s)?(?:[Cc]hild|[Pp]upil|[Ss]tudent|[Yy]oung [Pp]erson|[Bb]aby)(?:['’]s)?(?:\\s(?:[Ff]ull\\s)?[Nn]ame)?\\s?[:=–—-]\\s*${name}`,
  `(?:^|[\\n;(])\\s{0,3}[Nn]ame\\sof\\s(?:the\\s)?(?:child|pupil|young\\sperson)\\s?[:=–—-]\\s*${name}`,
  // In small letters: “Child Protection Chair” and other titles have capitals all through.
  `(?<![\\p{L}-])(?:pupil|student|child|young\\sperson|boy|girl|baby|toddler|infant)\\s(?:(?:called|named)\\s)?${name}`,
  `(?<![\\p{L}-])(?:[Cc]hild|[Pp]upil|[Bb]oy|[Gg]irl|[Bb]aby)\\s(?:called|named)\\s${name}`,
  // A case of somebody under 18.
  `(?<![\\p{L}-])(?:case|death|murder|abuse|neglect|injury|injuries|assault|referral|records?|file|placement|experiences?|care)\\s(?:of|for|about|concerning|involving)\\s${name}${age}`,
].map((pattern) => new RegExp(pattern, 'gu'));

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
  for (const cue of cues) {
    for (const match of text.matchAll(cue)) {
      const years = match[2] ?? match[3];
      if (years !== undefined && Number(years) > 17) continue;
      const said = match[1]!.replace(/['’]s$/, '');
      const from = match.index + match[0].indexOf(match[1]!);
      if (!/\p{Ll}/u.test(said) || isNoName(said) || isPublished(said)) continue;
      if (harmless.test(text.slice(from + said.length))) continue;
      found.set(from, { kind: 'child', from, to: from + said.length });
    }
  }
  return [...found.values()];
}
