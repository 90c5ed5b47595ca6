/** One line: `start` to `end` without its line end, `next` where the following line starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Offset of the first character that is no space or tab; `end` on a blank line. */
  readonly first: number;
  /** Columns of white space before `first`, tab stops of four. */
  readonly indent: number;
}

const LF = 10;
const CR = 13;
export const SPACE = 32;
export const TAB = 9;

export function lineAt(text: string, start: number): Line {
  let first = start;
  let indent = 0;
  for (; first < text.length; first++) {
    const c = text.charCodeAt(first);
    if (c === SPACE) indent++;
    else if (c === TAB) indent += 4 - (indent % 4);
    else break;
  }
  let end = first;
  for (; end < text.length; end++) {
    const c = text.charCodeAt(end);
    if (c === LF || c === CR) break;
  }
  const next = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : end < text.length ? 1 : 0);
  return { start, end, next, first, indent };
}

/** The lines of a whole text; a text that ends with a line end has no empty last line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at);
    lines.push(line);
    at = line.next;
  }
  return lines;
}
