import { knownAcronyms } from '../config/acronyms.ts';
import type { Letter } from '../model/letter.ts';
import type { ProseWords, Section, Statement } from '../model/statement.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import { ProseIndex } from '../incremental/proseIndex.ts';
import type { AcronymUse, Explanation } from '../parse/acronyms.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import { findAcronyms, findExplanations, initialsOfNames, spells } from '../parse/acronyms.ts';

/** The acronyms of a chunk; offsets are in the text of its passage of that number. */
export interface ChunkAcronyms {
  readonly uses: readonly (AcronymUse & {
    readonly passage: number;
    /** Somebody has to explain it here: it stands in words of the statement's own. */
    readonly ours: boolean;
  })[];
  readonly explained: readonly (Explanation & { readonly passage: number })[];
}

/** The chunks that use an acronym that not everybody knows, or spell one out. */
export const acronyms = new ProseIndex<ChunkAcronyms>(
  (words) => {
    if (!mayUseUnknown(words.raw)) return null;
    const { passages, kind } = words;
    const all = passages.flatMap(({ text }, passage) => findAcronyms(text).map((use) => ({ ...use, passage })));
    const explained = passages.flatMap(({ text }, passage) => {
      const own = findExplanations(text).map((one) => ({ ...one, passage }));
      // A row `NSCP | Northmere Safeguarding Children Partnership`.
      const next = kind === 'table-row' ? (passages[passage + 1]?.text ?? '') : '';
      const [alone] = all.filter((use) => use.passage === passage && use.to - use.from === text.length);
      return alone && spells(alone.acronym, next) ? [...own, { ...alone, long: next }] : own;
    });
    const isOwn = isOurs(words);
    const uses = all
      .filter(({ acronym }) => !knownAcronyms.has(acronym.toUpperCase()))
      // A cell that holds nothing else is a code, or somebody's initials.
      .map((use) => ({ ...use, ours: isOwn && use.to - use.from < passages[use.passage]!.text.length }));
    return uses.length || explained.length ? { uses, explained } : null;
  },
  [/[A-Z][A-Za-z&]?[A-Z]/],
);

/** Quotations are the letter's, and headings and names of columns are short for want of room. */
function isOurs({ kind, passages }: ProseWords): boolean {
  if (kind === 'quote' || kind === 'table-head') return false;
  return kind !== 'heading' || actionRefOf(passages[0]?.text ?? '') !== null;
}

/** Whether a text, markup and all, has capitals that may be an acronym that not everybody knows. */
function mayUseUnknown(raw: string): boolean {
  for (const [word] of raw.matchAll(/[A-Z][A-Za-z&]?[A-Z][A-Za-z&]*/g))
    if (!knownAcronyms.has(word.replace(/s$/, '').toUpperCase())) return true;
  return false;
}

const ofLetters = new WeakMap<Letter, ReadonlySet<string>>();

/** The acronyms that a letter spells out. */
export function explainedByLetter(letter: Letter, text: string): ReadonlySet<string> {
  let found = ofLetters.get(letter);
  if (!found) ofLetters.set(letter, (found = new Set(findExplanations(text).map(({ acronym }) => acronym))));
  return found;
}

/** A heading that opens a list of what words mean. */
const glossary = /\b(?:glossary|abbreviations?|acronyms?|initialisms?|key terms|terms used|definitions|jargon)\b/i;

/** The statement's glossaries, if it has any. */
export function glossariesOf({ sections }: Statement): readonly Section[] {
  return titles.of(sections).map(({ index }) => sections[index]!);
}

const titles = new ListIndex<Section, true>(({ title }) => glossary.test(title.text) || null);

/** The initials of names that a chunk writes in full, each between bars. */
const names = new WeakMap<object, string>();

function namesIn({ key, raw }: ProseWords): string {
  let found = names.get(key);
  if (found === undefined) names.set(key, (found = `|${initialsOfNames(raw).join('|')}|`));
  return found;
}

const indexes = new Map<string, ProseIndex<true>>();
/** More acronyms than this that nobody explains are no acronyms. */
const MOST = 300;

/**
 * Whether a statement has an acronym in another form: a name in full (`Northmere Safeguarding Children Partnership`),
 * or the same word in small letters, so that it is a raised voice (`MUST` beside `must`).
 */
export function isClearElsewhere(statement: Statement, acronym: string): boolean {
  if (shouted.has(acronym)) return true;
  let index = indexes.get(acronym);
  if (!index) {
    if (indexes.size >= MOST) indexes.clear();
    const small = acronym.toLowerCase();
    const word = new RegExp(`(?<![A-Za-zÀ-ɏ])${acronym}(?![A-Za-zÀ-ɏ])`, 'giu');
    index = new ProseIndex<true>((chunk) => {
      if (namesIn(chunk).includes(`|${acronym}|`)) return true;
      if (!chunk.raw.toLowerCase().includes(small)) return null;
      return chunk.passages.some(({ text }) => text.match(word)?.some((found) => found !== acronym)) || null;
    });
    indexes.set(acronym, index);
  }
  return index.found(statement).length > 0;
}

/** Words that are written in capitals for weight, and that a statement may have in no other way. */
const shouted = new Set(
  'NOT AND OR ALL NO YES MUST ONLY NEW NOTE DRAFT FINAL URGENT ACTION RED AMBER GREEN BLUE GREY OPEN CLOSED DONE HIGH MEDIUM LOW LATE KEY DATE END NONE EVERY NEVER ALWAYS ANY WILL'.split(
    ' ',
  ),
);
