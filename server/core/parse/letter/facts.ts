import type { Temporal } from 'temporal-polyfill';
import { sourceSpan } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { DateMention } from '../dates.ts';
import { findDates } from '../dates.ts';
import type { Prose } from '../markdown/blocks.ts';
import { addressees } from './addressees.ts';
import { published } from './published.ts';
import { oneLine } from './phrases.ts';

/** What a letter says about itself and about the statement that it asks for. */
export interface Facts {
  readonly published: Temporal.PlainDate | null;
  readonly statementDue: Temporal.PlainDate | null;
  readonly dueText: string | null;
  /** Where the due date is printed: the inline content that it is part of, and its place as that content's are. */
  readonly due: { readonly prose: Prose; readonly span: Span } | null;
  readonly principalAuthority: string | null;
  readonly sendTo: string | null;
  readonly agencies: readonly string[];
}

/** Reads the facts from a letter's paragraphs, items and cells, in order; most of them are not read at all. */
export function readFacts(proses: readonly Prose[]): Facts {
  const due = dueDate(proses.filter(({ raw }) => /\d/.test(raw) && statement.test(raw) && sending.test(raw)));
  return {
    published: published(proses),
    statementDue: due?.mention.date ?? null,
    dueText: due?.text ?? null,
    get due() {
      return due && { prose: due.prose, span: placeOf(due) };
    },
    // Only who reads the letter itself asks for these; a check does not.
    get principalAuthority() {
      return principalAuthority(sentencesWith(proses, (raw) => /principal authorit|\b(statement|plan)\b/i.test(raw)));
    },
    get sendTo() {
      return sendTo(sentencesWith(proses, (raw) => raw.includes('@')));
    },
    get agencies() {
      return addressees(proses);
    },
  };
}

function sentencesWith(proses: readonly Prose[], is: (raw: string) => boolean): string[] {
  return proses.filter((prose) => is(prose.raw)).flatMap((prose) => sentencesOf(prose.passage.text));
}

/** Marks of what the sentence is about, each worth a point: the statement or plan, its sending, an address. */
const statement = /\b(written )?(statement|wsoa|action plan|plan|response|submission)\b/i;
const sending =
  /\b(send|sent|submit\w*|return\w*|provide\w*|receive\w*|publish\w*|deliver\w*|prepare\w*|required|deadline|e-?mail\w*|due)\b/i;
const email = /[\w.+'-]{1,64}@[\w-]+(\.[\w-]+)+/;

interface Due {
  readonly prose: Prose;
  readonly mention: DateMention;
  /** What stands before the date and makes it the last day: `by`. */
  readonly lead: string;
  /** Lead, date, and how it was counted. */
  readonly text: string;
}

function dueDate(proses: readonly Prose[]): Due | null {
  let best: (Due & { readonly score: number }) | null = null;
  for (const { prose, sentence } of proses.flatMap((prose) =>
    sentencesOf(prose.passage.text).map((sentence) => ({ prose, sentence })),
  )) {
    if (!/\d/.test(sentence) || !statement.test(sentence) || !sending.test(sentence)) continue;
    const score =
      Number(/written statement|statement of/i.test(sentence)) +
      Number(email.test(sentence)) +
      Number(/\bshould|must|required?s?\b/i.test(sentence));
    for (const mention of findDates(sentence)) {
      const near = Math.max(0, mention.from - 100);
      const by =
        /\b(by|before|no later than|not later than|on or before|until|due(?:\s+on|\s*:)?|deadline\b.{0,80}\bis)(\s+(the|noon on|midday on|5pm on|close of (business|play)( on)?|(the )?end of( the day on)?))?\s*$/i.exec(
          sentence.slice(near, mention.from),
        );
      if (!by) continue;
      const count = /^,?\s*\(?(\d+|seventy)\s+working\s+days\b[^.;)]{0,400}\)?/i.exec(sentence.slice(mention.to));
      const text = sentence.slice(near + by.index, mention.to + (count?.[0].length ?? 0)).trim();
      if (!best || score > best.score) best = { score, prose, mention, text, lead: by[0] };
    }
  }
  return best;
}

/** Sentences are read without line breaks and notes, so the words are looked for again where they were printed. */
function placeOf({ prose, mention, lead }: Due): Span {
  const { passage } = prose;
  const found = new RegExp(`(${loosely(lead)}\\s*)(${loosely(mention.text)})`).exec(passage.text);
  if (!found) return passage.span;
  const from = found.index + found[1]!.length;
  return sourceSpan(passage, from, from + found[2]!.length);
}

/** A pattern for words however the lines are broken between them, marks of notes among them. */
function loosely(words: string): string {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/-/g, '-\\s*'));
  return escaped.join('(?:\\[\\^[^\\]\\s]+\\])?\\s+');
}

function principalAuthority(sentences: readonly string[]): string | null {
  const patterns = [
    /\bdetermined that (.+?) (?:is|are) (?:jointly )?responsible for (?:submitting|preparing|producing|writing)\b/i,
    /\bresponsibility of (.+?),? (?:as (?:the )?principal authority,? )?to (?:prepare|produce|submit)\b/i,
    /\bdetermined that (.+?) (?:is|are|as|should be|will be) the (?:joint )?principal authorit(?:y|ies)\b/i,
    /^(?:therefore,? |as a result,? )?(.+?) (?:is|will be|has been (?:named|determined) as) the principal authority\b/i,
    /\bthe principal authority (?:is|will be) (.+?)(?:,| and | who | which |\.?$)/i,
    /^(?:therefore,? |as a result,? |in response,? )?(.+?) (?:should|must|is required to|is asked to|needs to) (?:now )?(?:prepare|produce|coordinate|write)(?: and submit)? an? (?:joint |multi-agency )?(?:written )?(?:statement|action plan|priority action plan)\b/i,
    /\b(?:requires?|requests?|asks?)(?: that)? (.+?) (?:to )?(?:jointly )?(?:prepares?|updates?|produces?|submits?)\b.*\b(?:plan|statement)\b/i,
  ];
  for (const pattern of patterns) {
    for (const sentence of sentences) {
      const found = pattern
        .exec(sentence)?.[1]
        ?.replace(/,? (?:as|being) (?:the )?principal authority,?$/i, '')
        .replace(/^as (?:the )?principal authority, /i, '')
        .trim();
      if (found && found.length < 200 && !/^(?:you|they|it|this|that|which)$/i.test(found)) return found;
    }
  }
  return null;
}

function sendTo(sentences: readonly string[]): string | null {
  const asks = sentences.filter(
    (sentence) => email.test(sentence) && sending.test(sentence) && statement.test(sentence),
  );
  return email.exec(asks[0] ?? '')?.[0] ?? null;
}

/** Sentences without the number of their paragraph (`35. We have determined …`). */
function sentencesOf(text: string): string[] {
  return oneLine(text)
    .replace(/^\d{1,3}[.)]?\s+(?=\p{Lu})/u, '')
    .split(/(?<=[.!?][’”")\]]?)(?<!\b(?:St|Mr|Mrs|Ms|Dr|Prof|Rev|No)\.)\s+(?=[A-ZÀ-Þ“‘("])/);
}
