import type { PhrasingContent } from 'mdast';
import type { Passage } from '../../model/passage.ts';
import { part, runAt } from '../../model/passage.ts';
import { withoutGaps } from './gaps.ts';
import { isPlain, plainStretches } from './plainInline.ts';
import { offsets, parseInline } from './remark.ts';

/**
 * The stretches of a chunk that make up the inline content of one block: pairs of (start, end) offsets, one a
 * line, without the marks and white space that its containers put before it.
 */
export type Stretches = readonly number[];

/**
 * Reads inline content as a reader sees it. Positions are in `source`, as those of `stretches` are.
 * In a table's cell (`cell`) an escaped pipe is a pipe, also in code.
 */
export function readInline(source: string, stretches: Stretches, cell = false): Passage {
  return withoutGaps(read(source, stretches, cell));
}

function read(source: string, stretches: Stretches, cell: boolean): Passage {
  const start = stretches[0]!;
  const span = { start, end: stretches[stretches.length - 1]! };
  if (stretches.length === 2) {
    const text = source.slice(start, span.end);
    if (isPlain(text)) return { text, span, runs: null };
  }
  const content = joined(source, stretches);
  if (isPlain(content.text))
    return { text: content.text, span, runs: content.runs.map((n, i) => (i % 2 ? n - start : n)) };
  const builder = wordsOf(content.text, cell);
  // What was found in the joined lines goes back to where those lines stand.
  const runs: number[] = [];
  for (let i = 0; i < builder.runs.length; i += 2) {
    const at = builder.runs[i]!;
    const end = i + 2 < builder.runs.length ? builder.runs[i + 2]! : builder.text.length;
    const from = builder.runs[i + 1]!;
    let line = runAt(content.runs, from);
    runs.push(at, content.runs[line + 1]! + from - content.runs[line]! - start);
    for (line += 2; line < content.runs.length && content.runs[line]! < from + end - at; line += 2)
      runs.push(at + content.runs[line]! - from, content.runs[line + 1]! - start);
  }
  return trimmed({ text: builder.text, span, runs });
}

/** What a reader sees of inline content, and where it stands there. */
function wordsOf(content: string, cell: boolean): { text: string; runs: readonly number[] } {
  const plain = plainStretches(content);
  if (!plain) return wordsByRemark(content, cell);
  const builder = new Builder();
  for (let i = 0; i < plain.length; i += 2) builder.add(content.slice(plain[i]!, plain[i + 1]!), plain[i]!);
  return builder;
}

/** The same by remark, which is the authority. `runs`: pairs of (offset in the text, offset in the content). */
export function wordsByRemark(content: string, cell = false): { text: string; runs: readonly number[] } {
  const builder = new Builder();
  walk(parseInline(content), content, builder, cell);
  return builder;
}

/** Text and the offsets in its source, gathered as inline nodes are walked. */
class Builder {
  text = '';
  readonly runs: number[] = [];

  add(text: string, from: number): void {
    if (!text) return;
    const last = this.runs.length - 2;
    const continues = last >= 0 && this.runs[last + 1]! + this.text.length - this.runs[last]! === from;
    if (!continues) this.runs.push(this.text.length, from);
    this.text += text;
  }
}

function joined(source: string, stretches: Stretches): { text: string; runs: number[] } {
  let text = '';
  const runs: number[] = [];
  for (let i = 0; i < stretches.length; i += 2) {
    if (i) text += '\n';
    runs.push(text.length, stretches[i]!);
    text += source.slice(stretches[i]!, stretches[i + 1]!);
  }
  return { text, runs };
}

function walk(nodes: readonly PhrasingContent[], source: string, builder: Builder, cell: boolean): void {
  for (const node of nodes) {
    const [start, end] = offsets(node);
    switch (node.type) {
      case 'text':
        align(node.value, source, start, end, builder);
        break;
      case 'inlineCode': {
        let at = source.indexOf(node.value[0] ?? '`', start);
        for (const piece of cell ? node.value.split(/\\(?=\|)/) : [node.value]) {
          builder.add(piece, at);
          at += piece.length + 1;
        }
        break;
      }
      case 'break':
        builder.add('\n', start);
        break;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) builder.add('\n', start);
        break;
      case 'image':
        builder.add(node.alt ?? '', Math.max(source.indexOf(node.alt ?? '', start), start));
        break;
      case 'delete': // Struck out: the writer no longer says it.
      case 'footnoteReference':
        break;
      default:
        if ('children' in node) walk(node.children, source, builder, cell);
    }
  }
}

/** Adds a text node, whose value differs from its source by escapes, character references and line ends. */
function align(value: string, source: string, start: number, end: number, builder: Builder): void {
  if (end - start === value.length && source.startsWith(value, start)) {
    builder.add(value, start);
    return;
  }
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const c = value[i]!;
    if (c === '\n') while (at < end && source[at] !== '\n') at++;
    else if (source[at] === '\\' && source[at + 1] === c) at++;
    else if (source[at] === '&' && (c !== '&' || reference.test(source.slice(at, at + 40)))) {
      const [whole] = reference.exec(source.slice(at, at + 40)) ?? [c];
      builder.add(c, at);
      // A reference to one astral character gives two code units.
      if (/[\uD800-\uDBFF]/.test(c) && i + 1 < value.length) builder.add(value[++i]!, at + 1);
      at += whole.length;
      continue;
    }
    builder.add(c, at++);
  }
}

const reference = /^&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]*);/i;

/** Without white space at its ends, and with no more of the source than its words take: `**TBC**` is three letters. */
function trimmed(passage: Passage): Passage {
  if (!passage.text.trim()) return { ...passage, text: '', runs: null };
  return part(passage, 0, passage.text.length);
}
