import type { Block, Item } from './blocks.ts';
import { Prose } from './blocks.ts';
import { DEEPEST } from './limits.ts';
import { isDelimiterRow, kindOf, orderedMarker } from './lineKinds.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import { isWord, trimEnd } from './plain.ts';

/**
 * A tidy list: items of paragraphs and of lists, every line indented by exactly what its item asks for or a
 * nested item's marker, no tabs. Anything else is `null`, for remark.
 */
export function readPlainList(source: string): Block[] | null {
  const lines = linesOf(source);
  for (const line of lines) if (source.slice(line.start, line.first).includes('\t')) return null;
  const reader = new ListReader(source, lines);
  const blocks: Block[] = [];
  while (!reader.done) {
    const list = reader.list(0);
    if (!list) return null;
    blocks.push(list);
  }
  return blocks;
}

interface Marker {
  /** Column of the marker, of what follows it, and the character that tells its list from another. */
  readonly column: number;
  readonly content: number;
  readonly sign: string;
  readonly number: number | null;
}

class ListReader {
  readonly #source: string;
  readonly #lines: readonly Line[];
  #at = 0;
  #depth = 0;

  constructor(source: string, lines: readonly Line[]) {
    this.#source = source;
    this.#lines = lines;
    this.#skipBlank();
  }

  get done(): boolean {
    return this.#at >= this.#lines.length;
  }

  /** The list whose markers stand at `column`; `null` when it is not tidy. */
  list(column: number): (Block & { kind: 'list' }) | null {
    const first = this.#marker();
    if (!first || first.column !== column || ++this.#depth > DEEPEST) return null;
    const items: Item[] = [];
    for (let marker: Marker | null = first; marker; marker = this.#marker()) {
      if (marker.column !== column || marker.sign !== first.sign) break;
      const item = this.#item(marker);
      if (!item) return null;
      items.push(item);
    }
    this.#depth--;
    const span = { start: items[0]!.span.start, end: items[items.length - 1]!.span.end };
    return { kind: 'list', start: first.number, items, span };
  }

  #item(marker: Marker): Item | null {
    const line = this.#lines[this.#at]!;
    const blocks: Block[] = [];
    let stretches = [line.start + marker.content, trimEnd(this.#source, line.start + marker.content, line.end)];
    const close = () => {
      if (!stretches.length) return;
      const content = new Prose(this.#source, stretches);
      blocks.push({ kind: 'paragraph', content, span: content.span });
      stretches = [];
    };
    this.#at++;
    for (;;) {
      const blank = this.#skipBlank();
      if (this.done) break;
      const next = this.#lines[this.#at]!;
      const nested = this.#marker();
      if (next.indent < marker.content) {
        // Another item, of this list or of one around it; anything else is lazy, or ends the list oddly.
        if (nested && nested.column <= marker.column) break;
        return null;
      }
      if (blank) close();
      if (nested) {
        if (nested.column > marker.content + 3) return null;
        // An ordered list that does not start at one cannot cut a paragraph short.
        if (!blank && stretches.length && nested.number !== null && nested.number !== 1) return null;
        close();
        const list = this.list(nested.column);
        if (!list) return null;
        blocks.push(list);
        continue;
      }
      if (!isText(this.#source, next)) return null;
      if (blank && next.indent > marker.content + 3) return null;
      const afterList = blocks[blocks.length - 1]?.kind === 'list' && !stretches.length;
      if (afterList && !blank) return null;
      stretches.push(next.first, trimEnd(this.#source, next.first, next.end));
      this.#at++;
    }
    close();
    return { blocks, span: { start: line.first, end: blocks[blocks.length - 1]!.span.end } };
  }

  #skipBlank(): boolean {
    const from = this.#at;
    while (!this.done && this.#lines[this.#at]!.first === this.#lines[this.#at]!.end) this.#at++;
    return this.#at > from;
  }

  #marker(): Marker | null {
    const line = this.#lines[this.#at];
    if (!line) return null;
    const mark = this.#source[line.first] ?? '';
    const length = mark !== '' && '-*+'.includes(mark) ? 1 : orderedMarker(this.#source, line.first, line.end);
    if (!length || line.first === line.end) return null;
    const start = line.first + length;
    let content = start;
    while (content < line.end && this.#source.charCodeAt(content) === 32) content++;
    if (content === start || content === line.end || content - start > 4) return null;
    if (!isText(this.#source, line, content)) return null;
    const number = length === 1 ? null : +this.#source.slice(line.first, start - 1);
    return { column: line.indent, content: content - line.start, sign: this.#source[start - 1]!, number };
  }
}

/** Whether what stands from `at` on is words: no block of any kind, no task box, no definition. */
function isText(source: string, line: Line, at = line.first): boolean {
  const rest: Line = { ...line, start: at, first: at, indent: 0 };
  return kindOf(source, rest) === 'text' && isWord(source, at) && !isDelimiterRow(source, rest);
}
