/** A stretch of a document: UTF-16 offsets, `start` inclusive, `end` exclusive, as in LSP's `TextDocument`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of `length` characters (0 unless told) at `start`. */
export function spanAt(start: number, length = 0): Span {
  return { start, end: start + length };
}

/** The smallest span that holds both. */
export function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
