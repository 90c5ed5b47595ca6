import { lineAt } from './lines.ts';

/**
 * How far Markdown is followed. No letter comes near any of this; a text that goes beyond it was made to be slow, or is
 * none, and is read as the words that it is written in. It is here that it is said, and nowhere else.
 */

/** Lists and quotes that stand in each other: remark, and all who walk its tree, need stack for each. */
export const DEEPEST = 50;

/** Lines one after the other that open nothing: remark goes back over all of them when they continue a list or quote. */
const MOST_LINES = 1000;

/** Whether blocks stand in each other, or go on, further than they are followed. */
export function isEndless(source: string): boolean {
  // Columns of the marks that may be open, each to the right of the one before: what a mark stands left of is closed.
  const open: number[] = [];
  let lines = 0;
  for (let at = 0; at < source.length;) {
    const line = lineAt(source, at);
    let column = 0;
    mark.lastIndex = at;
    for (let match = mark.exec(source); match; match = mark.exec(source)) {
      for (const c of match[1]!) column += c === '\t' ? 4 - (column % 4) : 1;
      while (open.length && open[open.length - 1]! >= column) open.pop();
      if (open.push(column) > DEEPEST) return true;
      column += match[2]!.length;
      lines = 0;
    }
    lines = line.first < line.end ? lines + 1 : 0;
    if (lines > MOST_LINES) return true;
    at = line.next;
  }
  return false;
}

/** White space and the mark of a quote or a list item. */
const mark = /([ \t]*)(>|(?:[-+*]|\d{1,9}[.)])(?![^ \t\r\n]))/y;

/** Marks of emphasis, links, code, tags, escapes and references in one paragraph, heading or cell, by its length. */
const MOST_MARKS_BY_LENGTH = 4_000_000;

/**
 * Whether inline content has so many marks for its length that remark could be at it for seconds: each unclosed one
 * may have it read all the rest again. A hundred in a paragraph of 40,000 characters are none too many.
 */
export function isTangled(text: string): boolean {
  if (text.length * text.length < MOST_MARKS_BY_LENGTH) return false;
  let marks = 0;
  for (let i = 0; i < text.length; i++) if (isMark(text.charCodeAt(i))) marks++;
  return marks * text.length > MOST_MARKS_BY_LENGTH;
}

function isMark(c: number): boolean {
  switch (c) {
    case 33: // !
    case 38: // &
    case 42: // *
    case 60: // <
    case 91: // [
    case 92: // \
    case 93: // ]
    case 95: // _
    case 96: // `
    case 126: // ~
      return true;
    default:
      return false;
  }
}
