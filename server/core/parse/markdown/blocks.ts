import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { Stretches } from './inline.ts';
import { readInline } from './inline.ts';

/** Inline content: where it stands, and, read when first asked for, what it says. */
export class Prose {
  readonly #source: string;
  readonly #stretches: Stretches;
  readonly #cell: boolean;
  #passage: Passage | undefined;

  constructor(source: string, stretches: Stretches, cell = false) {
    this.#source = source;
    this.#stretches = stretches;
    this.#cell = cell;
  }

  get passage(): Passage {
    return (this.#passage ??= readInline(this.#source, this.#stretches, this.#cell));
  }

  get span(): Span {
    return { start: this.#stretches[0]!, end: this.#stretches[this.#stretches.length - 1]! };
  }

  /** It as written, markup and all: enough to tell whether reading it is worth while. */
  get raw(): string {
    return this.#source.slice(this.#stretches[0]!, this.#stretches[this.#stretches.length - 1]!);
  }

  /** Where a line of it begins, marks and all. */
  lineStart(line: number): number {
    return this.#stretches[Math.min(line * 2, this.#stretches.length - 2)]!;
  }

  /** Where a line of it ends, marks and all. */
  lineEnd(line: number): number {
    return this.#stretches[Math.min(line * 2 + 1, this.#stretches.length - 1)]!;
  }

  startsWith(mark: string): boolean {
    return this.#source.startsWith(mark, this.#stretches[0]!);
  }

  /** Whether all of it is written in bold. */
  get bold(): boolean {
    const { start, end } = this.span;
    const written = this.#source.slice(start, end);
    return /^(\*\*(?!\s)[^*]+\*\*|__(?!\s)[^_]+__):?$/.test(written);
  }
}

/**
 * What the readers of letters and statements know of Markdown. Positions are relative to the chunk.
 * White space at the ends of a block is not part of it.
 */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly content: Prose; readonly span: Span }
  | { readonly kind: 'paragraph'; readonly content: Prose; readonly span: Span }
  | ListBlock
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly span: Span }
  | { readonly kind: 'table-head'; readonly cells: readonly Prose[]; readonly span: Span }
  | { readonly kind: 'table-row'; readonly cells: readonly Prose[]; readonly span: Span }
  | { readonly kind: 'html'; readonly value: string; readonly span: Span }
  | { readonly kind: 'other'; readonly span: Span };

export interface ListBlock {
  readonly kind: 'list';
  /** The number of an ordered list's first item; `null` when it has bullets. */
  readonly start: number | null;
  readonly items: readonly Item[];
  readonly span: Span;
}

/** A list item: its blocks, the first a paragraph as a rule; none when it is empty. */
export interface Item {
  readonly blocks: readonly Block[];
  readonly span: Span;
  /** Its box is ticked: `- [x] …`. */
  readonly ticked?: true;
}

/** All inline content in a block, in order. */
export function prosesOf(block: Block): readonly Prose[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(prosesOf));
    case 'quote':
      return block.blocks.flatMap(prosesOf);
    case 'table-head':
    case 'table-row':
      return block.cells;
    default:
      return [];
  }
}
