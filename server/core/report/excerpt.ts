import type { Span } from '../model/span.ts';
import { ownText } from '../parse/memo.ts';
import { lineOf, lineStarts } from './lines.ts';

/**
 * What a report needs of a text: where its lines begin, and the words of those that something is shown of. Of a thousand
 * statements, whole texts would be tens of megabytes. Plain data, which threads and files can carry.
 */
export interface Excerpt {
  /** How long each line is, with its end, in base 36. */
  readonly lengths: string;
  /** The lines that are there, numbered from 0, with their ends. */
  readonly lines: readonly (readonly [line: number, text: string])[];
}

/**
 * The lines of a text that spans stand in.
 * @param conceal what is done with stretches of lines before they are kept; what it gives is as long, and so are its lines
 */
export function excerptOf(text: string, spans: readonly Span[], conceal = (words: string) => words): Excerpt {
  const starts = lineStarts(text);
  const endOf = (line: number) => starts[line + 1] ?? text.length;
  // Where lines end in other ways than LF and CRLF, all are kept: what stands between two of them decides what they are.
  const wanted = new Set<number>(/\r(?!\n)/.test(text) ? starts.keys() : []);
  for (const { start, end } of spans)
    for (let line = lineOf(starts, start); line <= lineOf(starts, end); line++) wanted.add(line);
  const lines: [number, string][] = [];
  const order = [...wanted].sort((a, b) => a - b);
  for (let i = 0; i < order.length;) {
    const first = order[i]!;
    let last = first;
    while (order[++i] === last + 1) last++;
    // What is to be concealed may begin a line above, or end a line below.
    const [from, to] = [starts[Math.max(first - 1, 0)]!, endOf(last + 1)];
    const shown = conceal(text.slice(from, to));
    for (let line = first; line <= last; line++)
      lines.push([line, ownText(shown.slice(starts[line]! - from, endOf(line) - from))]);
  }
  return { lengths: starts.map((start, line) => (endOf(line) - start).toString(36)).join(' '), lines };
}

/** A text whose lines begin and end where those of the other did, with its words in the lines that are known. */
export function textOfExcerpt({ lengths, lines }: Excerpt): string {
  const known = new Map(lines);
  const all = lengths.split(' ').map((length) => parseInt(length, 36));
  return all
    .map(
      (length, line) => known.get(line) ?? (line < all.length - 1 ? `${' '.repeat(length - 1)}\n` : ' '.repeat(length)),
    )
    .join('');
}

/** Of the same text, with the lines of both; of another one, the later. */
export function joined(before: Excerpt, now: Excerpt): Excerpt {
  if (before.lengths !== now.lengths) return now;
  return { lengths: now.lengths, lines: [...new Map([...before.lines, ...now.lines])] };
}
