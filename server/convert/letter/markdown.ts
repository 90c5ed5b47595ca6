import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A tree as Markdown. Whatever could be taken for markup is escaped, so that it reads as the same words. */
export function toMarkdown(root: Root): string {
  return processor.stringify(root);
}

const processor = unified()
  .use(function () {
    this.data().toMarkdownExtensions = [
      // Columns that are drawn would be as wide as a whole area.
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
    ];
  })
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    listItemIndent: 'one',
    rule: '-',
    emphasis: '*',
    fences: true,
  })
  .freeze();
