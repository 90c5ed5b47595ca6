import type { FootnoteDefinition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { decodeText } from './decode.ts';
import type { Reader } from './reader.ts';
import { blocksOf } from './text/blocks.ts';
import type { Note } from './text/footnotes.ts';
import { markPattern, takeFootnotes } from './text/footnotes.ts';
import { withoutFurniture } from './text/furniture.ts';
import { joiner } from './text/join.ts';
import { linesOf, measureOf } from './text/lines.ts';
import { withLists } from './tree/lists.ts';
import { markerOf } from './tree/markers.ts';

/** Reads plain text: typed, or copied from a PDF, a mail or a page. */
export const readText: Reader = async (bytes) => textToTree(decodeText(bytes));

export function textToTree(text: string): Root {
  const printed = withoutFurniture(linesOf(text));
  const { lines, notes } = takeFootnotes(printed);
  const measure = measureOf(lines);
  const join = joiner(text);
  const nodes = blocksOf(lines, measure).map(({ kind, lines: own }): RootContent => {
    const words = join(own.map((line) => line.text));
    const children: PhrasingContent[] = [{ type: 'text', value: words }];
    if (kind === 'heading') return { type: 'heading', depth: 3, children };
    // What is set in below a bullet goes on with it.
    const indent = markerOf(words) || own.length === 1 ? own[0]!.indent : Math.min(...own.map((line) => line.indent));
    return { type: 'paragraph', children, data: indent ? { indent: indent * 6 } : {} };
  });
  const marked = notes.reduce(withMark, withLists(betweenBullets(nodes)));
  return { type: 'root', children: [...marked, ...notes.map((note) => definition(note, join))] };
}

/** A paragraph between two bullets of one list belongs to the first, though nothing sets it in. */
function betweenBullets(nodes: readonly RootContent[]): RootContent[] {
  const isItem = (node: RootContent | undefined) => node?.type === 'paragraph' && markerOf(wordsOf(node)) !== null;
  return nodes.map((node, i) => {
    if (node.type !== 'paragraph' || isItem(node) || !isItem(nodes[i - 1]) || !isItem(nodes[i + 1])) return node;
    if (/:$/.test(wordsOf(node)) || node.data?.indent) return node;
    return { ...node, data: { ...node.data, listed: true } };
  });
}

function wordsOf(node: Paragraph): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function definition({ number, lines }: Note, join: (lines: readonly string[]) => string): FootnoteDefinition {
  const value = join(lines);
  return {
    type: 'footnoteDefinition',
    identifier: String(number),
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  };
}

/** The first mark of a footnote in the text becomes one. */
function withMark(nodes: RootContent[], { number }: Note): RootContent[] {
  const pattern = markPattern(number);
  let found = false;
  const walk = (node: RootContent | PhrasingContent): (RootContent | PhrasingContent)[] => {
    if (found) return [node];
    if (node.type === 'text') {
      const match = pattern.exec(node.value);
      if (!match) return [node];
      found = true;
      return [
        { type: 'text', value: node.value.slice(0, match.index) },
        { type: 'footnoteReference', identifier: String(number) },
        { type: 'text', value: node.value.slice(match.index + match[0].length) },
      ];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: (node.children as RootContent[]).flatMap(walk) } as RootContent];
  };
  return nodes.flatMap(walk) as RootContent[];
}
