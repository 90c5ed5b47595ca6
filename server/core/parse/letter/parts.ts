import { isListed } from './glyphs.ts';
import type { RegionPart } from './regions.ts';

/** More paragraphs below one theme tell a story. */
const MOST = 6;

/** Whether areas are listed in a part of a region: in a list or a table. */
export function lists({ blocks }: RegionPart): boolean {
  return blocks.some(({ block }) => isListed(block) || block.kind === 'table-head');
}

/** A theme of its own, `Main > Sub`, without a list: its paragraphs are areas, though other themes list theirs. */
export function isThemeOfParagraphs(part: RegionPart): boolean {
  const { heading, blocks } = part;
  if (!heading.includes(' > ') || lists(part)) return false;
  return blocks.filter(({ block }) => block.kind === 'paragraph').length <= MOST;
}
