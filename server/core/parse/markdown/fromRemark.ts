import type { BlockContent, DefinitionContent, ListItem, Nodes, RootContent, TableRow } from 'mdast';
import type { Span } from '../../model/span.ts';
import type { Block, Item } from './blocks.ts';
import { Prose } from './blocks.ts';
import { cellSpans } from './cells.ts';
import { linesOf } from './lines.ts';
import { offsets, parseBlocks } from './remark.ts';

/** A chunk's blocks by remark: for every chunk that the plain readers do not take. */
export function readByRemark(source: string): Block[] {
  return parseBlocks(source).children.flatMap((node) => block(node, source));
}

function block(node: RootContent | BlockContent | DefinitionContent, source: string): Block[] {
  const span = spanOf(node, source);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, content: content(node, source), span }];
    case 'paragraph':
      return [{ kind: 'paragraph', content: content(node, source), span }];
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map((i) => item(i, source)),
          span,
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((child) => block(child, source)), span }];
    case 'table':
      return node.children.map((row, i) => tableRow(row, i, source));
    case 'html':
      return [{ kind: 'html', value: node.value, span }];
    default:
      return [{ kind: 'other', span }];
  }
}

function item(node: ListItem, source: string): Item {
  return { blocks: node.children.flatMap((child) => block(child, source)), span: spanOf(node, source) };
}

function tableRow(row: TableRow, index: number, source: string): Block {
  const span = spanOf(row, source);
  const cells = cellSpans(source, span.start, span.end).map(({ start, end }) => new Prose(source, [start, end], true));
  return { kind: index ? 'table-row' : 'table-head', cells, span };
}

/** The content of a heading or paragraph line by line: remark says where it starts and ends, its marks are left out. */
function content(node: Nodes & { children: Nodes[] }, source: string): Prose {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  if (!first || !last) {
    const at = spanOf(node, source).end;
    return new Prose(source, [at, at]);
  }
  const start = offsets(first)[0];
  const end = trimEnd(source, start, offsets(last)[1]);
  const stretches: number[] = [];
  for (const line of linesOf(source.slice(start, end))) {
    // Every line but the first may stand in quotes and items, whose marks are white space and `>`.
    const lead = stretches.length ? /^[ \t>]*/.exec(source.slice(start + line.start, start + line.end))![0].length : 0;
    stretches.push(start + line.start + lead, trimEnd(source, start + line.start + lead, start + line.end));
  }
  return new Prose(source, stretches);
}

function spanOf(node: Nodes, source: string): Span {
  const [start, end] = offsets(node);
  return { start, end: trimEnd(source, start, end) };
}

function trimEnd(source: string, start: number, end: number): number {
  while (end > start && ' \t\r\n'.includes(source[end - 1]!)) end--;
  return end;
}
