import type { Nodes } from 'hast';

/** All text in a node, as it stands in the source. */
export function toString(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => toString(child as Nodes)).join('') : '';
}
