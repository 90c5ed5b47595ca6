import { unitLetters } from '../../config/roleWords.ts';
import { isPlaceholder } from '../placeholder.ts';
import { isDepartment, isRole, kindOf, lettersOf, mayBeName } from './kind.ts';

/** A part of a text, without white space around it. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const and = /\s+and\s+|\s*&\s*/gi;

/** The pieces of an owner's field: owners that are certainly apart, each cut at its commas. Brackets stay whole. */
export function piecesOf(text: string): Piece[][] {
  return ownersIn({ text, from: 0, to: text.length })
    .map((owner) => cut(owner, /,(?=\s|[A-ZÀ-Þ])|\s+[–—-]\s+|:\s/gu))
    .filter((pieces) => pieces.length > 0);
}

function ownersIn(whole: Piece): Piece[] {
  // Most fields name one, and have none of the signs.
  if (!/[\n;/&+]|\sand\s|:\s/i.test(whole.text)) return [whole];
  // What stands in brackets on the next line is still of the one above.
  return cut(whole, /;|\n(?!\s*\()|\s+\+\s+/g)
    .map(withoutPart)
    .flatMap((line) =>
      joined(cut(line, /\s*\/\s*/g), line, (a, b) => (isOwner(a, -1) && isOwner(b, 0)) || areBodies(a, b)),
    )
    .flatMap((part) => joined(cut(part, and), part, (a, b) => (endsWhole(a) && isWhole(b)) || areBodies(a, b)));
}

/** What somebody is in it, before who that is: `Strategic: DCS`, `Support: MASH team`. */
const partIn =
  /^(?:(?:strategic|operational|overall|delivery|joint|executive|exec|accountable|responsible|supporting|support|supported by|sponsor|sro|leads?|owner|action)\s*)(?:\s(?:lead|officer|owner|person|sponsor))?\s*:\s+(?=\S)/i;

function withoutPart(line: Piece): Piece {
  const lead = line.text.includes(':') ? partIn.exec(line.text)?.[0].length : undefined;
  return lead ? { text: line.text.slice(lead), from: line.from + lead, to: line.to } : line;
}

/** The text without what stands in brackets. */
export function withoutBrackets(text: string): string {
  if (!/[()[\]]|\s\s/.test(text)) return text.trim();
  const outer = text
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return outer || text.replace(/[()[\]]/g, '').trim();
}

export function inBrackets(text: string): string[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(/\S\s*\(([^()]*)\)/g), (match) => match[1]!.trim()).filter(Boolean);
}

/** Cuts at a pattern, but not within brackets. Empty pieces are left out. */
function cut({ text, from }: Piece, at: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    const first = from + start + raw.length - raw.trimStart().length;
    if (words) pieces.push({ text: words, from: first, to: first + words.length });
  };
  // Hardly any owner has the sign at all.
  if (text.search(at) >= 0)
    for (const match of text.matchAll(at)) {
      if (depthAt(text, match.index) > 0) continue;
      push(match.index);
      start = match.index + match[0].length;
    }
  push(text.length);
  return pieces;
}

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (text[i] === '(' || text[i] === '[') depth++;
    else if (text[i] === ')' || text[i] === ']') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Puts together again what does not stand apart; where one pair does not, each cut is judged by what is on its sides. */
function joined(pieces: readonly Piece[], whole: Piece, apart: (a: string, b: string) => boolean): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result[result.length - 1];
    if (!last || apart(last.text, piece.text)) result.push(piece);
    else {
      const text = whole.text.slice(last.from - whole.from, piece.to - whole.from);
      result[result.length - 1] = { text, from: last.from, to: piece.to };
    }
  }
  return result;
}

/** Beside a slash, which is rarely within an owner, as beside an *and*; or nobody yet. Of several the one at the slash. */
function isOwner(text: string, nearest: 0 | -1): boolean {
  const one = text.split(and).at(nearest)!;
  return isPlaceholder(text) || isWhole(text) || isWhole(one) || /^all\b/i.test(text);
}

/** Beside an *and*: a post, a name, initials, or an agency or group by its full name. */
function isWhole(text: string): boolean {
  const first = text.split(/,\s|\s\(/)[0]!;
  const letters = lettersOf(first);
  if (letters !== null) return !unitLetters.has(letters);
  if (isRole(first) || mayBeName(first)) return true;
  return kindOf(first) !== 'person' && /\s/.test(first) && !isDepartment(first);
}

/** The same where it ends: `Jo Black, Patient Safety` has only begun to say which post. */
function endsWhole(text: string): boolean {
  if (!isWhole(text)) return false;
  const parts = text.split(/,\s/);
  const last = parts[parts.length - 1]!;
  return parts.length < 2 || !mayBeName(parts[0]!) || isWhole(last) || kindOf(last) !== 'person' || isDepartment(last);
}

/** `Health and Council`: two agencies by the one word that everybody calls them, on both sides of an *and* or a slash. */
function areBodies(a: string, b: string): boolean {
  return body.test(a.split(/,\s*/).at(-1)!) && body.test(b.split(/,\s/)[0]!);
}

const body =
  /^(?:the )?(?:council|local authority|police|constabulary|health|NHS|probation|cafcass|schools|ICB|CCG|LA|fire(?: service)?)$/i;
