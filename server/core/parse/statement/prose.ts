import type { Passage } from '../../model/passage.ts';
import type { Prose, ProseChunk, ProseWords } from '../../model/statement.ts';
import type { MarkdownDocument } from '../document.ts';
import type { Chunk } from '../markdown/chunk.ts';

/** A version's words, chunk by chunk: nothing is made for those that nobody asks for. */
export class PlacedProse implements Prose {
  readonly #chunks: readonly Chunk[];
  readonly #starts: readonly number[];

  constructor({ chunks, starts }: MarkdownDocument) {
    this.#chunks = chunks;
    this.#starts = starts;
  }

  get all(): readonly object[] {
    return this.#chunks;
  }

  at(index: number): ProseChunk {
    return new Words(this.#chunks[index]!, this.#starts[index]!);
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
