import type { Span } from './span.ts';

/**
 * Words of a document as a reader sees them, without markup, and where each of them stands.
 *
 * `text` is what is read: no emphasis marks, escapes resolved, soft line breaks as `\n`.
 * `span` is where it stands in the document.
 * `runs` maps one to the other: pairs of (offset in `text`, offset from `span.start`), ascending, each true
 * until the next; `null` when the text stands in the document exactly as it is read.
 */
export interface Passage {
  readonly text: string;
  readonly span: Span;
  readonly runs: readonly number[] | null;
}

/** Where the characters `from` (inclusive) to `to` (exclusive) of a passage's text stand in the document. */
export function sourceSpan(passage: Passage, from: number, to: number): Span {
  const end = to > from ? sourceOffset(passage, to - 1) + 1 : sourceOffset(passage, to);
  return { start: sourceOffset(passage, from), end };
}

function sourceOffset({ runs, span }: Passage, at: number): number {
  if (!runs) return span.start + at;
  const run = runAt(runs, at);
  return runs.length ? Math.min(span.start + runs[run + 1]! + (at - runs[run]!), span.end) : span.start;
}

/** Where in `runs` the pair stands that holds at `at`: the last that begins there or before, else the first. */
export function runAt(runs: readonly number[], at: number): number {
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle * 2]! <= at) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}

/** The part of a passage whose text is `from` (inclusive) to `to` (exclusive), white space at its ends left out. */
export function part(passage: Passage, from: number, to: number): Passage {
  while (from < to && isSpace(passage.text.charCodeAt(from))) from++;
  while (to > from && isSpace(passage.text.charCodeAt(to - 1))) to--;
  const text = passage.text.slice(from, to);
  const span = from === to ? emptySpan(passage, from) : sourceSpan(passage, from, to);
  if (!passage.runs) return { text, span, runs: null };
  const runs: number[] = [];
  for (let i = runAt(passage.runs, from); i < passage.runs.length && passage.runs[i]! < to; i += 2) {
    const at = passage.runs[i]!;
    const source = passage.span.start + passage.runs[i + 1]! + Math.max(from - at, 0);
    runs.push(Math.max(at - from, 0), source - span.start);
  }
  return { text, span, runs: runs.length === 2 ? null : runs };
}

/** The same passage, its span moved by `by`. */
export function moved(passage: Passage, by: number): Passage {
  return by ? { ...passage, span: { start: passage.span.start + by, end: passage.span.end + by } } : passage;
}

/** An empty part stands after the text before it, so that what is written there follows it. */
function emptySpan(passage: Passage, at: number): Span {
  if (at === 0) return { start: passage.span.start, end: passage.span.start };
  if (at === passage.text.length) return { start: passage.span.end, end: passage.span.end };
  const { end } = sourceSpan(passage, at - 1, at);
  return { start: end, end };
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0;
}
