import type { Config } from '../../config/config.ts';
import { replyLabel } from '../../config/replyWords.ts';
import { part } from '../../model/passage.ts';
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { Item, Prose } from '../markdown/blocks.ts';

/** A labelled line by which a section replies to a recommendation: `**Decision:** Not agreed`. Positions are the chunk's. */
export interface Reply {
  readonly kind: 'decision' | 'reason';
  readonly label: string;
  readonly value: Passage;
  readonly bold: boolean;
  /** The whole item or line, without its marker. */
  readonly item: Span;
}

/** Most text is none: one look at how it begins tells. */
const begins =
  /^\s*[*_]{0,3}(?=[A-Za-z])(?:[A-Za-z'’]+ ){0,3}(?:decision|response|reply|reason|rationale|explanation|justification|comment|why|accept|agree|approve|support|adopt)[^:\n]{0,40}(?::|\?)/i;

export function mayReply(raw: string): boolean {
  return begins.test(raw);
}

/** The reply of a list's item; `null` for one that is of anything else, or has more than words. */
export function readReplyItem({ blocks, span }: Item, config: Config): Reply | null {
  const [first, ...more] = blocks;
  if (first?.kind !== 'paragraph' || !mayReply(first.content.raw)) return null;
  if (more.some(({ kind }) => kind !== 'paragraph')) return null;
  const { passage } = first.content;
  const reply = readReply(passage, first.content, { start: first.span.start, end: span.end }, config);
  return reply && { ...reply, value: reply.value.text || !more.length ? reply.value : firstOf(more) };
}

/** The replies of a paragraph whose every line that begins with a label is one; `null` for any other. */
export function readReplies(content: Prose, config: Config): readonly Reply[] | null {
  if (!mayReply(content.raw)) return null;
  const { passage } = content;
  const starts: { readonly from: number; readonly line: number }[] = [];
  const { text } = passage;
  for (let from = 0, line = 0; from <= text.length; line++) {
    const end = text.indexOf('\n', from);
    const words = text.slice(from, end < 0 ? undefined : end);
    if (label.test(words)) starts.push({ from, line });
    from = end < 0 ? text.length + 1 : end + 1;
  }
  if (starts[0]?.from !== 0) return null;
  const replies: Reply[] = [];
  for (const [i, { from, line }] of starts.entries()) {
    const next = starts[i + 1];
    const to = next ? next.from : text.length;
    const last = next ? content.lineEnd(next.line - 1) : content.span.end;
    const reply = readReply(part(passage, from, to), content, { start: content.lineStart(line), end: last }, config);
    if (!reply) return null;
    replies.push(reply);
  }
  return replies;
}

const label = /^([A-Za-z][^:?\n]{1,48}?)\s*(?:\?\s*:?|:(?!\/))\s*/;

/** The reply of one line, or of several. */
export function readReply(passage: Passage, content: Prose, item: Span, { words }: Config): Reply | null {
  const match = label.exec(passage.text);
  const kind = match && words.field(match[1]!) === null ? replyLabel(match[1]!) : null;
  if (!kind) return null;
  const value = part(passage, match![0].length, passage.text.length);
  return { kind, label: match![1]!, value, bold: content.startsWith('**') || content.startsWith('__'), item };
}

function firstOf(blocks: Item['blocks']): Passage {
  const [block] = blocks;
  return (block as Extract<typeof block, { kind: 'paragraph' }>).content.passage;
}
