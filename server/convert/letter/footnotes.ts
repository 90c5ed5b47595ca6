import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Footnotes as Markdown has them: numbered from 1 in the order of their marks, their texts at the end of the letter.
 * A mark without a text is taken out; a text without a mark stays, as the last.
 */
export function withFootnotes(root: Root): Root {
  const definitions = new Map<string, FootnoteDefinition>();
  const marks: { mark: FootnoteReference; parent: Parents }[] = [];
  visit(root, (node: Nodes, _, parent) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteReference' && parent) marks.push({ mark: node, parent });
  });
  const numbers = new Map<string, number>();
  for (const { mark, parent } of marks) {
    if (!definitions.has(mark.identifier)) {
      parent.children = parent.children.filter((child) => (child as Nodes) !== mark) as never;
    } else if (!numbers.has(mark.identifier)) numbers.set(mark.identifier, numbers.size + 1);
  }
  for (const identifier of definitions.keys()) {
    if (!numbers.has(identifier)) numbers.set(identifier, numbers.size + 1);
  }
  for (const { mark } of marks) mark.identifier = String(numbers.get(mark.identifier) ?? mark.identifier);
  const notes = [...definitions.values()].sort((a, b) => numbers.get(a.identifier)! - numbers.get(b.identifier)!);
  for (const note of notes) note.identifier = String(numbers.get(note.identifier));
  return { type: 'root', children: [...withoutNotes(root).children, ...notes] };
}

function withoutNotes(root: Root): Root {
  const strip = (parent: Parents): void => {
    parent.children = parent.children.filter((child) => child.type !== 'footnoteDefinition') as never;
    for (const child of parent.children as Nodes[]) if ('children' in child) strip(child);
  };
  strip(root);
  return root;
}
