import type { LineKind } from './lineKinds.ts';
import {
  closesFence,
  htmlEnd,
  interrupts,
  isBlank,
  isDelimiterRow,
  isUnderline,
  kindOf,
  orderedMarker,
} from './lineKinds.ts';
import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';
import { countCells } from './cells.ts';

/**
 * Cuts a text into chunks that mean the same alone as in the whole: a heading, a paragraph, a list with all its
 * items, a table's head, one row of it. A chunk holds the blank lines that follow it.
 *
 * Where it is not sure that a block has ended (an indented or lazy line) the chunk goes on: a wide chunk is
 * slower, a wrong one is wrong. What stands in a chunk is decided by `blocks.ts`, in the end by remark.
 */
export type ChunkKind =
  | 'front-matter'
  | 'heading'
  | 'setext'
  | 'break'
  | 'code'
  | 'html'
  | 'quote'
  | 'list'
  | 'paragraph'
  | 'footnote'
  | 'table-head'
  | 'table-row';

export interface Cut {
  readonly kind: ChunkKind;
  /** Where the next chunk starts. */
  readonly end: number;
  /** True when the next chunk is a row of the table that this one belongs to. */
  readonly table: boolean;
}

/**
 * The chunk that starts at `start`, the start of a line; `inTable` is what the cut before it said.
 * `null` at the end of the text.
 */
export function cut(text: string, start: number, inTable: boolean): Cut | null {
  if (start >= text.length) return null;
  if (inTable) return row(text, lineAt(text, start), 'table-row');
  const first = skipBlank(text, lineAt(text, start));
  const kind = kindOf(text, first);
  switch (kind) {
    case 'blank':
      return { kind: 'break', end: text.length, table: false };
    case 'heading':
    case 'break':
      return closed(text, kind, first.next);
    case 'fence':
      return closed(text, 'code', fenceEnd(text, first));
    case 'indented':
      return closed(text, 'code', indentedEnd(text, first));
    case 'html':
      return closed(text, 'html', htmlBlockEnd(text, first));
    case 'quote':
      return closed(text, 'quote', quoteEnd(text, first));
    case 'bullet':
    case 'ordered':
      return closed(text, 'list', containerEnd(text, first, true));
    case 'footnote':
      return closed(text, 'footnote', containerEnd(text, first, false));
    case 'text':
      return paragraph(text, first);
  }
}

function closed(text: string, kind: ChunkKind, end: number): Cut {
  return { kind, end: skipBlankFrom(text, end), table: false };
}

function skipBlank(text: string, line: Line): Line {
  while (line.first === line.end && line.next > line.end) {
    if (line.next >= text.length) return line;
    line = lineAt(text, line.next);
  }
  return line;
}

function skipBlankFrom(text: string, at: number): number {
  while (at < text.length) {
    const line = lineAt(text, at);
    if (line.first !== line.end) return at;
    at = line.next;
  }
  return at;
}

function fenceEnd(text: string, open: Line): number {
  for (let at = open.next; at < text.length;) {
    const line = lineAt(text, at);
    if (closesFence(text, line, open.first)) return line.next;
    at = line.next;
  }
  return text.length;
}

function indentedEnd(text: string, open: Line): number {
  for (let at = open.next; at < text.length;) {
    const line = lineAt(text, at);
    if (line.first !== line.end && line.indent < 4) return at;
    at = line.next;
  }
  return text.length;
}

function htmlBlockEnd(text: string, open: Line): number {
  const end = htmlEnd(text, open);
  for (let line = open; ; line = lineAt(text, line.next)) {
    if (end instanceof RegExp) {
      if (end.test(text.slice(line.first, line.end))) return line.next;
    } else if (line.first === line.end) return line.start;
    if (line.next >= text.length) return text.length;
  }
}

/** A quote ends at a blank line, or where a line without `>` opens another block; any other such line is lazy. */
function quoteEnd(text: string, open: Line): number {
  let empty = isBlank(text, open.first + 1, open.end);
  for (let at = open.next; at < text.length;) {
    const line = lineAt(text, at);
    const kind = kindOf(text, line);
    if (kind === 'blank') return at;
    if (kind !== 'quote' && (empty || interrupts(text, line, kind))) return at;
    empty = kind === 'quote' && isBlank(text, line.first + 1, line.end);
    at = line.next;
  }
  return text.length;
}

/**
 * A list or a footnote goes on over blank lines as long as what follows is indented (or, in a list, is another
 * item). A line at the margin that opens another block ends it, also without a blank line.
 */
function containerEnd(text: string, open: Line, list: boolean): number {
  let content = list ? open.indent + markerWidth(text, open) : 4;
  let blank = false;
  // A tag alone on a line is words in a paragraph, else HTML up to a blank line: nothing is cut until then.
  let tag = false;
  for (let at = open.next; at < text.length;) {
    const line = lineAt(text, at);
    const kind = kindOf(text, line);
    tag = kind !== 'blank' && (tag || (kind === 'html' && !interrupts(text, line, kind)));
    if (kind !== 'blank' && !tag && line.indent < content) {
      const item = kind === 'bullet' || kind === 'ordered';
      // Another list may ask for less.
      if (list && item) content = line.indent + markerWidth(text, line);
      if (
        list && item
          ? false
          : blank || kind === 'footnote' || (interrupts(text, line, kind) && !isUnderline(text, line))
      )
        return at;
    }
    blank = kind === 'blank';
    at = line.next;
  }
  return text.length;
}

/** Columns that a list item's marker and one space take. */
function markerWidth(text: string, line: Line): number {
  return (orderedMarker(text, line.first, line.end) || 1) + 1;
}

function paragraph(text: string, open: Line): Cut {
  for (let line = open, count = 1; ; count++) {
    if (line.next >= text.length) return { kind: 'paragraph', end: text.length, table: false };
    const next = lineAt(text, line.next);
    if (isTableHead(text, line, next)) {
      return count === 1 ? row(text, next, 'table-head') : { kind: 'paragraph', end: line.start, table: false };
    }
    const kind: LineKind = kindOf(text, next);
    if (kind === 'blank') return closed(text, 'paragraph', next.start);
    if (isUnderline(text, next)) return closed(text, 'setext', next.next);
    if (kind === 'footnote' || interrupts(text, next, kind))
      return { kind: 'paragraph', end: next.start, table: false };
    line = next;
  }
}

/** GFM: a delimiter row under a line with as many cells makes the two the head of a table. */
function isTableHead(text: string, head: Line, delimiter: Line): boolean {
  return (
    isDelimiterRow(text, delimiter) &&
    countCells(text.slice(head.first, head.end)) === countCells(text.slice(delimiter.first, delimiter.end)) &&
    // A row of dashes alone underlines a heading.
    !isUnderline(text, delimiter)
  );
}

/** A table goes on until a blank line or a line that opens another block. */
function row(text: string, line: Line, kind: 'table-head' | 'table-row'): Cut {
  if (line.next >= text.length) return { kind, end: text.length, table: false };
  const next = lineAt(text, line.next);
  const nextKind = kindOf(text, next);
  const ends =
    nextKind === 'blank' || nextKind === 'indented' || nextKind === 'html' || endsTable(text, next, nextKind);
  return ends ? { kind, end: skipBlankFrom(text, line.next), table: false } : { kind, end: line.next, table: true };
}

function endsTable(text: string, line: Line, kind: LineKind): boolean {
  return kind === 'bullet' || kind === 'ordered' || kind === 'footnote' || interrupts(text, line, kind);
}
