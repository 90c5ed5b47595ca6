import type { List, ListItem } from 'mdast';
import type { Paragraph } from './paragraphs.ts';
import { isClosing, says } from './paragraphs.ts';
import type { Words } from './words.ts';

/** Items stand on one level when their bullets stand this close below each other, in points. */
const NEAR = 5;

/** The list that begins the paragraphs, and how many of them it takes: items by how far in their bullets stand. */
export function listOf(paragraphs: readonly Paragraph[], words: Words): { list: List; count: number } {
  const open: { x: number; textX: number; list: List; ordered: boolean }[] = [];
  let count = 0;
  let top: List | undefined;
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    if (!marker) {
      const item = open.findLast((level) => Math.abs(paragraph.lines[0]!.x - level.textX) < 2 * NEAR);
      if (!item || says(paragraph.lines[0]!) || isClosing(paragraph.lines[0]!)) break;
      open.length = open.indexOf(item) + 1;
      item.list.children.at(-1)!.children.push({ type: 'paragraph', children: words.phrasing(paragraph) });
      count++;
      continue;
    }
    while (open.length && marker.x < open.at(-1)!.x - NEAR && marker.textX < open.at(-1)!.textX - NEAR) open.pop();
    const level = open.at(-1);
    // Numbers are often set so that they end, and do not begin, below each other.
    const same = level && (marker.x < level.x + NEAR || Math.abs(marker.textX - level.textX) < NEAR);
    const ordered = marker.number !== null && /^\(?\d+[.)]?$/.test(marker.number);
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: itemWords(paragraph, ordered, words) }],
    };
    if (same) {
      if (open.length === 1 && level.ordered !== ordered) break;
      level.list.children.push(item);
      level.textX = marker.textX;
    } else {
      const list: List = { type: 'list', ordered, spread: false, children: [item] };
      if (ordered) list.start = parseInt(marker.number!.replace('(', ''), 10);
      if (level) level.list.children.at(-1)!.children.push(list);
      else if (top) break;
      else top = list;
      open.push({ x: marker.x, textX: marker.textX, list, ordered });
    }
    count++;
  }
  return { list: top!, count: Math.max(count, 1) };
}

/** Letters and numbers that Markdown's lists do not know stay in the words. */
function itemWords(paragraph: Paragraph, ordered: boolean, words: Words) {
  const content = words.phrasing(paragraph);
  const number = paragraph.marker?.number;
  return number == null || ordered ? content : [{ type: 'text' as const, value: `${number} ` }, ...content];
}
