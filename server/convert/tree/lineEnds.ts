import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { defaultConfig } from '../../core/config/config.ts';
import { headingSays } from '../../core/parse/letter/headingSays.ts';
import { markerOf } from './markers.ts';

/**
 * Paragraphs that were set as lines of one: two line ends divide them, and so does one before or behind a heading that
 * is known, and one before a bullet.
 */
export function withoutLineEnds(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) =>
    node.type === 'paragraph' && node.children.some(({ type }) => type === 'break') ? divided(node) : [node],
  );
}

function divided(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)!.push(child);
  }
  const made: Paragraph[] = [];
  let apart = true;
  for (const line of lines) {
    const words = toString({ type: 'paragraph', children: line }).replace(/^[\n ]+/, '');
    const isHeading = words.length < 100 && ['opens', 'closes'].includes(headingSays(words, defaultConfig) ?? '');
    if (!words.trim()) {
      apart = true;
      continue;
    }
    if (apart || isHeading || markerOf(words)) made.push({ ...paragraph, children: line });
    else made.at(-1)!.children = [...made.at(-1)!.children, { type: 'break' }, ...line];
    apart = isHeading;
  }
  return made;
}
