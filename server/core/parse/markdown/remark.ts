import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isEndless, isTangled } from './limits.ts';

/**
 * remark-parse with GFM but for its literal links, whose text reads the same without them. The authority on what
 * Markdown means; made when first asked for, because most chunks need no more than the plain readers.
 *
 * Of the blocks only where they start and end is asked: what stands in one is read by `parseInline`, one at a time.
 */
export function parseBlocks(source: string): Root {
  blocks ??= processor([
    {
      disable: {
        null: [
          ...['attention', 'strikethrough', 'autolink', 'htmlText', 'codeText', 'characterReference'],
          ...['hardBreakEscape', 'characterEscape', 'labelStartImage', 'labelStartLink', 'labelEnd'],
          ...['gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
        ],
      },
    },
  ]);
  return isEndless(source) ? asWords(source) : parse(blocks, source);
}

/** The inline content of one paragraph, heading or cell: no block construct is looked for in it. */
export function parseInline(source: string): PhrasingContent[] {
  inline ??= processor([
    {
      disable: {
        null: [
          ...['list', 'headingAtx', 'blockQuote', 'thematicBreak', 'codeIndented', 'codeFenced', 'htmlFlow'],
          ...['definition', 'setextUnderline', 'gfmFootnoteDefinition', 'table'],
        ],
      },
    },
  ]);
  const root = isTangled(source) ? asWords(source) : parse(inline, source);
  return root.children.flatMap((node) => ('children' in node ? (node.children as PhrasingContent[]) : []));
}

type Parser = { parse(source: string): Root };
let blocks: Parser | undefined;
let inline: Parser | undefined;

/** Reading never throws: what remark itself should stumble over is words. */
function parse(parser: Parser, source: string): Root {
  try {
    return parser.parse(source);
  } catch {
    return asWords(source);
  }
}

/** A text that is not read as Markdown: one paragraph of the words that it is written in. */
function asWords(source: string): Root {
  const start = source.search(/\S/);
  if (start < 0) return { type: 'root', children: [] };
  const at = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: at(start), end: at(source.length) };
  const text: Text = { type: 'text', value: source.slice(start), position };
  return { type: 'root', children: [{ type: 'paragraph', children: [text], position }] };
}

function processor(more: object[]): Parser {
  return unified()
    .use(remarkParse)
    .use(function () {
      const data = this.data();
      data.micromarkExtensions = [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem(), ...more];
      data.fromMarkdownExtensions = [
        gfmTableFromMarkdown(),
        gfmFootnoteFromMarkdown(),
        gfmStrikethroughFromMarkdown(),
        gfmTaskListItemFromMarkdown(),
      ];
    })
    .freeze();
}

/** Where a node starts and ends in the source that it was parsed from. */
export function offsets(node: Nodes): [start: number, end: number] {
  return [node.position!.start.offset!, node.position!.end.offset!];
}
