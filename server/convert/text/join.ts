import { mendWords } from '../words.ts';

/**
 * Joins the lines of a paragraph. A word that is broken at a hyphen keeps it, as letters are not hyphenated by
 * machine, unless it is written without one elsewhere and never with it.
 * @param text the whole text
 */
export function joiner(text: string): (lines: readonly string[]) => string {
  const known = new Set(
    mendWords(text)
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
  const two = (head: string, tail: string): string => {
    if (/\u00ad$/.test(head)) return head.slice(0, -1) + tail;
    const first = /(\p{L}+)[-\u2010\u2011]$/u.exec(head)?.[1];
    const second = /^\p{Ll}[\p{L}]*/u.exec(tail)?.[0];
    if (!first || !second) return `${head} ${tail}`;
    const whole = known.has((first + second).toLowerCase()) && !known.has(`${first}-${second}`.toLowerCase());
    return whole ? head.slice(0, -1) + tail : head + tail;
  };
  return (lines) => lines.reduce((head, tail) => (head ? two(head, tail) : tail), '');
}
