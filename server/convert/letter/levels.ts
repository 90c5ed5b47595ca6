import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Config } from '../../core/config/config.ts';
import { headingSays } from '../../core/parse/letter/headingSays.ts';
import { letterTitle } from './title.ts';

/**
 * The headings of a letter at the levels that say what stands below what: its title at the first, what opens areas at
 * the second, their themes below it. Readers tell only which of two headings is the larger; one that is known by its
 * words is one even where it was set as a paragraph.
 */
export function levelled(root: Root, config: Config): Root {
  const children = root.children.map((node) => asHeading(node, config));
  const title = letterTitle(children, config);
  const headings = children.flatMap((node) => (node.type === 'heading' && node !== title ? [node] : []));
  const sizes = sizesOf(children, headings, config);
  const above: { size: number; depth: number; opens: boolean }[] = [];
  for (const heading of headings) {
    const size = sizes.get(heading)!;
    const says = saysOf(heading, config);
    const opens = says === 'opens';
    while (above.length && above.at(-1)!.size >= size) above.pop();
    // What opens areas stands below nothing but another of its kind.
    if (opens && !above.some((one) => one.opens)) above.length = 0;
    // What ends them is no theme of theirs, however small it was set.
    const opened = above.findIndex((one) => one.opens);
    if (says === 'closes' && opened >= 0) above.length = opened;
    const depth = (above.at(-1)?.depth ?? 1) + 1;
    above.push({ size, depth, opens });
    heading.depth = Math.min(depth, 6) as Heading['depth'];
  }
  if (title) title.depth = 1;
  return { type: 'root', children };
}

function saysOf(node: RootContent, config: Config): ReturnType<typeof headingSays> {
  return headingSays(toString(node), config, 'heading');
}

/** A line of its own that says just what a heading would say. */
function asHeading(node: RootContent, config: Config): RootContent {
  if (node.type === 'heading') return { ...node };
  if (node.type !== 'paragraph' || node.children.some((child) => child.type === 'break')) return node;
  const text = toString(node);
  if (text.length > 120 || /[.;,]$/.test(text)) return node;
  const says = headingSays(text, config);
  // What sets a time may be a sentence's beginning, and a case's name is often followed by the case.
  if (says !== 'opens' && says !== 'closes') return node;
  return { type: 'heading', depth: 6, children: node.children, data: { promoted: true } };
}

declare module 'mdast' {
  interface HeadingData {
    /** It was set as a paragraph: nothing is known of its size. */
    promoted?: boolean;
  }
}

/**
 * How large each heading is, 1 the largest. Where the heading of areas and their themes were set alike, the themes are
 * those that follow it with nothing between, up to the next heading that is known.
 */
function sizesOf(nodes: readonly RootContent[], headings: readonly Heading[], config: Config): Map<Heading, number> {
  const sizes = new Map<Heading, number>();
  const real = headings.filter((heading) => !heading.data?.promoted);
  const openers = real.filter((heading) => saysOf(heading, config) === 'opens');
  // One that was set as a paragraph is as large as the others of its kind; else as the largest of all.
  const usual = Math.min(...(openers.length ? openers : real).map(({ depth }) => depth), 6);
  for (const heading of headings) sizes.set(heading, heading.data?.promoted ? usual : heading.depth);
  for (let i = 0; i < headings.length; i++) {
    const heading = headings[i]!;
    const size = sizes.get(heading)!;
    const theme = headings[i + 1];
    if (saysOf(heading, config) !== 'opens' || !theme || !isTheme(theme, size)) continue;
    if (!touch(nodes, heading, theme)) continue;
    for (const next of headings.slice(i + 1)) {
      const says = saysOf(next, config);
      if (sizes.get(next)! < size || ((says === 'opens' || says === 'closes') && sizes.get(next)! <= size)) break;
      if (sizes.get(next) === size) sizes.set(next, size + 0.5);
    }
  }
  return sizes;

  function isTheme(heading: Heading, size: number): boolean {
    const says = saysOf(heading, config);
    return sizes.get(heading) === size && (says === null || says === 'timescale' || says === 'study');
  }
}

/** Whether no more than a paragraph of introduction stands between two headings. */
function touch(nodes: readonly RootContent[], first: RootContent, second: RootContent): boolean {
  const between = nodes.slice(nodes.indexOf(first) + 1, nodes.indexOf(second));
  if (!between.length) return true;
  const after = nodes[nodes.indexOf(second) + 1];
  return (
    between.length === 1 && between[0]!.type === 'paragraph' && (after?.type === 'list' || after?.type === 'table')
  );
}
