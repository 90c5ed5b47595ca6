import type { BlockContent, DefinitionContent, ListItem, Nodes, RootContent, TableRow } from 'mdast';
import type { Span } from '../../model/span.ts';
import type { Block, Item } from './blocks.ts';
import { Prose } from './blocks.ts';
import { cellSpans } from './cells.ts';
import { linesOf } from './lines.ts';
import { listPieces } from './listPieces.ts';
import { offsets, parseBlocks } from './remark.ts';

/** A chunk's blocks by remark: for every chunk that the plain readers do not take. */
export function readByRemark(source: string, pieces = listPieces(source)): Block[] {
  const read = pieces.map(({ start, end }) => new TreeReader(source, start).read(source.slice(start, end)));
  return read.length === 1 ? read[0]! : together(read, source);
}

/** Reads a tree of what stands in `source` from `base` on. */
class TreeReader {
  readonly #source: string;
  readonly #base: number;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  read(text: string): Block[] {
    return parseBlocks(text).children.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent | BlockContent | DefinitionContent): Block[] {
    const span = this.#span(node);
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', depth: node.depth, content: this.#content(node), span }];
      case 'paragraph':
        return [{ kind: 'paragraph', content: this.#content(node), span }];
      case 'list': {
        const items = node.children.map((item) => this.#item(item));
        return [{ kind: 'list', start: node.ordered ? (node.start ?? 1) : null, items, span }];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: node.children.flatMap((child) => this.#block(child)), span }];
      case 'table':
        return node.children.map((row, i) => this.#tableRow(row, i));
      case 'html':
        return [{ kind: 'html', value: node.value, span }];
      default:
        return [{ kind: 'other', span }];
    }
  }

  #item(node: ListItem): Item {
    const item = { blocks: node.children.flatMap((child) => this.#block(child)), span: this.#span(node) };
    return node.checked ? { ...item, ticked: true } : item;
  }

  #tableRow(row: TableRow, index: number): Block {
    const span = this.#span(row);
    const cells = cellSpans(this.#source, span.start, span.end).map(
      ({ start, end }) => new Prose(this.#source, [start, end], true),
    );
    return { kind: index ? 'table-row' : 'table-head', cells, span };
  }

  /** The content of a heading or paragraph line by line: remark says where it starts and ends, its marks are left out. */
  #content(node: Nodes & { children: Nodes[] }): Prose {
    const source = this.#source;
    const first = node.children[0];
    const last = node.children[node.children.length - 1];
    if (!first || !last) {
      const at = this.#span(node).end;
      return new Prose(source, [at, at]);
    }
    const start = this.#base + offsets(first)[0];
    const end = trimEnd(source, start, this.#base + offsets(last)[1]);
    const stretches: number[] = [];
    for (const line of linesOf(source.slice(start, end))) {
      // Every line but the first may stand in quotes and items, whose marks are white space and `>`.
      const lead = stretches.length
        ? /^[ \t>]*/.exec(source.slice(start + line.start, start + line.end))![0].length
        : 0;
      stretches.push(start + line.start + lead, trimEnd(source, start + line.start + lead, start + line.end));
    }
    return new Prose(source, stretches);
  }

  #span(node: Nodes): Span {
    const [start, end] = offsets(node);
    return { start: this.#base + start, end: trimEnd(this.#source, this.#base + start, this.#base + end) };
  }
}

/** The blocks of a list's pieces, the lists that were cut made whole. */
function together(pieces: readonly (readonly Block[])[], source: string): Block[] {
  const blocks: Block[] = [];
  let items: Item[] = [];
  for (const piece of pieces) {
    const last = blocks[blocks.length - 1];
    const [first, ...rest] = piece;
    if (last?.kind === 'list' && first?.kind === 'list' && signOf(last.items, source) === signOf(first.items, source)) {
      // One growing list of items, not a copy for every piece.
      if (last.items !== items) items = [...last.items];
      for (const item of first.items) items.push(item);
      blocks[blocks.length - 1] = { ...last, items, span: { start: last.span.start, end: first.span.end } };
      for (const block of rest) blocks.push(block);
    } else for (const block of piece) blocks.push(block);
  }
  return blocks;
}

/** What tells a list from another right below it: `-`, `*`, `.`, `)`. */
function signOf(items: readonly Item[], source: string): string {
  return source.slice(items[0]!.span.start).replace(/^\d+/, '')[0]!;
}

function trimEnd(source: string, start: number, end: number): number {
  while (end > start && ' \t\r\n'.includes(source[end - 1]!)) end--;
  return end;
}
