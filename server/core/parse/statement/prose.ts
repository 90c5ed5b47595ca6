import type { Passage } from '../../model/passage.ts';
import type { ProseChunk } from '../../model/statement.ts';
import type { MarkdownDocument } from '../document.ts';
import { prosesOf } from '../markdown/blocks.ts';
import type { Chunk } from '../markdown/chunk.ts';

/** A document's words, chunk by chunk. */
export function proseOf({ chunks, starts }: MarkdownDocument): ProseChunk[] {
  return chunks.map((chunk, i) => new PlacedProse(chunk, starts[i]!));
}

/** Those of the few chunks that a rule asked for, which it asks for again at every keystroke. */
const passages = new WeakMap<Chunk, readonly Passage[]>();

/** One of very many, made anew at every keystroke: a class, for objects that cost next to nothing. */
class PlacedProse implements ProseChunk {
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
    let read = passages.get(this.key);
    if (!read)
      passages.set(this.key, (read = this.key.blocks.flatMap((block) => prosesOf(block).map((one) => one.passage))));
    return read;
  }
}
