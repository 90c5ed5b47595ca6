import type { Span } from '../model/span.ts';

/** Zero-based line, zero-based UTF-16 column, as in LSP. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Turns offsets of one text into lines and columns; line ends are LF, CRLF and lone CR, as in LSP. */
export class Lines {
  private readonly starts: readonly number[];
  private readonly length: number;

  constructor(text: string) {
    this.starts = lineStarts(text);
    this.length = text.length;
  }

  /** The position of an offset; one outside the text is moved to its nearer end. */
  at(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.length));
    const line = lineOf(this.starts, inside);
    return { line, character: inside - this.starts[line]! };
  }

  range(span: Span): LineRange {
    return { start: this.at(span.start), end: this.at(span.end) };
  }
}

/** One `Lines` a file, made when first asked for. */
export function linesByFile(textOf: (file: string) => string): (file: string) => Lines {
  const known = new Map<string, Lines>();
  return (file) => {
    let lines = known.get(file);
    if (!lines) known.set(file, (lines = new Lines(textOf(file))));
    return lines;
  };
}

/** The line in which an offset stands; the last one for what is beyond the end. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  // indexOf is far quicker than looking at every character, and hardly any text holds a lone CR.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}
