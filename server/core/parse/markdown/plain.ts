import type { Span } from '../../model/span.ts';
import type { Block } from './blocks.ts';
import { Prose } from './blocks.ts';
import { cellSpans } from './cells.ts';
import type { ChunkKind } from './chunks.ts';
import { isDelimiterRow, kindOf } from './lineKinds.ts';
import type { Line } from './lines.ts';
import { lineAt, linesOf } from './lines.ts';
import { readPlainList } from './plainList.ts';

/**
 * A chunk's blocks without remark, for the plain majority; `null` where the chunk is anything unusual, which
 * remark then reads. A property test holds the two together (test/parse/markdown.test.ts).
 */
export function readPlain(source: string, kind: ChunkKind): Block[] | null {
  switch (kind) {
    case 'heading':
      return heading(source);
    case 'setext':
    case 'paragraph':
      return paragraph(source, kind === 'setext');
    case 'quote':
      return quote(source);
    case 'list':
      return readPlainList(source);
    case 'table-head':
    case 'table-row':
      return row(source, kind);
    case 'break':
    case 'code':
    case 'footnote':
    case 'front-matter':
      return [{ kind: 'other', span: whole(source) }];
    case 'html':
      return [{ kind: 'html', value: source.slice(whole(source).start, whole(source).end), span: whole(source) }];
  }
}

function heading(source: string): Block[] {
  const line = linesOf(source).find((l) => l.first < l.end)!;
  let depth = 0;
  while (source.charCodeAt(line.first + depth) === 35) depth++;
  let start = line.first + depth;
  while (start < line.end && isSpace(source, start)) start++;
  let end = trimEnd(source, start, line.end);
  // A closing run of `#` counts only after white space, or when there is nothing else.
  const closing = source.charCodeAt(end - 1) === 35 ? /(^|[ \t])#+$/.exec(source.slice(start, end)) : null;
  if (closing) end = trimEnd(source, start, start + closing.index);
  const span = { start: line.first, end: trimEnd(source, line.first, line.end) };
  return [{ kind: 'heading', depth, content: new Prose(source, [start, end]), span }];
}

function paragraph(source: string, setext: boolean): Block[] | null {
  const lines = linesOf(source).filter((line) => line.first < line.end);
  const underline = setext ? lines.pop() : undefined;
  const first = lines[0];
  if (!first || source.charCodeAt(first.first) === 91 /* [: it may be a definition */) return null;
  if (lines.some((line, i) => i > 0 && isDelimiterRow(source, line))) return null;
  const content = new Prose(source, stretchesOf(source, lines));
  if (!underline) return [{ kind: 'paragraph', content, span: content.span }];
  const span = { start: first.first, end: trimEnd(source, underline.first, underline.end) };
  return [{ kind: 'heading', depth: source.charCodeAt(underline.first) === 61 ? 1 : 2, content, span }];
}

export function stretchesOf(source: string, lines: readonly Line[]): number[] {
  return lines.flatMap((line) => [line.first, trimEnd(source, line.first, line.end)]);
}

/** A quote of paragraphs, each of its lines marked. */
function quote(source: string): Block[] | null {
  const blocks: Block[] = [];
  let stretches: number[] = [];
  const close = () => {
    if (!stretches.length) return;
    const content = new Prose(source, stretches);
    blocks.push({ kind: 'paragraph', content, span: content.span });
    stretches = [];
  };
  let end = 0;
  let start = -1;
  for (const line of linesOf(source)) {
    if (line.first === line.end) continue;
    if (source.charCodeAt(line.first) !== 62) return null;
    if (start < 0) start = line.first;
    end = trimEnd(source, line.first, line.end);
    const inner = lineAt(source, line.first + 1);
    if (inner.first >= inner.end) {
      close();
      continue;
    }
    if (inner.indent > 1 || kindOf(source, inner) !== 'text' || !isWord(source, inner.first)) return null;
    stretches.push(inner.first, trimEnd(source, inner.first, inner.end));
  }
  close();
  return [{ kind: 'quote', blocks, span: { start, end } }];
}

/** A character that opens no block and underlines no heading: a letter, a bracket, a quotation mark … */
export function isWord(source: string, at: number): boolean {
  return !'=-|[:'.includes(source[at]!);
}

function row(source: string, kind: 'table-head' | 'table-row'): Block[] {
  const line = linesOf(source).find((l) => l.first < l.end)!;
  const end = trimEnd(source, line.first, line.end);
  const cells = cellSpans(source, line.first, end).map((cell) => new Prose(source, [cell.start, cell.end], true));
  return [{ kind, cells, span: { start: line.first, end } }];
}

function whole(source: string): Span {
  let start = 0;
  while (start < source.length && isSpace(source, start)) start++;
  return { start, end: trimEnd(source, start, source.length) };
}

function isSpace(source: string, at: number): boolean {
  const c = source.charCodeAt(at);
  return c === 32 || c === 9 || c === 10 || c === 13;
}

export function trimEnd(source: string, start: number, end: number): number {
  while (end > start && isSpace(source, end - 1)) end--;
  return end;
}
