import type { Config } from '../../config/config.ts';
import type { AreaKind } from '../../model/letter.ts';
import { isListed } from './glyphs.ts';
import type { Placed, Region } from './regions.ts';

/** A sentence with the lists that it announces. */
export interface Announced {
  readonly region: Region;
  /** The sentence asks for the statement that answers them: they are areas whatever else the letter lists. */
  readonly asked: boolean;
}

/**
 * The lists that a sentence announces (`… how it will tackle the following areas of significant weakness:`), as
 * reports on special educational needs did until 2022: below no heading that opens areas, or below one of another kind.
 */
export function announcedIn(blocks: readonly Placed[], config: Config): Announced[] {
  let heading = '';
  return blocks.flatMap((placed, i) => {
    const { block } = placed;
    if (block.kind === 'heading') heading = block.content.passage.text.replace(/\s+/g, ' ').trim();
    if (block.kind !== 'paragraph') return [];
    const kind = announces(block.content.passage.text, config);
    if (!kind) return [];
    const rest = blocks.slice(i + 1);
    const end = rest.findIndex((next) => !isListed(next.block));
    const lists = end < 0 ? rest : rest.slice(0, end);
    if (!lists.length) return [];
    const asked = kind === 'priority' && asksForAnswer.test(block.content.passage.text);
    return [{ asked, region: { kind, below: [], parts: [{ heading, timescale: null, blocks: [placed, ...lists] }] } }];
  });
}

const asksForAnswer = /\b(?:written statement|statement of action|wsoa|action plan)\b/i;

function announces(text: string, config: Config): AreaKind | null {
  const words = text.slice(-200).replace(/\s+/g, ' ').trim();
  if (!words.endsWith(':')) return null;
  const named =
    /\bfollowing ([^.;:]+):$/i.exec(words) ??
    /(?:^|[.;:] )(?:(?:the|these|our) )?([^.;:]+?) (?:is|are|include)(?: as follows)?:$/i.exec(words);
  return named ? config.words.headingOpens(named[1]!) : null;
}
