import type { Passage } from '../../model/passage.ts';
import type { ProseWords } from '../../model/statement.ts';
import { readDeadline } from '../deadline.ts';
import { readOwners } from '../owners.ts';
import { isRole, mayBeName } from '../owners/kind.ts';

/** An item whose words end in who does it and by when: `Launch the front door (Head of Service, 30 June 2027)`. */
export interface EndedItem {
  readonly passage: Passage;
  /** Where its words end and who and when begin; offsets in the passage's text. */
  readonly end: number;
  readonly owner: Part;
  readonly deadline: Part;
  /** What follows the brackets: a full stop. */
  readonly stop: string;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Such items of one list, in order, and how many stand beside them. */
export interface EndedList {
  readonly items: readonly EndedItem[];
  readonly siblings: number;
}

/** What a text has that has such a list: a number in brackets, or after a dash. */
export const endedSigns: readonly RegExp[] = [/[)\]](?<=\d[^()[\]]{0,110}[)\]])/, /\s[–—-]\s[^\r\n]*\d/];

/**
 * A list of actions that say in brackets, or after a dash, who does each and by when. Not one of prose with dates in
 * brackets: nearly every item has both, names a post or a person, and tells of nothing that was.
 */
export function endedList(words: ProseWords): EndedList | null {
  const { kind, raw } = words;
  // Most text is no list: its passages need not be read.
  if (kind !== 'text' || !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(raw)) return null;
  const items: EndedItem[] = [];
  let siblings = 0;
  let deepest = 0;
  for (const passage of words.passages) {
    const line = raw.slice(raw.lastIndexOf('\n', passage.span.start - 1) + 1, passage.span.start);
    // A second paragraph says more than an action's words.
    const marker = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?[*_`[]*$/.exec(line);
    if (!marker) return null;
    // What stands above a list within the list names what it is about.
    if (marker[1]!.length > deepest) {
      deepest = marker[1]!.length;
      siblings = 0;
      if (items.length) return null;
    } else if (marker[1]!.length < deepest) continue;
    siblings++;
    const item = endedItem(passage);
    if (item) items.push(item);
  }
  return items.length && items.length * 4 >= siblings * 3 ? { items, siblings } : null;
}

const LONGEST = 600;
const brackets = /\s*[([]([^()[\]]{6,120})[)\]]\s*([.;]?)\s*$/;
const dash = /\s+[–—-]\s+((?:(?!\s[–—-]\s)[^()[\]]){8,90}?)([.;]?)\s*$/;

/** Who and when with a dash before each: `Hold meetings – Head of MASH – June 2027`. */
const dashes = /\s+[–—-]\s+((?:(?!\s[–—-]\s)[^()[\]]){2,80}\s+[–—-]\s+(?:(?!\s[–—-]\s)[^()[\]]){4,40}?)([.;]?)\s*$/;

function endedItem(passage: Passage): EndedItem | null {
  const { text } = passage;
  if (text.length > LONGEST) return null;
  const bracketed = brackets.exec(text);
  if (bracketed) return endedAt(passage, bracketed);
  return endedAt(passage, dash.exec(text)) ?? endedAt(passage, dashes.exec(text));
}

function endedAt(passage: Passage, found: RegExpExecArray | null): EndedItem | null {
  const { text } = passage;
  const words = found && text.slice(0, found.index);
  if (!found || !words || !/\S\s+\S/.test(words) || tells(words)) return null;
  const at = found.index + found[0].indexOf(found[1]!);
  const said = whoAndWhen(found[1]!);
  if (!said) return null;
  const [owner, deadline] = [said.who, said.when].map(({ from, to }) => ({ from: at + from, to: at + to }));
  return { passage, end: found.index, owner: owner!, deadline: deadline!, stop: found[2] === '.' ? '.' : '' };
}

/** Words of what was, or is; no words of what will be done. */
function tells(words: string): boolean {
  if (/\b(?:will|shall|must|(?:is|are) to|to be)\b/i.test(words)) return false;
  return told.test(words) || /\b(?:was|were|has|have|had|did|met|is now|are now)\b/i.test(words);
}

const told =
  /^\W*(?:the|an?|in|on|at|as|it|this|these|those|there|they|inspectors?|following|during|since|after|before|our|some|many|most|\d[\w./-]*|(?!(?:emb|f|n|s|sp|proc|succ)eed\b|embed\b)[a-z]+ed)\s/i;

/** Both, at the first mark that parts them, whichever stands first. */
function whoAndWhen(text: string): { readonly who: Part; readonly when: Part } | null {
  for (const mark of text.matchAll(/\s*[,;|/:]\s*|\s+[–—-]\s+|\s+(?=by\s)/g)) {
    const before = { from: 0, to: mark.index };
    const after = { from: mark.index + mark[0].length, to: text.length };
    for (const [first, second] of [
      [before, after],
      [after, before],
    ] as const) {
      const who = whoIn(text, first);
      const when = who && whenIn(text, second);
      if (when) return { who, when };
    }
  }
  return null;
}

const whoLabel = /^\s*(?:lead(?: officer)?|(?:action )?owner|responsible(?: officer)?|who|by whom)\s*:\s*/i;
const whenLabel =
  /^\s*(?:(?:by when|when|due(?: date)?|deadline|timescale|target(?: date)?|date)\s*:\s*|(?:due|complete|completed)?\s*by\s+)/i;

function whoIn(text: string, part: Part): Part | null {
  const label = whoLabel.exec(text.slice(part.from, part.to));
  const found = { from: part.from + (label?.[0].length ?? 0), to: part.to };
  const owners = readOwners(text.slice(found.from, found.to));
  if (!owners.length || /\d/.test(text.slice(found.from, found.to))) return null;
  // A board and its meeting, an inspectorate and its report, stand in brackets too.
  const isSure = owners.some(
    ({ kind, names }) =>
      kind === 'initials' || (kind === 'person' && names.some((name) => isRole(name) || mayBeName(name))),
  );
  return isSure || label ? found : null;
}

function whenIn(text: string, part: Part): Part | null {
  const label = whenLabel.exec(text.slice(part.from, part.to));
  const from = part.from + (label?.[0].length ?? 0);
  const words = text.slice(from, part.to);
  const deadline = readDeadline(words, { statementDate: null, letterDate: null });
  if (deadline.kind !== 'date' && deadline.kind !== 'relative') return null;
  const rest = words.slice(0, deadline.from) + words.slice(deadline.to);
  return /\p{L}{3}/u.test(rest.replace(/\b(?:the|end|of|before|early|mid|late|latest|and|no later than)\b/gi, ''))
    ? null
    : { from, to: part.to };
}
