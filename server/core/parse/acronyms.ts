/** An acronym as it stands in a text; offsets are UTF-16, without the `s` of a plural. */
export interface AcronymUse {
  /** `MASH`; a plural's `s` is not part of it. */
  readonly acronym: string;
  readonly from: number;
  readonly to: number;
}

/** An acronym that a text spells out, and where. `long` is what it stands for, as written. */
export interface Explanation extends AcronymUse {
  readonly long: string;
}

/** Two to six capitals, with an ampersand or one small letter among them at most: `MASH`, `A&E`, `CiN`, `DfE`. */
const shape = '[A-Z]{2,6}|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z]{1,2}[a-z][A-Z]{1,3}';
const word = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9&@#._’'])(?<![A-Z\\d]-)(?<!\\d[/–])(${shape})(?:[’']?s|[’'])?(?![A-Za-zÀ-ɏ0-9_&@]|[-–/.]\\d|[’'][A-Za-zÀ-ɏ]|-[A-Z])`,
  'gu',
);

/**
 * The acronyms in a text, in order. References (`A1`, `KS2`), postcodes and Roman numerals are none, nor are capitals
 * among capitals: `THIS IS IMPORTANT` is a raised voice.
 */
export function findAcronyms(text: string): AcronymUse[] {
  if (!/[A-Z][A-Za-z&]?[A-Z]/.test(text)) return [];
  const uses = [...text.matchAll(word)].map((match) => ({
    acronym: match[1]!,
    from: match.index,
    to: match.index + match[1]!.length,
  }));
  return uses.filter((use) => !/^[IVX]+$/.test(use.acronym) && !isShouted(text, use));
}

/** Beside a word in capitals that is too long for an acronym, in a text that is all capitals, in quotes, after a name. */
function isShouted(text: string, { from, to }: AcronymUse): boolean {
  const before = /(\S+)[\s:–-]+$/.exec(text.slice(Math.max(0, from - 40), from))?.[1] ?? '';
  const after = /^[\s:–-]+(\S+)/.exec(text.slice(to, to + 40))?.[1] ?? '';
  if ([before, after].some((other) => /^[“"(]*[A-Z]{7,}\W*$/.test(other))) return true;
  if (!/[a-z]/.test(text) && /\s/.test(text.trim())) return true;
  if (/(?:^|\s)[A-Z]{7,}(?![a-z])/.test(run(text, from, to))) return true;
  // The ‘SYMBOL’ meeting: a name, and said to be one.
  if (/[“‘"']$/.test(text.slice(0, from)) && /^[”’"']/.test(text.slice(to))) return true;
  return honours.test(run(text, from, to));
}

/** `Dr Sean Roe BSc MB ChB`: what stands behind a person's name. */
const honours =
  /\b(?:[OMC]BE|QPM|DL|KC|QC|JP|BSc|MSc|BA|MA|PhD|MBA|MB|DBE|KBE|FRC\w+|MRC\w+)\b.*\s|\s.*\b(?:[OMC]BE|QPM|DL|KC|QC|JP|BSc|MSc|BA|MA|PhD|MBA|MB|DBE|KBE|FRC\w+|MRC\w+)\b/;

/** The words in capitals that stand side by side with this one. */
function run(text: string, from: number, to: number): string {
  const before = /(?:(?:[A-Z][A-Za-z]?[A-Z][A-Za-z]*|[A-Z][A-Za-z]{1,2}[A-Z]?),?\s+)*$/.exec(
    text.slice(Math.max(0, from - 60), from),
  )![0];
  const after = /^(?:,?\s+[A-Z][A-Za-z]?[A-Z][A-Za-z]*)*/.exec(text.slice(to, to + 60))![0];
  return before + text.slice(from, to) + after;
}

const inBrackets = new RegExp(
  `[([]\\s*(?:the\\s+|or\\s+|a\\s+)?[“"‘']?(${shape})s?[”"’']?(?:\\s+[A-Z]{2,6}s?)?\\s*[)\\],;]`,
  'g',
);
/** `CHUMS, an emotional well-being service`: what it is, if not what it is called in full. */
const apposed = new RegExp(`(?<![A-Za-zÀ-ɏ0-9])(${shape}), (an? [^,.;]{5,80})`, 'gu');
const beforeBrackets = new RegExp(`(?<![A-Za-zÀ-ɏ0-9])(${shape})s?\\s*[([]([^()[\\]]{5,120})[)\\]]`, 'gu');
const beforeMark = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9])(${shape})s?(?:\\s*[:=]|\\s+[–—-]|,|\\s+(?:means|stands for|is short for|is the|is an?))\\s+([^.;:|\\n]{5,120})`,
  'gu',
);
/** How far back the words of which an acronym stands may begin: `Multi-Agency Risk Assessment Conference (MARAC)`. */
const WORDS = 14;

/** The acronyms that a text spells out: `Long Name (LN)`, `LN (Long Name)`, `LN – Long Name`, `LN means …`. */
export function findExplanations(text: string): Explanation[] {
  if (!/[A-Z][A-Za-z&]?[A-Z]/.test(text)) return [];
  const found: Explanation[] = [];
  for (const match of text.matchAll(inBrackets)) {
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const from = match.index + match[0].indexOf(match[1]!);
    const use = { acronym: match[1]!, from, to: from + match[1]!.length };
    // Words right before it say what it is, even where they are not what it is made of: `the young people's service (YZUP)`.
    const words =
      endSpelling(use.acronym, before) ?? /(?:(?=\S*[a-zß-ɏ]{2})[A-Za-zÀ-ɏ’'-]+\s+){2}$/u.exec(before)?.[0].trim();
    if (words) found.push({ ...use, long: words });
  }
  for (const match of text.matchAll(apposed))
    found.push({ acronym: match[1]!, from: match.index, to: match.index + match[1]!.length, long: match[2]! });
  for (const pattern of [beforeBrackets, beforeMark]) {
    for (const match of text.matchAll(pattern)) {
      const long = match[2]!.trim();
      if (spells(match[1]!, long))
        found.push({ acronym: match[1]!, from: match.index, to: match.index + match[1]!.length, long });
    }
  }
  return found;
}

/** The words at the end of a text that an acronym is made of: the fewest that are. */
function endSpelling(acronym: string, text: string): string | null {
  const starts = [...text.matchAll(/(?<![A-Za-zÀ-ɏ0-9’'])[A-Za-zÀ-ɏ0-9]/gu)].map((match) => match.index).slice(-WORDS);
  for (const start of starts.reverse()) {
    const words = text.slice(start).trim();
    if (words.length > acronym.length + 2 && spells(acronym, words)) return words;
  }
  return null;
}

/** Whether words may be what an acronym stands for: they begin as it does and have its letters in order. */
export function spells(acronym: string, words: string): boolean {
  const letters = acronym.replace(/[^A-Za-z]/g, '').toLowerCase();
  const lower = words
    .toLowerCase()
    .replace(/^(?:the|an?)\s+(?=[A-Za-zÀ-ɏ])/u, (lead) => (letters[0] === lead[0] ? lead : ''));
  if (lower[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1;
    if (!at) return false;
  }
  return lower.includes(' ') || lower.includes('-') || lower.length > 2 * letters.length;
}

const capitalised = /[A-Z][A-Za-zÀ-ɏ’'-]+(?:(?:\s+(?:of|and|for|the|in|to|with|&))*\s+[A-Z][A-Za-zÀ-ɏ’'-]+){1,9}/gu;

/** The initials of names that a text writes in full: `Northmere Safeguarding Children Partnership` gives `NSCP`. */
export function initialsOfNames(text: string): string[] {
  const initials = new Set<string>();
  for (const [name] of text.matchAll(capitalised)) {
    const letters = name.split(/[\s-]+/).flatMap((part) => (/^[A-Z]/.test(part) ? [part[0]!] : []));
    for (let from = 0; from < letters.length; from++)
      for (let to = from + 2; to <= letters.length; to++) initials.add(letters.slice(from, to).join(''));
  }
  return [...initials];
}
