import type { Edit, Fix } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { spanAt } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { MarkdownDocument } from '../parse/document.ts';
import { chunkAt, readMarkdown } from '../parse/document.ts';
import { commentsIn, ignoresOf, isComment } from '../parse/ignores.ts';
import type { Block, Prose } from '../parse/markdown/blocks.ts';
import { prosesOf } from '../parse/markdown/blocks.ts';
import { Chunk } from '../parse/markdown/chunk.ts';
import { lineAt } from '../parse/markdown/lines.ts';
import { reasonPlaceholder } from './ignoreComment.ts';
import { t } from '../words.ts';

/**
 * The fix that writes an ignore comment for a finding: above its heading, paragraph or key, or in its table row or list
 * item. `null` where no comment can stand.
 * @param others all findings: those of the same rule that the comment would hide too are kept out by a reference
 */
export function ignoreFix(
  finding: Finding,
  others: readonly Finding[],
  textOf: (file: string) => string,
  statement: Statement,
): Fix | null {
  const { file, span } = finding;
  const text = textOf(file);
  const document = documentOf(text);
  const i = chunkAt(document, span.start);
  const chunk = document.chunks[i];
  // What was meant as front matter, and is not read as such, takes no comments.
  const inFront = text === statement.text && span.start < statement.frontMatter.span.end;
  if (!chunk || (inFront && chunk.kind !== 'front-matter')) return null;
  const place = placeIn(document, i, span.start);
  if (!place) return null;
  const alike = others.filter((other) => other !== finding && other.rule === finding.rule && other.file === file);
  const hidden = alike.filter(({ span: { start } }) => start >= place.covers.start && start < place.covers.end);
  const ref = hidden.length ? refOf(finding, hidden) : null;
  const head = `wsoa-ignore ${finding.rule}${ref ? ` ${ref}` : ''}: `;
  const lead = place.before + head;
  const edit: Edit = {
    span: spanAt(place.at),
    text: lead + reasonPlaceholder + place.after,
    stops: [spanAt(lead.length, reasonPlaceholder.length)],
  };
  return { title: t('Ignore this here, with a reason…'), edits: [edit], file };
}

/** The reference by which a finding differs from others of its rule; the nearest to it where none does. */
function refOf({ area, action }: Finding, others: readonly Finding[]): string | null {
  const [a, b] = [action, area].filter((ref) => ref !== null && /^[a-z]{0,6}[-.]?\d[\w./-]*$/i.test(ref));
  const differs = (ref: string | null | undefined) =>
    ref && !others.some((other) => other.action === ref || other.area === ref);
  return (differs(a) ? a : differs(b) ? b : (a ?? b)) ?? null;
}

interface Place {
  readonly at: number;
  /** What is written on either side of the comment's words. */
  readonly before: string;
  readonly after: string;
  /** What a comment there covers. */
  readonly covers: Span;
}

function placeIn(document: MarkdownDocument, i: number, offset: number): Place | null {
  const chunk = document.chunks[i]!;
  switch (chunk.kind) {
    case 'front-matter':
      return aboveKey(document, offset);
    case 'list':
    case 'table-row':
      return withinBlock(document, i, offset);
    case 'heading':
    case 'setext':
    case 'paragraph':
    case 'quote':
    case 'table-head':
      return aboveBlock(document, i);
    case 'html':
      return isComment(chunk) ? null : aboveBlock(document, i);
    default:
      return null;
  }
}

function aboveBlock({ text, chunks, starts, inTable }: MarkdownDocument, i: number): Place {
  const eol = lineEndOf(text);
  let line = lineAt(text, starts[i]!);
  while (line.first === line.end && line.next > line.end) line = lineAt(text, line.next);
  // What it would cover is what it covers when it stands there.
  const comment = new Chunk('<!-- wsoa-ignore -->\n', 'html');
  const tried = {
    ...{ text, memo: {} },
    chunks: [comment, ...chunks.slice(i)],
    starts: [starts[i]!, ...starts.slice(i)],
    inTable: [false, false, ...inTable.slice(i + 1)],
  };
  const [ignore] = ignoresOf(tried, [0]);
  return {
    at: line.start,
    before: '<!-- ',
    after: ` -->${eol}${eol}`,
    covers: ignore?.covers ?? { start: starts[i]!, end: starts[i + 1] ?? text.length },
  };
}

/** At the end of the paragraph or cell; `null` where a comment there would not be read. */
function withinBlock({ text, chunks, starts }: MarkdownDocument, i: number, offset: number): Place | null {
  const chunk = chunks[i]!;
  const base = starts[i]!;
  const prose = proseAt(chunk.blocks, offset - base);
  if (!prose) return null;
  const { start, end } = prose.span;
  const at = base + end;
  const before = start === end && /[ \t]/.test(text[at - 1] ?? ' ') ? '<!-- ' : ' <!-- ';
  const after = text[at] === '|' ? ' --> ' : ' -->';
  const added = `${before}wsoa-ignore${after}`;
  const tried = new Chunk(`${chunk.text.slice(0, end)}${added}${chunk.text.slice(end)}`, chunk.kind);
  const comment = commentsIn(tried).find(({ span }) => span.start >= end && span.start <= end + 1);
  if (!comment || typeof comment.covers === 'string') return null;
  const covers = { start: base + comment.covers.start, end: base + comment.covers.end - added.length };
  return offset >= covers.start ? { at, before, after, covers } : null;
}

/** The paragraph or cell that an offset stands in, or the last one before it. */
function proseAt(blocks: readonly Block[], offset: number): Prose | undefined {
  const all = blocks.flatMap((block) => [...prosesOf(block)]);
  return all.findLast(({ span }) => span.start <= offset) ?? all[0];
}

/** Above the line of the front matter where a key or an item begins. */
function aboveKey({ text, chunks, starts }: MarkdownDocument, offset: number): Place | null {
  const chunk = chunks[0]!;
  const base = starts[0]!;
  let key = -1;
  for (let at = 0, first = true; at < chunk.text.length && base + at <= offset; first = false) {
    const line = lineAt(chunk.text, at);
    const words = chunk.text.slice(line.first, line.end);
    if (!first && /^(?:- |["']?[\w][^:]*:(?:\s|$))/.test(words)) key = at;
    at = line.next;
  }
  if (key < 0) return null;
  const line = lineAt(chunk.text, key);
  const before = `${chunk.text.slice(line.start, line.first)}# `;
  const eol = lineEndOf(text);
  const tried = new Chunk(`${chunk.text.slice(0, key)}${before}wsoa-ignore${eol}${chunk.text.slice(key)}`, chunk.kind);
  const added = before.length + 'wsoa-ignore'.length + eol.length;
  const comment = commentsIn(tried).find(({ span }) => span.start === key + before.length - 2);
  if (!comment || typeof comment.covers === 'string') return null;
  const covers = { start: base + comment.covers.start - added, end: base + comment.covers.end - added };
  return offset >= covers.start && offset < covers.end ? { at: base + key, before, after: eol, covers } : null;
}

function lineEndOf(text: string): string {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** The text that was asked about last: a lightbulb asks for several findings in one text. */
let last: MarkdownDocument | undefined;

function documentOf(text: string): MarkdownDocument {
  if (last?.text !== text) last = readMarkdown(text);
  return last;
}
