import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Config } from '../../core/config/config.ts';
import { headingSays } from '../../core/parse/letter/headingSays.ts';

/**
 * The letter's title among its blocks: the largest heading before the first that is known by its words; where there is
 * none, the line before it that names what the letter is, which becomes one.
 */
export function letterTitle(nodes: RootContent[], config: Config): Heading | null {
  const known = nodes.findIndex(
    (node) => node.type === 'heading' && ['opens', 'closes'].includes(headingSays(toString(node), config) ?? ''),
  );
  const before = known < 0 ? nodes : nodes.slice(0, known);
  const headings = before.flatMap((node) => (node.type === 'heading' ? [node] : []));
  const size = Math.min(...headings.map(({ depth }) => depth));
  const largest = headings.filter((heading) => heading.depth === size);
  // A letterhead is as large as the title, or larger, and does not say what the letter is.
  const title = largest.find(names) ?? headings.find(names);
  if (title) return title;
  const line = before.findIndex((node) => node.type === 'paragraph' && isLine(toString(node)) && names(node));
  if (line < 0) return largest[0] ?? null;
  const paragraph = nodes[line] as RootContent & { type: 'paragraph' };
  const children = paragraph.children.map((child) =>
    child.type === 'break' ? ({ type: 'text', value: ' ' } as const) : child,
  );
  const heading: Heading = { type: 'heading', depth: 1, children };
  nodes[line] = heading;
  return heading;
}

function names(node: RootContent): boolean {
  return /\b(inspection|review|report|scrutiny|monitoring visit|investigation|letter|recommendations)\b/i.test(
    toString(node),
  );
}

/** Some titles end with a stop; sentences about the letter begin otherwise. */
function isLine(text: string): boolean {
  return (
    text.length <= 200 &&
    !/[.!?]\s|[;,:]$|@/.test(text) &&
    !(text.endsWith('.') && opensSentence.test(text)) &&
    !/^dear\b/i.test(text)
  );
}

const opensSentence =
  /^(this|these|that|the|we|our|it|its|they|their|you|your|following|between|in|on|at|as|a|an|during|from|since|after|before|for|to|with|inspectors|leaders|partners|children|thank|please|overall|where|when|while|all|most|many|some|there|here|both|by)\b/i;
