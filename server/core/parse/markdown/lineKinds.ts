import { SPACE, TAB } from './lines.ts';
import type { Line } from './lines.ts';

/**
 * What kind of block a line opens, by CommonMark's rules for a line that stands at the top level.
 * Nothing here builds a tree: it is what the chunker and the plain readers need to know of one line.
 */
export type LineKind =
  'blank' | 'heading' | 'break' | 'fence' | 'quote' | 'bullet' | 'ordered' | 'html' | 'footnote' | 'indented' | 'text';

export function kindOf(text: string, line: Line): LineKind {
  if (line.first === line.end) return 'blank';
  if (line.indent >= 4) return 'indented';
  const at = line.first;
  switch (text.charCodeAt(at)) {
    case 35: // #
      return isHeading(text, at, line.end) ? 'heading' : 'text';
    case 96: // `
    case 126: // ~
      return isFence(text, at, line.end) ? 'fence' : 'text';
    case 62: // >
      return 'quote';
    case 42: // *
    case 45: // -
    case 43: // +
    case 95: // _
      if (isBreak(text, at, line.end)) return 'break';
      return text.charCodeAt(at) !== 95 && isSpaceOrEnd(text, at + 1, line.end) ? 'bullet' : 'text';
    case 60: // <
      return htmlEnd(text, line) === undefined ? 'text' : 'html';
    case 91: // [
      return footnote.test(text.slice(at, Math.min(line.end, at + 60))) ? 'footnote' : 'text';
    default:
      return orderedMarker(text, at, line.end) ? 'ordered' : 'text';
  }
}

const footnote = /^\[\^[^\]\s]+\]:/;

/** Length of an ordered list marker (`12.` is 3), 0 where there is none. */
export function orderedMarker(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < 10 && isDigit(text.charCodeAt(i))) i++;
  if (i === at || i - at > 9) return 0;
  const c = text.charCodeAt(i);
  return (c === 46 || c === 41) && isSpaceOrEnd(text, i + 1, end) ? i + 1 - at : 0;
}

/**
 * Whether a line of this kind ends a paragraph that stands open above it. An ordered item does only when it
 * starts at one, a list item only when it is not empty, HTML only of the kinds that CommonMark numbers 1 to 6.
 */
export function interrupts(text: string, line: Line, kind: LineKind): boolean {
  switch (kind) {
    case 'heading':
    case 'break':
    case 'fence':
    case 'quote':
      return true;
    case 'bullet':
      return !isBlank(text, line.first + 1, line.end);
    case 'ordered': {
      const length = orderedMarker(text, line.first, line.end);
      return +text.slice(line.first, line.first + length - 1) === 1 && !isBlank(text, line.first + length, line.end);
    }
    case 'html':
      return htmlEnd(text, line) !== 'any-tag';
    default:
      return false;
  }
}

function isHeading(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === 35) i++;
  return i - at <= 6 && isSpaceOrEnd(text, i, end);
}

function isFence(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  if (i - at < 3) return false;
  return mark === 126 || !text.slice(i, end).includes('`');
}

/** Whether this line closes a fence that was opened by the line at `open`. */
export function closesFence(text: string, line: Line, open: number): boolean {
  if (line.indent >= 4) return false;
  const mark = text.charCodeAt(open);
  let wanted = 0;
  while (text.charCodeAt(open + wanted) === mark) wanted++;
  let i = line.first;
  while (i < line.end && text.charCodeAt(i) === mark) i++;
  return i - line.first >= wanted && isBlank(text, i, line.end);
}

function isBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === 43) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === mark) count++;
    else if (c !== SPACE && c !== TAB) return false;
  }
  return count >= 3;
}

/** Whether the line can underline a setext heading. */
export function isUnderline(text: string, line: Line): boolean {
  const mark = text.charCodeAt(line.first);
  if (line.indent >= 4 || (mark !== 61 && mark !== 45)) return false;
  let i = line.first;
  while (i < line.end && text.charCodeAt(i) === mark) i++;
  return isBlank(text, i, line.end);
}

/** Whether the line is a table's delimiter row (`|---|:-:|`), whatever stands above it. */
export function isDelimiterRow(text: string, line: Line): boolean {
  if (line.indent >= 4) return false;
  for (let i = line.first; i < line.end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 124 && c !== 45 && c !== 58 && c !== SPACE && c !== TAB) return false;
  }
  return delimiterRow.test(text.slice(line.first, line.end));
}

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** What ends an HTML block that this line opens; `undefined` when it opens none. */
export function htmlEnd(text: string, line: Line): RegExp | 'blank' | 'any-tag' | undefined {
  const rest = text.slice(line.first, Math.min(line.end, line.first + 300));
  if (/^<(script|pre|style|textarea)(\s|>|$)/i.test(rest)) return /<\/(script|pre|style|textarea)>/i;
  if (rest.startsWith('<!--')) return /-->/;
  if (rest.startsWith('<?')) return /\?>/;
  if (/^<![a-z]/i.test(rest)) return />/;
  if (rest.startsWith('<![CDATA[')) return /\]\]>/;
  if (blockTag.test(rest)) return 'blank';
  if (anyTag.test(text.slice(line.first, line.end))) return 'any-tag';
  return undefined;
}

/** CommonMark's list of the names that open a block of HTML (kind 6). */
const blockTag =
  /^<\/?(address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(\s|\/?>|$)/i;
const anyTag =
  /^<(\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(\s+[a-z_:][\w.:-]*(\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>[ \t]*$/i;

export function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c !== SPACE && c !== TAB) return false;
  }
  return true;
}

function isSpaceOrEnd(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const c = text.charCodeAt(at);
  return c === SPACE || c === TAB;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}
