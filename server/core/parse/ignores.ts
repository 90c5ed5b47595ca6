import type { Ignore } from '../model/ignore.ts';
import type { Passage } from '../model/passage.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { shift } from '../model/span.ts';
import type { MarkdownDocument } from './document.ts';
import { keyIgnores } from './ignoredKeys.ts';
import type { IgnoreWords } from './ignoreWords.ts';
import { readIgnoreWords } from './ignoreWords.ts';
import type { Block, Prose } from './markdown/blocks.ts';
import type { Chunk } from './markdown/chunk.ts';

/**
 * A comment of a chunk, its places those of the chunk. It covers what stands there, the `section` of the heading that
 * it stands in, the block that comes `next`, or the whole `file`.
 */
export interface Comment extends IgnoreWords {
  readonly span: Span;
  readonly covers: Span | 'section' | 'next' | 'file';
}

const mark = /wsoa[- ]ignore/i;
// Bounded, so that comments without an end cost no more than those with one.
const html = /<!--\s{0,50}wsoa[- ]ignore(-file)?(?!-?\w)([^]{0,3000}?)-->/gi;

/** Whether a chunk can hold such a comment: a quick look, which nearly every chunk fails. */
export function mayIgnore({ text, kind }: Chunk): boolean {
  return (kind === 'front-matter' || text.includes('<!--')) && mark.test(text);
}

/**
 * The ignore comments of a document, in order.
 * @param among places of the chunks that `mayIgnore`, ascending
 */
export function ignoresOf(document: MarkdownDocument, among: Iterable<number>): Ignore[] {
  const { text, chunks, starts } = document;
  const found: Ignore[] = [];
  for (const i of among) {
    const base = starts[i]!;
    for (const comment of commentsIn(chunks[i]!)) {
      const { covers, until } = comment;
      found.push({
        ...comment,
        rules: comment.rules.map((rule) => ({ ...rule, span: shift(rule.span, base) })),
        until: until && { ...until, span: shift(until.span, base) },
        reasonSpan: shift(comment.reasonSpan, base),
        span: shift(comment.span, base),
        covers:
          covers === 'file'
            ? { start: 0, end: text.length }
            : covers === 'next'
              ? nextBlock(document, i)
              : covers === 'section'
                ? sectionAt(document, i)
                : shift(covers, base),
      });
    }
  }
  return found;
}

/** The same for a document that nobody has looked through yet. */
export function allIgnores(document: MarkdownDocument): Ignore[] {
  if (!mark.test(document.text)) return [];
  return ignoresOf(
    document,
    document.chunks.flatMap((chunk, i) => (mayIgnore(chunk) ? [i] : [])),
  );
}

const known = new WeakMap<Chunk, readonly Comment[]>();

/** The ignore comments in one chunk; code is not looked into. */
export function commentsIn(chunk: Chunk): readonly Comment[] {
  let found = known.get(chunk);
  if (!found) {
    if (!mayIgnore(chunk)) found = [];
    else if (chunk.kind === 'front-matter') found = keyIgnores(chunk.text);
    else found = chunk.blocks.flatMap((block) => inBlock(block, chunk.text, null));
    known.set(chunk, found);
  }
  return found;
}

/** @param inside the list item or quotation that the block stands in */
function inBlock(block: Block, source: string, inside: Span | null): Comment[] {
  switch (block.kind) {
    case 'html':
      return matchesIn(source, block.span, inside ?? 'next');
    case 'heading':
      return inProse(block.content, source, inside ?? 'section');
    case 'paragraph':
      return inProse(block.content, source, inside ?? block.span);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => inBlock(inner, source, item.span)));
    case 'quote':
      return block.blocks.flatMap((inner) => inBlock(inner, source, inside ?? block.span));
    case 'table-head':
    case 'table-row':
      return block.cells.flatMap((cell) => inProse(cell, source, block.span));
    default:
      return [];
  }
}

function inProse(prose: Prose, source: string, covers: Comment['covers']): Comment[] {
  const found = matchesIn(source, prose.span, covers);
  return found.length ? found.filter(({ span }) => !isShown(prose.passage, span)) : found;
}

/** Whether a reader sees it: it stands in code, or is escaped, and is no comment. */
function isShown(passage: Passage, { start, end }: Span): boolean {
  for (const { index } of passage.text.matchAll(/wsoa[- ]ignore/gi)) {
    const at = sourceSpan(passage, index, index + 1).start;
    if (at > start && at < end) return true;
  }
  return false;
}

function matchesIn(source: string, { start, end }: Span, covers: Comment['covers']): Comment[] {
  return Array.from(source.slice(start, end).matchAll(html), (match) => {
    const at = start + match.index;
    const words = match[2]!;
    const from = at + match[0].length - '-->'.length - words.length;
    return {
      ...readIgnoreWords(words, from),
      span: { start: at, end: at + match[0].length },
      covers: match[1] ? 'file' : covers,
    };
  });
}

/** The block below the chunk at `from`, other comments between them left out: a heading's section, a whole table. */
function nextBlock(document: MarkdownDocument, from: number): Span {
  const { chunks, starts, inTable, text } = document;
  let at = from + 1;
  while (at < chunks.length && (chunks[at]!.kind === 'break' || isComment(chunks[at]!))) at++;
  if (at >= chunks.length) return { start: text.length, end: text.length };
  if (depthOf(chunks[at]!)) return sectionAt(document, at);
  let end = at + 1;
  while (end < chunks.length && inTable[end]) end++;
  return { start: starts[at]!, end: starts[end] ?? text.length };
}

/** The section of the heading at a chunk, with all sections below it. */
function sectionAt({ chunks, starts, text }: MarkdownDocument, at: number): Span {
  const depth = depthOf(chunks[at]!);
  let end = at + 1;
  for (; end < chunks.length; end++) {
    const next = depthOf(chunks[end]!);
    if (next && next <= depth) break;
  }
  return { start: starts[at]!, end: starts[end] ?? text.length };
}

/** The depth of the heading that a chunk begins with; 0 where it begins with anything else. */
function depthOf(chunk: Chunk): number {
  if (chunk.kind !== 'heading' && chunk.kind !== 'setext' && chunk.kind !== 'list') return 0;
  const first = chunk.blocks[0];
  return first?.kind === 'heading' ? first.depth : 0;
}

/** Whether a chunk is a comment, or several, and nothing else. */
export function isComment({ kind, text }: Chunk): boolean {
  if (kind !== 'html' || text.length > 5000) return false;
  return text.replace(/<!--[^]*?-->/g, '').trim() === '';
}
