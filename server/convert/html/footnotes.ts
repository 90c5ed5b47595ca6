import type { Element, ElementContent, Root } from 'hast';
import { toString } from './words.ts';

/**
 * Footnotes as every program writes them: a short link to a place that links back. The mark becomes
 * `<x-mark data-note>`, and the block around that place `<x-note data-note>`, without the link back.
 */
export function markFootnotes(root: Root): void {
  const links: Link[] = [];
  const parents = new Map<Element, Element | Root>();
  const places = new Map<string, Element>();
  const look = (parent: Element | Root): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      parents.set(node, parent);
      for (const name of [node.properties['id'], node.properties['name']]) {
        if (typeof name === 'string' && !places.has(name)) places.set(name, node);
      }
      const href = node.properties['href'];
      if (node.tagName === 'a' && typeof href === 'string' && /^#./.test(href)) links.push({ node, to: href.slice(1) });
      look(node);
    }
  };
  look(root);
  const leading = new Map<string, Link[]>();
  for (const link of links) leading.set(link.to, [...(leading.get(link.to) ?? []).slice(0, 20), link]);
  const used = new Set<Element>();
  const numbers = new Map<Element, number>();
  for (const link of links) {
    if (used.has(link.node) || !/^\s*[[(]?(\d{1,3}|[ivx]{1,5}|[*†‡a-z])[\])]?\s*$/i.test(toString(link.node))) continue;
    const target = places.get(link.to);
    const note = target && noteAround(target, parents);
    const back =
      note &&
      namesOf(link.node, parents)
        .flatMap((name) => leading.get(name) ?? [])
        .find((other) => other !== link && isWithin(other.node, note, parents));
    // The mark comes first; the link that leads back from the note is not a mark itself.
    if (!back || isWithin(link.node, note, parents) || !isNote(note)) continue;
    const number = numbers.get(note) ?? numbers.size + 1;
    if (!numbers.has(note)) {
      numbers.set(note, number);
      rename(note, 'x-note', number);
    }
    used.add(back.node);
    rename(link.node, 'x-mark', number);
    remove(back.node, parents);
  }
}

interface Link {
  readonly node: Element;
  readonly to: string;
}

type ParentsOf = ReadonlyMap<Element, Element | Root>;

/** The names by which a link to a mark may know it: its own, those in it, and those of what stands closely around. */
function namesOf(mark: Element, parents: ParentsOf): string[] {
  const near: (Element | Root | undefined)[] = [mark, ...mark.children.filter((child) => child.type === 'element')];
  let above: Element | Root | undefined = parents.get(mark);
  for (let i = 0; i < 2 && above?.type === 'element' && inline.test(above.tagName); i++) {
    near.push(above);
    above = parents.get(above);
  }
  return near.flatMap((node) =>
    node?.type === 'element'
      ? [node.properties['id'], node.properties['name']].filter((name) => typeof name === 'string')
      : [],
  );
}

const inline = /^(a|sup|span|small|b|i|em|strong)$/;

/** A section that says where its contents are listed is no footnote. */
function isNote(note: Element): boolean {
  return (
    toString(note).length < 3000 && !note.children.some((one) => one.type === 'element' && /^h\d$/.test(one.tagName))
  );
}

/** The block that a footnote's target stands in. */
function noteAround(target: Element, parents: ParentsOf): Element | null {
  let node: Element | Root | undefined = target;
  let block: Element | null = null;
  while (node && node.type === 'element') {
    if (['p', 'li', 'div', 'aside', 'section', 'dd'].includes(node.tagName)) {
      if (!block) block = node;
      else if (
        node.tagName === 'li' ||
        (node.tagName === 'div' && /^(ftn|edn|sdfootnote|sdendnote|fn)/i.test(String(node.properties['id'] ?? '')))
      )
        return node;
    }
    node = parents.get(node);
  }
  return block;
}

function isWithin(node: Element, outer: Element, parents: ParentsOf): boolean {
  for (let at: Element | Root | undefined = node; at && at.type === 'element'; at = parents.get(at)) {
    if (at === outer) return true;
  }
  return false;
}

function rename(node: Element, tagName: string, number: number): void {
  if (tagName === 'x-note' && node.tagName === 'li') {
    // It stays in its list, which the handlers of lists leave out when nothing else is in it.
    node.children = [{ type: 'element', tagName, properties: { dataNote: String(number) }, children: node.children }];
    return;
  }
  node.tagName = tagName;
  node.properties = { dataNote: String(number) };
}

function remove(node: Element, parents: ParentsOf): void {
  const parent = parents.get(node);
  if (!parent) return;
  const holder = parent.type === 'element' && parent.children.length === 1 && parent.tagName === 'sup' ? parent : null;
  if (holder) return remove(holder, parents);
  parent.children = (parent.children as ElementContent[]).filter((child) => child !== node);
}
