import type { Letter } from '../model/letter.ts';
import type { ProseChunk, Section, Statement } from '../model/statement.ts';
import type { AcronymUse, Explanation } from '../parse/acronyms.ts';
import { findAcronyms, findExplanations, initialsOfNames, spells } from '../parse/acronyms.ts';

/** The acronyms of a chunk; offsets are in the text of its passage of that number. */
export interface ChunkAcronyms {
  readonly uses: readonly (AcronymUse & { readonly passage: number })[];
  readonly explained: readonly (Explanation & { readonly passage: number })[];
  /** Initials of names that are written in full. */
  readonly names: readonly string[];
}

const none: ChunkAcronyms = { uses: [], explained: [], names: [] };
const known = new WeakMap<object, ChunkAcronyms>();

/** What a chunk uses, spells out and names: read once for as long as it stays as it is. */
export function acronymsOf(chunk: ProseChunk): ChunkAcronyms {
  let found = known.get(chunk.key);
  if (!found) known.set(chunk.key, (found = read(chunk)));
  return found;
}

function read({ passages, kind }: ProseChunk): ChunkAcronyms {
  const uses = passages.flatMap(({ text }, passage) => findAcronyms(text).map((use) => ({ ...use, passage })));
  const explained = passages.flatMap(({ text }, passage) => {
    const own = findExplanations(text).map((one) => ({ ...one, passage }));
    // A row `NSCP | Northmere Safeguarding Children Partnership`.
    const next = kind === 'table-row' ? (passages[passage + 1]?.text ?? '') : '';
    const [alone] = uses.filter((use) => use.passage === passage && use.to - use.from === text.length);
    return alone && spells(alone.acronym, next) ? [...own, { ...alone, long: next }] : own;
  });
  const names = passages.flatMap(({ text }) => initialsOfNames(text));
  return uses.length + explained.length + names.length ? { uses, explained, names } : none;
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
  return sections.filter(({ title }) => glossary.test(title.text));
}

const small = new WeakMap<object, Map<string, boolean>>();

/** Whether the statement has the word in small letters too: `MUST` beside `must` is a raised voice, no acronym. */
export function isWrittenSmall(prose: readonly ProseChunk[], acronym: string): boolean {
  const word = new RegExp(`(?<!\\p{L})${acronym[0]}${acronym.slice(1).toLowerCase()}(?!\\p{L})`, 'iu');
  return (
    shouted.has(acronym) ||
    prose.some((chunk) => {
      let found = small.get(chunk.key);
      if (!found) small.set(chunk.key, (found = new Map<string, boolean>()));
      let has = found.get(acronym);
      if (has === undefined) {
        has = chunk.passages.some(({ text }) => hasSmall(text, word, acronym));
        found.set(acronym, has);
      }
      return has;
    })
  );
}

function hasSmall(text: string, word: RegExp, acronym: string): boolean {
  const found = word.exec(text);
  return found !== null && (found[0] !== acronym || hasSmall(text.slice(found.index + acronym.length), word, acronym));
}

/** Words that are written in capitals for weight, and that a statement may have in no other way. */
const shouted = new Set(
  'NOT AND OR ALL NO YES MUST ONLY NEW NOTE DRAFT FINAL URGENT ACTION RED AMBER GREEN BLUE GREY OPEN CLOSED DONE HIGH MEDIUM LOW LATE KEY DATE END NONE EVERY NEVER ALWAYS ANY WILL'.split(
    ' ',
  ),
);
