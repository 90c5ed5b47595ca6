import type { Element, ElementContent, Root, Text } from 'hast';
import { noteEnd, noteStart } from './prepare.ts';

/**
 * Takes the notes of `preparedDocument` out of the text again, and gives their paragraphs what they say: a heading's
 * level, an indent, the style of a list's paragraph, a list's number. Tabs become wide spaces, lest they get lost.
 */
export function readNotes(root: Root): void {
  const visit = (parent: Root | Element, above: Element | null): void => {
    for (const node of parent.children) {
      if (node.type === 'text') node.value = node.value.replaceAll('\t', '\u00a0\u00a0');
      if (node.type !== 'element') continue;
      if (/^(p|li|h[1-6])$/.test(node.tagName)) apply(node, take(node), parent.type === 'element' ? parent : above);
      visit(node, node);
    }
  };
  visit(root, null);
}

/** The note at the start of an element, taken out. */
function take(node: Element): ReadonlyMap<string, number> {
  const notes = new Map<string, number>();
  const text = firstText(node.children);
  const found = text && new RegExp(`^${noteStart}([^${noteEnd}]*)${noteEnd}`).exec(text.value);
  if (!found) return notes;
  text.value = text.value.slice(found[0].length);
  for (const note of found[1]!.split(' ')) notes.set(note[0]!, Number(note.slice(1)));
  return notes;
}

function firstText(nodes: readonly ElementContent[]): Text | null {
  for (const node of nodes) {
    if (node.type === 'text' && node.value) return node;
    if (node.type === 'element') {
      if (/^(ul|ol|table)$/.test(node.tagName)) return null;
      const text = firstText(node.children);
      if (text) return text;
    }
  }
  return null;
}

function apply(node: Element, notes: ReadonlyMap<string, number>, parent: Element | null): void {
  const heading = notes.get('h');
  if (heading && node.tagName === 'p') node.tagName = `h${heading}`;
  const indent = notes.get('i');
  if (indent) node.properties['style'] = `margin-left: ${indent}pt`;
  if (notes.has('l')) node.properties['className'] = ['MsoListParagraph'];
  const number = notes.get('n');
  if (
    number &&
    node.tagName === 'li' &&
    parent?.tagName === 'ol' &&
    parent.children.find((one) => one.type === 'element') === node
  ) {
    parent.properties['start'] = number;
  }
}
