import { plainWords } from '../config/plainWords.ts';
import { lastBefore } from './fieldAt.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import { memoised } from '../parse/memo.ts';
import type { ProseChunk, ProseWords, Section, Statement } from '../model/statement.ts';

/** What a required section is about, as far as it is known: it says how it may be worded and where it belongs. */
export type SectionTopic = 'governance' | 'sign-off' | null;

/** By its alternatives: one of them is enough to tell. */
export function topicOf(alternatives: readonly string[]): SectionTopic {
  if (alternatives.some((name) => governs.test(name))) return 'governance';
  return alternatives.some((name) => signs.test(name)) ? 'sign-off' : null;
}

/** The statement's heading for one of the alternatives, wherever it stands; `null` without one. */
export function sectionFor(statement: Statement, alternatives: readonly string[]): Section | null {
  let index = ofSections.get(alternatives);
  if (!index) {
    const topic = topicOf(alternatives);
    // `Leadership and governance` with actions below it is what the actions are about.
    const is = ({ areas, hasActions, title }: Section) =>
      (!areas.length && !hasActions && says(title.text, alternatives, topic)) || null;
    ofSections.set(alternatives, (index = new ListIndex(is)));
  }
  const [first] = index.of(statement.sections);
  return first ? statement.sections[first.index]! : null;
}

const ofSections = new WeakMap<readonly string[], ListIndex<Section, true>>();

/** Whether the statement says it without a heading: a label, a table's columns, a sentence about the statement. */
export function isSaid(statement: Statement, alternatives: readonly string[]): boolean {
  let index = indexes.get(alternatives);
  if (!index) {
    const topic = topicOf(alternatives);
    index = new ProseIndex<true>(
      (chunk) => {
        if (chunk.kind === 'quote' || chunk.kind === 'heading') return null;
        return chunkSays(chunk, alternatives, topic) || null;
      },
      signsOf(alternatives, topic),
    );
    indexes.set(alternatives, index);
  }
  return index.found(statement).some((found) => !isAction(statement, statement.prose.at(found.index)));
}

const indexes = new WeakMap<readonly string[], ProseIndex<true>>();

/** What is in a text, markup and all, that may say it: the longest word of an alternative, or a word for its topic. */
function signsOf(alternatives: readonly string[], topic: SectionTopic): RegExp[] {
  const ofTopic = topic === 'governance' ? [governs, oversees] : topic === 'sign-off' ? [signs, signed] : [];
  const longest = wantedBy(alternatives).map((stems) => [...stems].sort((a, b) => b.length - a.length)[0] ?? '');
  // Stems are of letters and digits alone.
  return [...ofTopic, ...longest.map((stem) => new RegExp(stem, 'iu'))];
}

/** Nothing is shown at these words, so they need not be read to the letter: marks of emphasis and links are taken out. */
function chunkSays({ kind, raw }: ProseWords, alternatives: readonly string[], topic: SectionTopic): boolean {
  if (/^\s*(?:<|```|~~~)/.test(raw)) return false;
  const shown = raw.replace(/<!--(?:(?!-->)[^])*(?:-->|$)/g, ' ');
  const words = shown.replace(/\]\([^()\s]*\)/g, '').replace(/[*_`~[\]]/g, '');
  const isTable = kind === 'table-head' || kind === 'table-row';
  for (const piece of words.split(isTable ? /\||<br\s*\/?>|\n/ : /\n/)) {
    const text = piece.replace(/^\s*(?:[-+•]\s|\d+[.)]\s)?\s*/, '').trimEnd();
    const label = /^([^:]{2,60}):/.exec(text)?.[1] ?? (text.length <= 60 ? text : null);
    if (label && says(label, alternatives, topic)) return true;
  }
  if (kind !== 'text') return false;
  return topic === 'governance' ? oversees.test(words) : topic === 'sign-off' && signed.test(words);
}

/** A row or a list of an action is about the action. */
function isAction({ actions, tables }: Statement, { base, kind }: ProseChunk): boolean {
  if (kind === 'table-head') return tables.some(({ span }) => span.start <= base && base < span.end);
  const action = actions[lastBefore(actions, base)];
  return action !== undefined && base < action.span.end;
}

/** The answers for the short texts that statements have, heading by heading, at every keystroke. */
const matchers = new WeakMap<readonly string[], (text: string) => boolean>();

/** Whether words say what one of the alternatives says: all its words, whatever their endings. */
function says(text: string, alternatives: readonly string[], topic: SectionTopic): boolean {
  let matcher = matchers.get(alternatives);
  if (!matcher) matchers.set(alternatives, (matcher = memoised((words) => matches(words, alternatives, topic))));
  return text.length <= LONGEST && matcher(text);
}

/** Longer than any heading or label. */
const LONGEST = 120;

function matches(text: string, alternatives: readonly string[], topic: SectionTopic): boolean {
  if (topic === 'governance' && governs.test(text)) return true;
  if (topic === 'sign-off' && signs.test(text)) return true;
  const words = plainWords(text)
    .split(/[^A-Za-zÀ-ɏ0-9]+/u)
    .map(stem);
  return wantedBy(alternatives).some((stems) => stems.length > 0 && stems.every((one) => words.includes(one)));
}

const wanted = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The words of each alternative that must be there, without their endings. */
function wantedBy(alternatives: readonly string[]): readonly (readonly string[])[] {
  let stems = wanted.get(alternatives);
  if (!stems) wanted.set(alternatives, (stems = alternatives.map((name) => wordsOf(name).map(stem))));
  return stems;
}

function wordsOf(name: string): string[] {
  return plainWords(name)
    .split(/[^A-Za-zÀ-ɏ0-9]+/u)
    .filter((word) => word && !/^(?:and|or|the|of|by|a|for)$/.test(word));
}

function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ations?|ments?|ances?|ings?|ures?|als?|eds?|es?|s)$/, '');
}

const governs =
  /\b(?:governance|oversight|oversee\w*|overseen|monitoring|accountability|how (?:we|the partnership) will (?:monitor|oversee)|scrutiny arrangements|assurance)\b/i;
const signs =
  /\b(?:sign(?:ed)?[- ]?off|signed|signature|signatories|signatory|approv(?:al|ed)|endorse(?:d|ment)|authoris(?:ed|ation)|agreed by|ratified)\b/i;

/** A sentence that says who watches over the plan: `The board oversees it at each of its meetings`. */
const oversees =
  /\b(?:oversees?|will oversee|overseen by|oversight of|monitors?|monitored by|monitors progress|will monitor|governance|held to account|holds? .{0,60} to account|accountable to)\b|\breport(?:s|ed)? (?:on )?progress\b|\bprogress .{0,40}\breport(?:s|ed)? to\b|\b(?:board|executive|partnership|committee|panel|group)\b.{0,60}\b(?:owns|leads|tracks|is (?:responsible|accountable) for|will (?:lead|own|track|review))\b/i;
/** A sentence that says who stands behind it: `This statement was agreed by the three safeguarding partners`. */
const signed =
  /\b(?:signed(?: off)?|approved|endorsed|ratified|authorised|(?:statement|plan|response|document) (?:was|is|has been) agreed|(?:have|has) agreed this (?:statement|plan)|(?:executive|cabinet|board|council|committee)\b.{0,80}\b(?:accepts?|accepted|adopted|agreed))\b/i;
