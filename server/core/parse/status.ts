import type { Temporal } from 'temporal-polyfill';
import type { StatusMeaning } from '../config/status.ts';
import type { Action } from '../model/statement.ts';
import { dayOf, lowered, monthNumber, toPlain } from './calendar.ts';
import { findDates } from './dates.ts';
import { isDone } from './deadlineWords.ts';
import { isPlaceholder } from './placeholder.ts';
import { isColour, lettersOf, picturesOf } from './statusSigns.ts';

/** What the text of a status says. Offsets are UTF-16, in that text. */
export type Status =
  /** Nothing, or a placeholder. */
  | { readonly kind: 'none' }
  /** Words, a colour or a percentage of the key, from `from` to `to`; anything may follow. */
  | {
      readonly kind: 'known';
      readonly meaning: StatusMeaning;
      readonly from: number;
      readonly to: number;
      readonly date: StatusDate | null;
    }
  /** Sentences that tell how it goes. */
  | { readonly kind: 'narrative' }
  /** One to three words that the key does not have. */
  | { readonly kind: 'other' };

/** The day that is noted with a status: `Complete – 12 March 2027`. Of a month it is the first day. */
export interface StatusDate {
  readonly date: Temporal.PlainDate;
  readonly from: number;
  readonly to: number;
}

/** What a phrase means in the statement's key; `null` when it is not in it. */
type Key = (phrase: string) => StatusMeaning | null;

interface Sign {
  readonly meaning: StatusMeaning;
  readonly to: number;
  /** A colour, in words, as a letter or as a picture: words beside it say more (`Green (complete)`). */
  readonly colour: boolean;
}

/**
 * Reads a status: its first words decide, after a label (`RAG:`), a date of the entry (`March 2027:`) and such words as
 * `This action is`. Words of the key further on are part of a report: `Two of five audits are complete`.
 */
export function readStatus(text: string, key: Key): Status {
  if (isPlaceholder(text)) return { kind: 'none' };
  const lead = leadOf(text);
  const first = signAt(text, lead.to, key);
  if (!first)
    return endSign(text, key) ?? { kind: wordsOf(text).length > 3 || holdsKnown(text, key) ? 'narrative' : 'other' };
  const more = first.colour ? wordsAfter(text, first.to, key) : null;
  const { meaning, to } = more ?? first;
  const date = dateAfter(text, to) ?? lead.date;
  return {
    kind: 'known',
    meaning: softened(meaning, text.slice(lead.to, to), text.slice(to)),
    from: lead.to,
    to,
    date,
  };
}

/**
 * Is the action done with, by its status, by a ticked box where it has none, or by what stands in place of its deadline
 * (`Completed March 2027`)?
 */
export function isFinished(
  { fields, ticked }: Action,
  status: { meaningOf(text: string): StatusMeaning | null },
): boolean {
  if (ticked && !fields.status?.text) return true;
  const meaning = status.meaningOf(fields.status?.text ?? '');
  return meaning === 'complete' || meaning === 'cancelled' || isDone(lowered(fields.deadline?.text ?? ''));
}

const label =
  /^(?:(?:current|overall|latest)\s+)?(?:b?rag|status|progress|update|position|rating|assessment|complet(?:ed?|ion)(?=\s+(?:status|rating)))(?:\s+(?:rating|rated|status|update|report|note|as at|as of|on|is))*\s*(?:[:=–—]\s*|-\s+|$)/i;
/** `Status on 12 March 2027: …`: the day of the entry comes next. */
const dated =
  /^(?:(?:current|overall|latest)\s+)?(?:status|progress|update|position)(?:\s+(?:update|report|note))?\s+(?:on|at|as at|as of)\s+(?=\d{1,2}\b|20\d\d-|[a-z]{3,9}\.? 20\d\d)/i;
const plainRag = /^b?rag(?:\s+(?:rating|rated|status))?\s+/i;
const filler =
  /^(?:as (?:at|of)|this|the|it|action|task|work|project|is|are|was|has|have|been|be|now|all|currently|remains?|still|already|overall|fully|we|we're|actions|status|update)\s+(?=\S)/i;

/** How much stands before the first words that count, and the day of the entry, if that is part of it. */
function leadOf(text: string): { to: number; date: StatusDate | null } {
  let to = 0;
  let date: StatusDate | null = null;
  for (;;) {
    const rest = text.slice(to, to + 120);
    const space = /^[\s"'“”‘’*_•–—:;,.(-]+/.exec(rest);
    const entry: StatusDate | null = !date && !space ? dateAt(text, to) : null;
    const marked = entry && /^\s*(?:[:;,)–—-]|\s[–—-])/.test(text.slice(entry.to, entry.to + 4));
    if (marked) date = entry;
    const skipped = space ?? label.exec(rest) ?? dated.exec(rest) ?? plainRag.exec(rest) ?? filler.exec(rest);
    if (!marked && (!skipped || to + skipped[0].length >= text.length)) return { to, date };
    to = marked ? entry.to : to + skipped![0].length;
  }
}

/** The sign of a status that stands at `at`. */
function signAt(text: string, at: number, key: Key): Sign | null {
  const rest = text.slice(at, at + 120);
  const picture = picturesOf(rest);
  if (picture)
    return { meaning: key(picture.text) ?? picture.meaning, to: at + picture.text.length, colour: picture.colour };
  const percent =
    /^(\d{1,3})(?:\.\d+)?\s?%(?:\s+(?:complete[d]?|done|achieved|delivered|implemented))?(?=$|\s*[^A-Za-zÀ-ɏ\s])/iu.exec(
      rest,
    );
  if (percent) {
    const count = Number(percent[1]);
    const meaning = count >= 100 ? 'complete' : count === 0 ? 'not-started' : 'on-track';
    return { meaning, to: at + percent[0].length, colour: false };
  }
  const words = phraseAt(rest, key);
  if (words) return { meaning: words.meaning, to: at + words.to, colour: isColour(rest.slice(0, words.to)) };
  // `Awaiting approval`, `Pending sign-off`: begun, and what it waits for is anybody's.
  const waits = /^(?:awaiting|pending)\s+\p{L}+(?:[-\s]\p{L}+){0,2}(?=\s*(?:$|[.,;:(–—]))/iu.exec(rest);
  if (waits) return { meaning: 'on-track', to: at + waits[0].trimEnd().length, colour: false };
  const letter = lettersOf(rest, text.length === 1);
  return letter && { meaning: letter, to: at + 1, colour: true };
}

/** A single word before another is often no status: `Late summer`, `Red team exercise`, `Completed the audit`. */
const follows =
  /^(?:\s*$|\s*\n|\s*[^A-Za-zÀ-ɏ\s]|\s+(?:and|but|with|as|at|in|on|since|from|for|by|due|because|until|pending|awaiting|subject|following|after|before|yet|again|now|well|overall|early|ahead|rated|rating|status|rag|however|although|within|via|apart|except|once|when|if|bar|during|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?![A-Za-zÀ-ɏ])|\s+(?:january|february|march|april|august|september|october|november|december)\b)/iu;

/** The longest phrase of the key that a text begins with. */
function phraseAt(rest: string, key: Key): { meaning: StatusMeaning; to: number } | null {
  const ends = wordsOf(rest).slice(0, 5);
  if (ends[0]?.from !== 0) return null;
  for (let count = ends.length; count > 0; count--) {
    const { to } = ends[count - 1]!;
    const phrase = rest.slice(0, to);
    if (/[^A-Za-zÀ-ɏ0-9\s'’_\u2010\u2011-]/u.test(phrase)) continue;
    const meaning = key(phrase);
    if (!meaning) continue;
    const after = rest.slice(to);
    if (count > 1 || follows.test(after) || (meaning !== 'complete' && /^\s+to\b/i.test(after))) return { meaning, to };
  }
  return null;
}

/** `Green (on track)`, `🔵 Complete`: the words right beside a colour say what it stands for here. */
function wordsAfter(text: string, at: number, key: Key): { meaning: StatusMeaning; to: number } | null {
  const gap = /^\s*(?:[(:/,=–—-]\s*)?/.exec(text.slice(at, at + 20))![0];
  const words = phraseAt(text.slice(at + gap.length, at + gap.length + 120), key);
  if (!words || isColour(text.slice(at + gap.length, at + gap.length + words.to))) return null;
  const to = at + gap.length + words.to;
  return { meaning: words.meaning, to: gap.includes('(') && text[to] === ')' ? to + 1 : to };
}

/** What is complete when something else has happened, or by some day, is not complete. */
function softened(meaning: StatusMeaning, words: string, after: string): StatusMeaning {
  if (meaning !== 'complete') return meaning;
  if (/^[\s,;(–—-]+(?:subject|pending|awaiting|once|when|if|except|apart|bar|but)\b/i.test(after)) return 'on-track';
  return /\bcomplete$/i.test(words) && /^\s+by\b/i.test(after) ? 'on-track' : meaning;
}

/** `Recruitment in progress`: what a few words end with, unless that is how far one part of it is. */
function endSign(text: string, key: Key): Status | null {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > 5) return null;
  for (let i = Math.max(1, words.length - 3); i < words.length; i++) {
    const [from, to] = [words[i]!.from, words.at(-1)!.to];
    const meaning = key(text.slice(from, to));
    // `Policy not yet embedded` says that it is not.
    if (/^(?:not|never|no|yet)$/i.test(text.slice(words[i - 1]!.from, words[i - 1]!.to))) continue;
    if (meaning && meaning !== 'complete' && !isColour(text.slice(from, to)))
      return { kind: 'known', meaning, from, to, date: null };
  }
  return null;
}

function holdsKnown(text: string, key: Key): boolean {
  return wordsOf(text).some(({ from, to }) => key(text.slice(from, to)) !== null);
}

/** The first words of a text; `Started/ongoing` is two. */
function wordsOf(text: string): { from: number; to: number }[] {
  return Array.from(text.slice(0, 200).matchAll(/[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9'’]*/gu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
}

function dateAfter(text: string, at: number): StatusDate | null {
  const gap = /^[\s:;,.()[\]|/–—-]*(?:(?:on|in|at|during|since|date|from|completed|closed)\b:?\s*)*(?:the\s+)?/i.exec(
    text.slice(at, at + 60),
  )!;
  return dateAt(text, at + gap[0].length);
}

function dateAt(text: string, at: number): StatusDate | null {
  const day = findDates(text).find(({ from, date }) => from === at && date);
  if (day) return { date: day.date!, from: at, to: day.to };
  const month = /^([A-Z][a-z]{2,8})\.? (20\d\d)(?![/\d])/.exec(text.slice(at, at + 20));
  const number = month ? monthNumber(month[1]!) : 0;
  return number ? { date: toPlain(dayOf(Number(month![2]), number, 1)), from: at, to: at + month![0].length } : null;
}
