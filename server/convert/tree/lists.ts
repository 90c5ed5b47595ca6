import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Marker } from './markers.ts';
import { markerOf, numberOf } from './markers.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** How far it is set in, in points; absent when that is not known. */
    indent?: number;
    /** It has the style of a list's paragraphs. */
    listed?: boolean;
  }
}

/** A list that is being put together, and what its items look like. */
interface Level {
  readonly list: List;
  readonly glyph: string;
  readonly indent: number;
}

/** Word sets the items of a first level in by no more than this. */
const firstIndent = 45;
/** Indents that differ by less are the same. */
const slack = 4;

/**
 * Lists in all but their markup become lists: paragraphs that begin with a bullet, each deeper where it is set in
 * further or has another bullet than the first; and paragraphs after them that are set in, which continue an item.
 */
export function withLists(nodes: readonly RootContent[]): RootContent[] {
  const builder = new ListBuilder();
  const counted = numbered(nodes);
  // Some programs copy the bullets of a whole list before its words.
  let ahead: { marker: Marker; node: Paragraph }[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.type !== 'paragraph') {
      ahead = [];
      builder.other(node);
    } else {
      const text = toString(node);
      const marker = counted.get(node) ?? markerOf(text, builder.open);
      const bullet = marker ? undefined : ahead.shift();
      if (bullet) builder.item({ ...node, data: { ...node.data, ...indentOf(bullet.node) } }, bullet.marker);
      else if (!marker) builder.paragraph(node);
      else if (marker.length < text.length) builder.item(withoutMarker(node, marker.length), marker);
      else {
        // A bullet on a line of its own: its words follow.
        const next = nodes[i + 1];
        if (next?.type !== 'paragraph') continue;
        if (markerOf(toString(next))) {
          ahead.push({ marker, node });
          continue;
        }
        builder.item({ ...next, data: { ...next.data, ...indentOf(node) } }, marker);
        i++;
      }
    }
  }
  return builder.made;
}

class ListBuilder {
  readonly made: RootContent[] = [];
  #levels: Level[] = [];

  get open(): boolean {
    return this.#levels.length > 0;
  }

  other(node: RootContent): void {
    this.#levels = [];
    this.made.push(node);
    // A list that was one from the start does not say where it stands: where Word puts it.
    for (let last: Nodes | undefined = node; last?.type === 'list'; last = last.children.at(-1)?.children.at(-1)) {
      this.#levels.push({ list: last, glyph: '', indent: this.#levels.length && this.#levels.length * 36 + 18 });
    }
  }

  item(paragraph: Paragraph, marker: Marker): void {
    const indent = paragraph.data?.indent ?? 0;
    const level = this.#levelOf(marker, indent);
    const item: ListItem = { type: 'listItem', children: [plain(paragraph)] };
    level.list.children.push(item);
  }

  paragraph(node: Paragraph): void {
    const indent = node.data?.indent ?? 0;
    const depth = this.#levels.findLastIndex((level) => indent > 0 && indent + slack >= level.indent);
    const level = this.#levels[Math.max(depth, node.data?.listed ? 0 : -1)];
    const item = level?.list.children.at(-1);
    if (!level || !item) return this.other(node);
    this.#levels.length = this.#levels.indexOf(level) + 1;
    const last = item.children.at(-1);
    // A sentence that was broken off goes on.
    if (last?.type === 'paragraph' && /[^\s.:;!?]\s*$/.test(toString(last)) && /^\s*\p{Ll}/u.test(toString(node))) {
      last.children.push({ type: 'text', value: ' ' }, ...node.children);
    } else item.children.push(plain(node));
  }

  #levelOf({ glyph, number }: Marker, indent: number): Level {
    while (this.#levels.length > 1 && indent < this.#levels.at(-1)!.indent - slack) this.#levels.pop();
    const top = this.#levels.at(-1);
    const same = this.#levels.findLastIndex((level) => level.glyph === glyph);
    const sideways = top && Math.abs(indent - top.indent) <= slack;
    if (top && sideways && same >= 0) {
      this.#levels.length = same + 1;
      return this.#levels[same]!;
    }
    // Bullets that stand in one line below each other are of one list, whatever they look like.
    if (top && top.glyph && (indent < top.indent - slack || (sideways && indent > 0))) return top;
    const list: List = { type: 'list', ordered: number !== null, start: number, children: [] };
    const parent = top?.list.children.at(-1);
    // A list that was one from the start says nothing of its bullets or where they stand.
    if (top && !top.glyph && !(indent > firstIndent || second.has(glyph))) {
      this.#levels = [{ list: top.list, glyph: '', indent: 0 }];
      return this.#levels[0]!;
    }
    const level = { list, glyph, indent };
    if (parent) parent.children.push(list);
    else this.made.push(list);
    this.#levels.push(level);
    return level;
  }
}

/** Bullets that are rarely a list's first. */
const second = new Set(['o', '-', '▫', '▪', '⁃']);

/** Paragraphs that count 1, 2, 3 … one after the other, or go on so below the next heading. */
function numbered(nodes: readonly RootContent[]): Map<RootContent, Marker> {
  const found = new Map<RootContent, Marker>();
  let run: { node: RootContent; marker: Marker }[] = [];
  let counted = 0;
  const close = () => {
    const goesOn = counted > 0 && run[0]?.marker.number === counted + 1;
    if (run.length > 1 || goesOn) counted = run.at(-1)!.marker.number!;
    if (run.length > 1 || goesOn) for (const { node, marker } of run) found.set(node, marker);
    run = [];
  };
  for (const node of nodes) {
    const marker = node.type === 'paragraph' ? numberOf(toString(node)) : null;
    if (!marker) {
      const indented = node.type === 'paragraph' && ((node.data?.indent ?? 0) > 0 || markerOf(toString(node), true));
      if (!indented) close();
      continue;
    }
    const last = run.at(-1)?.marker.number;
    if (last != null && marker.number !== last + 1) close();
    run.push({ node, marker });
  }
  close();
  return found;
}

/** The paragraph without the first `length` characters of its words. */
function withoutMarker(paragraph: Paragraph, length: number): Paragraph {
  let left = length;
  const cut = (node: Nodes): Nodes => {
    if (left > 0 && node.type === 'text') {
      const taken = Math.min(left, node.value.length);
      left -= taken;
      return { ...node, value: node.value.slice(taken) };
    }
    return left > 0 && 'children' in node
      ? ({ ...node, children: (node.children as Nodes[]).map(cut) } as Nodes)
      : node;
  };
  return cut(paragraph) as Paragraph;
}

function indentOf(node: Paragraph): { indent?: number } {
  return node.data?.indent === undefined ? {} : { indent: node.data.indent };
}

function plain(node: Paragraph): Paragraph {
  return { type: 'paragraph', children: node.children };
}
