import type { Nodes, PhrasingContent, Root } from 'mdast';
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

/**
 * remark-parse with GFM but for its literal links, whose text reads the same without them. The authority on what
 * Markdown means; made when first asked for, because most chunks need no more than the plain readers.
 */
export function parseBlocks(source: string): Root {
  blocks ??= processor([]);
  return blocks.parse(source);
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
  return inline
    .parse(source)
    .children.flatMap((node) => ('children' in node ? (node.children as PhrasingContent[]) : []));
}

type Parser = { parse(source: string): Root };
let blocks: Parser | undefined;
let inline: Parser | undefined;

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
