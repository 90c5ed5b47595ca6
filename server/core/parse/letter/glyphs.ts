import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { Block } from '../markdown/blocks.ts';

/** Bullets as a PDF's text has them, when it is pasted as it is. */
const glyph = /^[•▪◦‣·●○■□◼◻▸►➢❖\uf0b7\uf0a7](?=\s)/u;

export interface GlyphItem {
  /** Its lines, without the bullet. */
  readonly words: Passage;
  readonly items: readonly Passage[];
}

/**
 * The items of a paragraph whose lines begin with bullets; `null` when its first line does not. Another bullet than
 * the first one's is of the second level.
 */
export function glyphItems(passage: Passage): GlyphItem[] | null {
  const first = glyph.exec(passage.text)?.[0];
  if (!first) return null;
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = passage.text.indexOf('\n', at) + 1 || -1) {
    const lead = /^\s*/.exec(passage.text.slice(at))![0].length;
    if (glyph.test(passage.text.slice(at + lead))) starts.push(at + lead);
  }
  const found: { words: Passage; items: Passage[] }[] = [];
  starts.forEach((start, i) => {
    const words = part(passage, start + 1, starts[i + 1] ?? passage.text.length);
    if (passage.text.startsWith(first, start)) found.push({ words, items: [] });
    else found[found.length - 1]!.items.push(words);
  });
  return found;
}

/** A list, or a paragraph that is one in all but its markup. */
export function isListed(block: Block): boolean {
  return block.kind === 'list' || (block.kind === 'paragraph' && glyphItems(block.content.passage) !== null);
}
