import type { Passage } from '../../model/passage.ts';
import type { Prose, ProseChunk, ProseWords } from '../../model/statement.ts';
import type { MarkdownDocument } from '../document.ts';
import { chunkAt } from '../document.ts';
import type { Chunk } from '../markdown/chunk.ts';

/** A version's words, chunk by chunk: nothing is made for those that nobody asks for. */
export class PlacedProse implements Prose {
  readonly #document: MarkdownDocument;

  constructor(document: MarkdownDocument) {
    this.#document = document;
  }

  get all(): readonly object[] {
    return this.#document.chunks;
  }

  at(index: number): ProseChunk {
    return new Words(this.#document.chunks[index]!, this.#document.starts[index]!);
  }

  indexAt(offset: number): number {
    return chunkAt(this.#document, offset);
  }

  startOf(index: number): number {
    return this.#document.starts[index] ?? this.#document.text.length;
  }
}

/** @param key one of a statement's `prose.all` */
export function wordsOf(key: object): ProseWords {
  return new Words(key as Chunk, 0);
}

class Words implements ProseChunk {
  readonly key: Chunk;
  readonly base: number;

  constructor(key: Chunk, base: number) {
    this.key = key;
    this.base = base;
  }

  get kind(): ProseChunk['kind'] {
    const { kind } = this.key;
    if (kind === 'setext') return 'heading';
    return kind === 'heading' || kind === 'quote' || kind === 'table-head' || kind === 'table-row' ? kind : 'text';
  }

  get raw(): string {
    return this.key.text;
  }

  get passages(): readonly Passage[] {
    return this.key.passages;
  }
}
