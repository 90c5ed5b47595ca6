import type { ListItem, Nodes, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { mendWords } from '../words.ts';

/**
 * A tree of nothing but what a letter is made of: headings, paragraphs, lists, tables, quotes, links and footnotes,
 * their words mended. What holds no words is gone; so are images, HTML, struck words, and bold and italic type, which
 * in a letter that was set for print say little and would be taken for references and headings.
 */
export function tidied(root: Root): Root {
  return { type: 'root', children: blocks(root.children) };
}

function blocks(nodes: readonly Nodes[]): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes.flatMap(block)) {
    const last = made.at(-1);
    // Lists that touch would be told apart by another bullet.
    if (node.type === 'list' && last?.type === 'list' && !node.ordered && !last.ordered) {
      last.children.push(...node.children);
    } else made.push(node);
  }
  return made;
}

function block(node: Nodes): RootContent[] {
  switch (node.type) {
    case 'heading': {
      const words = phrasing(node.children.map((child) => (child.type === 'break' ? space() : child)));
      return words.length ? [{ type: 'heading', depth: node.depth, children: words }] : [];
    }
    case 'paragraph': {
      const children = phrasing(node.children);
      return children.length ? [{ type: 'paragraph', children, ...(node.data && { data: node.data }) }] : [];
    }
    case 'blockquote': {
      const children = blocks(node.children);
      return children.length ? [{ type: 'blockquote', children: children as never }] : [];
    }
    case 'list': {
      const notes = node.children.flatMap(notesIn);
      if (notes.length) return notes.flatMap(block);
      const children = node.children.flatMap(item);
      const { ordered = false, start = null } = node;
      return children.length ? [{ type: 'list', ordered, start, spread: false, children }] : [];
    }
    case 'table': {
      const children = node.children.map((row) => ({ type: 'tableRow' as const, children: row.children.map(cell) }));
      return hasWords(node) ? [{ type: 'table', children }] : [];
    }
    case 'footnoteDefinition': {
      const children = blocks(node.children);
      const { identifier } = node;
      return children.length ? [{ type: 'footnoteDefinition', identifier, children: children as never }] : [];
    }
    case 'code': {
      const lines = node.value.split(/\r?\n/).filter((one) => one.trim());
      const children = lines.flatMap((value): PhrasingContent[] => [{ type: 'text', value }, { type: 'break' }]);
      return block({ type: 'paragraph', children });
    }
    case 'html':
      return node.data?.picture ? [node] : [];
    default:
      return [];
  }
}

/** The footnotes of an item that holds nothing else, as of a page's list of them. */
function notesIn({ children }: ListItem): RootContent[] {
  return children.length && children.every(({ type }) => type === 'footnoteDefinition') ? children : [];
}

/** An item that holds only a list is that list's items; a heading in an item is its first words. */
function item(node: ListItem): ListItem[] {
  const children = blocks(node.children).map((child): RootContent =>
    child.type === 'heading' ? { type: 'paragraph', children: child.children } : child,
  );
  const first = children[0];
  if (!first) return [];
  if (first.type === 'list') return [...first.children, ...item({ ...node, children: children.slice(1) as never })];
  const spread = children.filter((child) => child.type !== 'list').length > 1;
  return [{ type: 'listItem', spread, checked: null, children: children as never }];
}

function cell(node: TableCell): TableCell {
  const children = phrasing(node.children).map((child): PhrasingContent =>
    child.type === 'break' ? { type: 'html', value: '<br>' } : child,
  );
  return { type: 'tableCell', children };
}

/** Inline content: words on one line, links, footnote marks, and line ends that were meant. */
function phrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const node of nodes.flatMap(inline)) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = last.value + node.value;
    else if (node.type !== 'break' || (last && last.type !== 'break')) made.push(node);
  }
  made.forEach((node, i) => {
    if (node.type !== 'text') return;
    node.value = mendWords(node.value).replace(/\s+/g, ' ');
    if (!made[i - 1] || made[i - 1]!.type === 'break') node.value = node.value.trimStart();
    if (!made[i + 1] || made[i + 1]!.type === 'break') node.value = node.value.trimEnd();
  });
  while (made.length && /^$/.test(blank(made.at(-1)!))) made.pop();
  return made.filter((node) => node.type !== 'text' || node.value);
}

/** The words of what may stand at the end of a paragraph and be nothing. */
function blank(node: PhrasingContent): string {
  return node.type === 'break' ? '' : node.type === 'text' ? node.value : node.type;
}

function inline(node: Nodes): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ type: 'text', value: node.value }];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : [];
    case 'break':
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: node.identifier }];
    case 'delete':
      return [];
    case 'link': {
      const words = mendWords(toString(node)).replace(/\s+/g, ' ');
      const trimmed = words.trim();
      const text: PhrasingContent = { type: 'text', value: words };
      if (!/^(https?|mailto):/i.test(node.url) || !trimmed) return [text];
      if (sameAddress(trimmed, node.url)) return [text];
      const link: PhrasingContent = { type: 'link', url: node.url, children: [{ type: 'text', value: trimmed }] };
      return [...(words.startsWith(' ') ? [space()] : []), link, ...(words.endsWith(' ') ? [space()] : [])];
    }
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(inline) : [];
  }
}

function space(): PhrasingContent {
  return { type: 'text', value: ' ' };
}

/** Whether a link says no more than where it leads. */
function sameAddress(words: string, url: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/^(mailto:|https?:\/\/)/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return plain(words) === plain(url);
}

function hasWords(node: Nodes): boolean {
  return /\S/.test(mendWords(toString(node, { includeImageAlt: false, includeHtml: false })));
}
