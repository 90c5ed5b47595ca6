import type { Root as Html } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { decodeText } from './decode.ts';
import { markFootnotes } from './html/footnotes.ts';
import { handlers } from './html/handlers.ts';
import { pruned } from './html/prune.ts';
import { schema } from './html/schema.ts';
import type { Reader } from './reader.ts';
import { textToTree } from './text.ts';
import { withoutLineEnds } from './tree/lineEnds.ts';
import { withLists } from './tree/lists.ts';

/** Reads saved web pages, mails, and what word processors write as HTML. Nothing in it runs and nothing is fetched. */
export const readHtml: Reader = async (bytes) => htmlToTree(decodeText(bytes, 'html'));

/**
 * The letter in a text of HTML.
 * @param prepare what else to do with the page before it is read
 */
export function htmlToTree(html: string, prepare?: (page: Html) => void): Root {
  const page = pruned(unified().use(rehypeParse).parse(html));
  prepare?.(page);
  markFootnotes(page);
  const clean = sanitize(page, schema) as Html;
  const tree = unified().use(rehypeRemark, { handlers }).runSync(clean) as Root;
  return { type: 'root', children: mended(tree.children) };
}

/** Lists that were set as paragraphs, paragraphs that were set as lines, and text that stands there as it was typed. */
function mended(nodes: readonly RootContent[]): RootContent[] {
  const typed = nodes.flatMap((node) => (node.type === 'code' ? textToTree(node.value).children : [node]));
  return withLists(withoutLineEnds(typed)).map((node) => {
    if (node.type !== 'list') return node;
    for (const item of node.children) item.children = mended(item.children) as never;
    return node;
  });
}
