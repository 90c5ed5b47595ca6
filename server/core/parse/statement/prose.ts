import type { Passage } from '../../model/passage.ts';
import type { ProseChunk } from '../../model/statement.ts';
import type { MarkdownDocument } from '../document.ts';
import { prosesOf } from '../markdown/blocks.ts';
import type { Chunk } from '../markdown/chunk.ts';

/** A document's words, chunk by chunk. */
export function proseOf({ chunks, starts }: MarkdownDocument): ProseChunk[] {
  return chunks.map((chunk, i) => ({
    key: chunk,
    kind: kindOf(chunk),
    base: starts[i]!,
    get passages() {
      return passagesOf(chunk);
    },
  }));
}

function passagesOf(chunk: Chunk): readonly Passage[] {
  return chunk.blocks.flatMap((block) => prosesOf(block).map((prose) => prose.passage));
}

function kindOf({ kind }: Chunk): ProseChunk['kind'] {
  if (kind === 'setext') return 'heading';
  return kind === 'heading' || kind === 'quote' || kind === 'table-head' || kind === 'table-row' ? kind : 'text';
}
