import type { Area } from '../model/letter.ts';
import type { Word } from './alike.ts';
import { alike, containsWords, inOrder, wordsOf } from './alike.ts';
import { comparable } from './sameText.ts';

/** Where a quotation says something else than the letter: offsets in the quotation's text. */
export interface Drift {
  /** What differs; empty where words are left out. */
  readonly from: number;
  readonly to: number;
  /** What the letter has there; empty where words were added. */
  readonly letterWords: string;
  /** What to replace, and by what: with the white space that goes or comes with the words. */
  readonly edit: { readonly from: number; readonly to: number; readonly text: string };
}

/** Fewer words than this are a title or a phrase, and no quotation. */
const fewest = 4;

/**
 * How a text that was meant as an area's words differs from them. `null` where it does not: it is the same, a part of
 * it, shortened with `…`, or more than it; where it stands elsewhere in the letter; and where it is less alike than
 * `least` to anything in the area, so that it was never meant.
 */
export function driftFrom(area: Area, said: string, letterText: string, least: number): Drift | null {
  const whole = area.stem ? `${area.stem} ${area.text}` : area.text;
  // Nearly every quotation is exact, which is told without taking it apart.
  if (comparable(whole).includes(comparable(said))) return null;
  const words = wordsOf(said.replace(leadingRef(area.ref), (lead) => ' '.repeat(lead.length)));
  const all = wordsOf(whole);
  if (words.length < fewest || containsWords(all, words)) return null;
  if (inOrder(all, piecesOf(said))) return null;
  const texts = [area.text.replace(/\n/g, ' '), ...area.text.split('\n'), ...(area.stem ? [area.stem] : [])];
  let best: { readonly text: string; readonly words: Word[] } | null = null;
  let most = least;
  for (const text of new Set(texts)) {
    const own = wordsOf(text);
    const score = alike(words, own);
    if (score < most) continue;
    best = { text, words: own };
    most = score;
  }
  if (!best || containsWords(words, best.words) || containsWords(wordsOf(letterText), words)) return null;
  return difference(said, words, best.text, best.words);
}

/** `A1`, `**A1**`, `[A1]:` before the words. */
function leadingRef(ref: string): RegExp {
  return new RegExp(`^\\s*[[(]?${ref.replace(/\W/g, '\\$&')}[\\])]?(?![\\w.])`, 'i');
}

/** What stands between omissions (`…`, `...`) and words that the writer put in, in brackets. */
function piecesOf(said: string): Word[][] {
  return said.split(/…|\.{3}|\[[^\]]*\]/).map(wordsOf);
}

/** Where two texts differ, as words of the one and of the other; either may be empty. */
export function differenceOf(said: string, other: string): { readonly said: string; readonly letterWords: string } {
  const { from, to, letterWords } = difference(said, wordsOf(said), other, wordsOf(other));
  return { said: said.slice(from, to), letterWords };
}

/** Everything between the first and the last word that is not the same. */
function difference(said: string, words: readonly Word[], letter: string, own: readonly Word[]): Drift {
  let head = 0;
  while (head < words.length && head < own.length && words[head]!.text === own[head]!.text) head++;
  let tail = 0;
  const most = Math.min(words.length, own.length) - head;
  while (tail < most && words[words.length - 1 - tail]!.text === own[own.length - 1 - tail]!.text) tail++;
  const theirs = own.slice(head, own.length - tail);
  const letterWords = theirs.length ? letter.slice(theirs[0]!.from, theirs[theirs.length - 1]!.to) : '';
  const ours = words.slice(head, words.length - tail);
  const before = words[head - 1]?.to;
  const after = words[words.length - tail]?.from;
  if (!ours.length) {
    const at = before ?? after!;
    const text = before === undefined ? `${letterWords} ` : ` ${letterWords}`;
    return { from: at, to: at, letterWords, edit: { from: at, to: at, text } };
  }
  const [from, to] = [ours[0]!.from, ours[ours.length - 1]!.to];
  if (letterWords) return { from, to, letterWords, edit: { from, to, text: letterWords } };
  const edit = before === undefined ? { from, to: after ?? said.length } : { from: before, to };
  return { from, to, letterWords, edit: { ...edit, text: '' } };
}
