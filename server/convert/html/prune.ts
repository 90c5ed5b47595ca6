import type { Element, ElementContent, Root } from 'hast';
import { toString } from './words.ts';

/** Elements that are no part of what is read, with all in them. */
const never = new Set(
  (
    'head script style template noscript iframe frame frameset object embed applet svg math canvas audio video img ' +
    'picture map source track button input select textarea datalist dialog nav menu del s strike base link meta'
  ).split(' '),
);
const roles = new Set('navigation banner contentinfo search dialog alertdialog menu menubar toolbar'.split(' '));
/** What sites call their notices about cookies and their paths back; never a place where a letter's text stands. */
const notices = /(^|[\s_-])(cookie|gdpr|breadcrumb|skip-?(link|to|nav)|visually-?hidden|sr-only|print-only-hide)/i;
const containers = new Set('div section aside ul ol p a span form'.split(' '));

/** The page without scripts, navigation, notices and what is hidden; only its main part, where it has one. */
export function pruned(root: Root): Root {
  const main = mainOf(root);
  return { type: 'root', children: kept(main.children as ElementContent[], main !== root) };
}

function kept(nodes: readonly ElementContent[], inMain: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isDropped(node, inMain)) return [];
    return [{ ...node, children: withinItems(kept(node.children, inMain)) }];
  });
}

/** A list that stands in another without an item around it belongs to the item before, also over a list's end. */
function withinItems(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) {
    const before = made.findLast((one) => one.type === 'element' || (one.type === 'text' && one.value.trim()));
    if (isList(node) && before?.type === 'element' && before.tagName === 'li') before.children.push(node);
    else if (isList(node) && isList(before) && isList(firstElement(node))) {
      before.children = withinItems([...before.children, ...node.children]);
    } else made.push(node);
  }
  return made;
}

function firstElement(node: Element): ElementContent | undefined {
  return node.children.find((child) => child.type === 'element');
}

function isList(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

function isDropped(node: Element, inMain: boolean): boolean {
  const { tagName, properties } = node;
  if (never.has(tagName) || tagName.includes(':v')) return true;
  if (!inMain && ['header', 'footer', 'aside'].includes(tagName)) return true;
  if (properties['hidden'] != null || String(properties['ariaHidden']) === 'true') return true;
  // LibreOffice's running heads.
  if (tagName === 'div' && /^(header|footer)$/.test(String(properties['title'] ?? ''))) return true;
  if (roles.has(String(properties['role'] ?? ''))) return true;
  if (containers.has(tagName) && notices.test(`${classOf(node)} ${String(properties['id'] ?? '')}`)) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(px|pt)?\s*(;|$)/i.test(
    styleOf(node),
  );
}

/** The element that holds the text proper, when it holds most of it. */
function mainOf(root: Root): Root | Element {
  const mains: Element[] = [];
  const articles: Element[] = [];
  const look = (nodes: readonly (ElementContent | Root['children'][number])[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element' || never.has(node.tagName)) continue;
      if (node.tagName === 'main' || node.properties['role'] === 'main') mains.push(node);
      else if (node.tagName === 'article') articles.push(node);
      look(node.children);
    }
  };
  look(root.children);
  const found = mains.length === 1 ? mains[0]! : articles.length === 1 ? articles[0]! : null;
  return found && toString(found).trim().length > 200 ? found : root;
}

export function classOf({ properties }: Element): string {
  const names = properties['className'];
  return Array.isArray(names) ? names.join(' ') : '';
}

export function styleOf({ properties }: Element): string {
  return typeof properties['style'] === 'string' ? properties['style'] : '';
}
