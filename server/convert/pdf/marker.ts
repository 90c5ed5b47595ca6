import type { Line } from './lines.ts';
import { textOf } from './lines.ts';
import type { Run } from './page.ts';

/** A line's bullet or number, and what stands after it. */
export interface Marker {
  /** `null` for a bullet. */
  readonly number: string | null;
  readonly x: number;
  /** Where the words after it begin. */
  readonly textX: number;
  /** What comes after it. */
  readonly runs: readonly Run[];
}

const bullet = /^[•‣◦⁃∙●○■□▪▫◆◇◼◻►▸▶➢➤❖✓✔❑·*§\uF000-\uF0FF–—‒−-]$/u;
const number = /^(?:\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]|(\d{1,2}(?:\.\d{1,2}){1,2})\.?|(\d{1,3}))$/;

/** The bullet or number that a line begins with; `null` where it begins with words. */
export function markerOf(line: Line): Marker | null {
  const runs = line.runs.filter((run, i) => run.text.trim() || i > 0);
  const first = runs[0];
  if (!first) return null;
  const word = first.text.trim();
  const rest = runs.slice(1);
  const next = rest.find((run) => run.text.trim());
  const gap = next ? next.x - first.right : 0;
  if (next && first.symbol && word.length === 1) return marked(null, first, rest, next);
  if (next && bullet.test(word) && (gap > 0.2 * line.size || /\s$/.test(first.text)))
    return marked(null, first, rest, next);
  // Word's second-level bullet is the letter o, which is no word.
  if (next && word === 'o' && gap > 0.2 * line.size) return marked(null, first, rest, next);
  if (next && number.test(word) && gap > (/[.)]$/.test(word) ? 0.15 : 0.9) * line.size)
    return marked(word, first, rest, next);
  return markerWithin(line, runs, first);
}

/** Where bullet and words are one piece of text: `• The council …`. */
function markerWithin(line: Line, runs: readonly Run[], first: Run): Marker | null {
  const found = /^(\s*)(\S{1,6})(\s+)(?=\S)/.exec(first.text);
  if (!found) return null;
  const word = found[2]!;
  const isBullet = bullet.test(word) || word === 'o';
  if (!isBullet && !/^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?)$/.test(word)) return null;
  const share = (first.right - first.x) / first.text.length;
  const cut = { ...first, text: first.text.slice(found[0].length), x: first.x + share * found[0].length };
  return marked(isBullet ? null : word, first, [cut, ...runs.slice(1)], cut);
}

function marked(word: string | null, first: Run, rest: readonly Run[], next: Run): Marker {
  return { number: word, x: first.x, textX: next.x, runs: rest };
}

/** A line's words, without its marker. */
export function wordsOf(line: Line): string {
  return textOf(markerOf(line)?.runs ?? line.runs);
}
