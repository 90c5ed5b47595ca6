import { moved } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import { isListed } from './glyphs.ts';
import { closesLetter, saysNone, stemOf } from './phrases.ts';
import { isThemeOfParagraphs, lists } from './parts.ts';
import type { Region } from './regions.ts';

/**
 * The paragraphs that stand among lists or tables of areas and so are read as none, in runs of those that follow each
 * other: an area whose bullet was lost is among them. What introduces the areas, and what ends the letter, is not.
 */
export function passedOver(regions: readonly Region[]): Span[][] {
  const runs: Span[][] = [];
  for (const { parts } of regions) {
    if (!parts.some(lists)) continue;
    const blocks = parts.flatMap((part) => (isThemeOfParagraphs(part) ? [null] : [null, ...part.blocks]));
    let listed = false;
    let run: Span[] | null = null;
    for (const placed of blocks) {
      if (placed?.block.kind !== 'paragraph' || isListed(placed.block)) {
        listed ||= placed !== null && isOfList(placed.block);
        run = null;
        continue;
      }
      const { text, span } = moved(placed.block.content.passage, placed.base);
      if (closesLetter(text)) break;
      if (!text || stemOf(text) || saysNone(text) || (!listed && introduces.test(text))) continue;
      if (!run) runs.push((run = []));
      run.push(span);
    }
  }
  return runs;
}

function isOfList(block: Region['parts'][number]['blocks'][number]['block']): boolean {
  return isListed(block) || block.kind === 'table-head';
}

/** `The areas below …`, `We make the following recommendations.` */
const introduces =
  /\b(?:below|following|areas?|recommend(?:s|ed|ations?)?|improvements?|weakness(?:es)?|set out|detailed)\b/i;
