import type { Passage } from '../../model/passage.ts';
import type { Block } from './blocks.ts';
import { prosesOf } from './blocks.ts';
import type { ChunkKind } from './chunks.ts';
import { readByRemark } from './fromRemark.ts';
import { readPlain } from './plain.ts';

/**
 * A stretch of a document that means the same wherever it stands. Its blocks, and all that readers make of them,
 * depend on its text and kind alone, so a chunk that an edit does not touch is kept, and nothing in it is read again.
 */
export class Chunk {
  readonly text: string;
  readonly kind: ChunkKind;
  /** What a reader made of it (statement/parts.ts), kept here because it is looked up at every keystroke. */
  reading: unknown;
  #blocks: readonly Block[] | undefined;
  #passages: readonly Passage[] | undefined;

  constructor(text: string, kind: ChunkKind) {
    this.text = text;
    this.kind = kind;
  }

  get blocks(): readonly Block[] {
    return (this.#blocks ??= readPlain(this.text, this.kind) ?? readByRemark(this.text));
  }

  /** The words of all its blocks, in order. */
  get passages(): readonly Passage[] {
    return (this.#passages ??= this.blocks.flatMap(prosesOf).map((one) => one.passage));
  }
}
