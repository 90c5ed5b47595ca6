import type { AreaKind } from '../../model/letter.ts';
import type { AreaMention } from '../../model/statement.ts';

export interface ActionRef {
  readonly ref: string;
  readonly from: number;
  readonly to: number;
}

const actionWord =
  /^(?:action|step|task|activity|act)s?\s*(?:no\.?|ref\.?|number|point|item)?\s*[:#]?\s*([A-Z]{0,4}[-.]?\d+(?:[.\-/]\d+)*[a-z]?)(?!\w|[.\-/]\d)/i;
const dotted = /^[[(]?([A-Z]{0,4}\d+(?:\.\d+)+[a-z]?)[\])]?[.:)–—-]?(?=\s|$)/i;
const numbered = /^(\d{1,3}[a-z]?)[.):](?=\s|$)/;

/** The reference that a heading gives its action: `Action 1.1 …`, `A1.2 …`, `3. …`. */
export function actionRefOf(heading: string): ActionRef | null {
  const match = actionWord.exec(heading) ?? dotted.exec(heading) ?? numbered.exec(heading);
  if (!match) return null;
  const from = match[0].lastIndexOf(match[1]!);
  return { ref: match[1]!, from, to: from + match[1]!.length };
}

/** A letter behind a number: `3b`, `3(b)`. No unit or month is one of these letters alone. */
const letter = String.raw`(?:[a-h](?!\w)|\s?\([a-h]\))`;
const mention = new RegExp(
  String.raw`(?<![\w.£$-])([A-Z]{1,4})[ -]?(\d{1,3})(?:\.(\d{1,2})|(${letter}))?(?![\w%]|\.\d)`,
  'g',
);
/** Behind an area; `A1 to 31 March` and `A1 to 3 months` are one area and a time. */
const range =
  /^\s*(?:-|–|—|\bto\b|\bthrough\b)\s*([A-Z]{1,4})?[ -]?(\d{1,3})(?![\w.%]|\s+(?:day|week|month|year|Jan|Feb|Mar|Apr|May|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec))/;
const word = new RegExp(
  String.raw`\b(recommendation|rec|(?:priority action|improvement) areas?|areas?(?: (?:for|of) (?:improvement|priority action|development|(?:significant |serious )?(?:weakness|concern)))?|(?:significant|serious) (?:weakness|concern)|priority (?:action|area)|finding|afi)(?:e?s)?\.?\s*(?:no\.?|ref\.?|number)?\s*` +
    String.raw`(\d{1,3}${letter}?(?:\s*(?:,|and|&|\+|\/)\s*\d{1,3}${letter}?)*)(?![\w.%])`,
  'gi',
);
/** One of the numbers that follow such a word. */
const lettered = new RegExp(String.raw`(\d{1,3})(${letter})?`, 'gi');

/** Every reference to an area in a heading or an area field, ranges (`A1–A3`) written out. */
export function areaMentions(text: string): AreaMention[] {
  if (!/\d/.test(text)) return [];
  const found: AreaMention[] = [];
  const isSure = sureIn(text);
  mention.lastIndex = 0;
  for (let match = mention.exec(text); match; match = mention.exec(text)) {
    // `A 1` may be an article and a number; only a capital right before its number, or marked off, is a reference.
    if (/\s/.test(match[0].slice(match[1]!.length, match[1]!.length + 1))) continue;
    const from = match.index;
    const to = from + match[0].length;
    const base = {
      ...{ kind: null, item: match[3] ? Number(match[3]) : null, letter: letterIn(match[4]) },
      ...{ from, to: to - (match[4]?.length ?? 0), end: to, sure: isSure(from, to) },
    };
    const first = Number(match[2]);
    found.push({ ...base, ref: match[1]! + first });
    const until = match[3] || match[4] ? null : range.exec(text.slice(to));
    const last = until && (until[1] === undefined || until[1] === match[1]) ? Number(until[2]) : 0;
    if (last <= first || last - first > 60) continue;
    const end = to + until![0].length;
    for (let n = first + 1; n <= last; n++) found.push({ ...base, ref: match[1]! + n, to: end, end });
    mention.lastIndex = end;
  }
  for (const match of text.matchAll(word)) {
    const start = match.index + match[0].length - match[2]!.length;
    for (const number of match[2]!.matchAll(lettered))
      found.push({ ...numberAt(number, start), kind: kindOf(match[1]!) });
  }
  return found;
}

/** A number that names an area, with the letter behind it. */
function numberAt({ 0: all, 1: number, 2: tail, index }: RegExpExecArray, start: number): AreaMention {
  const from = start + index;
  const to = from + number!.length;
  const ref = String(Number(number));
  return { ref, kind: null, item: null, letter: letterIn(tail), from, to, end: from + all.length, sure: true };
}

function letterIn(tail: string | undefined): string | null {
  return tail?.replace(/[^a-h]/gi, '').toLowerCase() ?? null;
}

/** Numbers alone in an area field: `3`, `1, 3`, `2b`. */
export function bareNumbers(text: string): AreaMention[] {
  return bare.test(text) ? Array.from(text.matchAll(lettered), (number) => numberAt(number, 0)) : [];
}

const bare = new RegExp(
  String.raw`^\s*(no\.?\s*)?\d{1,3}${letter}?(\s*(,|;|and|&|\+|\/)\s*\d{1,3}${letter}?)*[.)]?\s*$`,
  'i',
);

/** The kind of areas that a word for them says. */
export function kindOf(name: string): AreaKind | null {
  if (/^rec/i.test(name)) return 'recommendation';
  return /priority/i.test(name) ? 'priority' : /improvement|development|afi/i.test(name) ? 'improvement' : null;
}

/**
 * Whether the mention from `from` to `to` stands between nothing but other references, words for areas and punctuation
 * on one side, or in brackets. To be asked of a text's mentions in order: what was looked at is not looked at again.
 */
function sureIn(text: string): (from: number, to: number) => boolean {
  /** Up to here the text is references and words for areas; `null` where it holds other words. */
  let led: number | null = 0;
  let inBrackets = false;
  let nextBracket = -1;
  const words = text.trimEnd().length;
  return (from, to) => {
    if (led !== null) led = leading.test(text.slice(led, from)) ? to : null;
    while (nextBracket < from) {
      if (nextBracket >= 0) inBrackets = isOpening(text, nextBracket);
      nextBracket = bracketFrom(text, nextBracket + 1);
    }
    return (
      led !== null ||
      (inBrackets && nextBracket < text.length && !isOpening(text, nextBracket)) ||
      (to >= words && /\s[–—-]$/.test(text.slice(0, from).trimEnd().slice(-2)))
    );
  };
}

function bracketFrom(text: string, at: number): number {
  while (at < text.length && !'[]()'.includes(text[at]!)) at++;
  return at;
}

function isOpening(text: string, at: number): boolean {
  return text[at] === '[' || text[at] === '(';
}

const leading =
  /^[^A-Za-z0-9]*(?:(?:response to|responding to|responds to|answers|actions? (?:for|on|to)|areas?(?: (?:for|of) (?:improvement|priority action|development|(?:significant |serious )?(?:weakness(?:es)?|concern)))?|(?:significant|serious) (?:weakness(?:es)?|concerns?)|recommendations?|recs?|priority(?: actions?)?(?: areas?)?|improvement areas?|findings?|afis?|and|to|through|[A-Z]{1,4}-?\d{1,3}(?:\.\d{1,2}|[a-h](?!\w))?)[^A-Za-z0-9]*)*$/i;
