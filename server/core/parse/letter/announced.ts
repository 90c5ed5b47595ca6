import type { Config } from '../../config/config.ts';
import type { AreaKind } from '../../model/letter.ts';
import type { Placed, Region } from './regions.ts';

/**
 * The lists that a sentence announces (`… how it will tackle the following areas of significant weakness:`), of a
 * letter in which no heading opens areas, as reports on special educational needs were until 2022.
 */
export function announcedRegions(blocks: readonly Placed[], config: Config): Region[] {
  let heading = '';
  return blocks.flatMap((placed, i) => {
    const { block } = placed;
    if (block.kind === 'heading') heading = block.content.passage.text.replace(/\s+/g, ' ').trim();
    const next = blocks[i + 1];
    if (block.kind !== 'paragraph' || next?.block.kind !== 'list') return [];
    const kind = announces(block.content.passage.text, config);
    return kind ? [{ kind, below: [], parts: [{ heading, timescale: null, blocks: [placed, next] }] }] : [];
  });
}

function announces(text: string, config: Config): AreaKind | null {
  const words = text.slice(-200).replace(/\s+/g, ' ').trim();
  if (!words.endsWith(':')) return null;
  const named =
    /\bfollowing ([^.;:]+):$/i.exec(words) ??
    /(?:^|[.;:] )(?:(?:the|these|our) )?([^.;:]+?) (?:is|are|include)(?: as follows)?:$/i.exec(words);
  return named ? config.words.headingOpens(named[1]!) : null;
}
