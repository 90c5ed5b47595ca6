import type { Element } from 'hast';
import type { Heading, Nodes, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { classOf, styleOf } from './prune.ts';
import type { Handle, State } from './table.ts';
import { tableHandler } from './table.ts';

/** How the elements of a letter become Markdown where rehype-remark's own way is not enough. */
export const handlers: Record<string, Handle> = {
  p: paragraph,
  div: flow,
  section: flow,
  article: flow,
  main: flow,
  center: flow,
  address: flow,
  figure: flow,
  details: flow,
  fieldset: flow,
  body: flow,
  html: flow,
  header: flow,
  footer: flow,
  aside: flow,
  form: flow,
  figcaption: flow,
  summary: flow,
  // Old word processors set in with it, and mail programs quote the letter that came with the mail.
  blockquote: flow,
  b: bold,
  strong: bold,
  span: bold,
  font: bold,
  q: (state, node) => [text('“'), ...state.all(node), text('”')] as never,
  pre: (state, node) => ({ type: 'code', value: wordsOf({ type: 'root', children: state.all(node) as never }) }),
  sup: (state, node) => {
    const children = state.all(node);
    // The mark of a footnote whose text is not known; `m²` and `1st` are words.
    return /^\s*[[(]?\d{1,2}[\])]?\s*$/.test(wordsOf({ type: 'root', children: children as never })) ? [] : children;
  },
  td: cell,
  th: cell,
  table: tableHandler,
  'x-mark': (_, node) => ({ type: 'footnoteReference', identifier: noteOf(node) }),
  'x-note': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: noteOf(node),
    children: state.toFlow(state.all(node)) as never,
  }),
};

function noteOf(node: Element): string {
  return String(node.properties['dataNote'] ?? '');
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

const blockTypes = new Set(
  'paragraph heading list table blockquote code footnoteDefinition thematicBreak html'.split(' '),
);

/** Neighbouring inline content makes a paragraph of its own, apart from that of the next element. */
function flow(state: State, node: Element): RootContent[] {
  const made: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const close = () => {
    if (wordsOf({ type: 'paragraph', children: line }).trim())
      made.push(asHeading(withIndent({ type: 'paragraph', children: line }, node)));
    line = [];
  };
  for (const child of state.all(node) as RootContent[]) {
    if (blockTypes.has(child.type)) {
      close();
      made.push(child);
    } else line.push(child as PhrasingContent);
  }
  close();
  return made;
}

function paragraph(state: State, node: Element): RootContent[] {
  return flow(state, node);
}

function withIndent(paragraph: Paragraph, node: Element): Paragraph {
  const indent = indentOf(node);
  const listed = /\bMsoList|\blist-(paragraph|continue)\b/i.test(classOf(node));
  return { ...paragraph, data: { ...(indent > 0 && { indent }), ...(listed && { listed }) } };
}

/** How far an element is set in, in points. */
function indentOf(node: Element): number {
  const style = styleOf(node);
  let points = 0;
  for (const name of ['margin-left', 'padding-left', 'margin', 'margin-inline-start']) {
    const value = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim();
    if (!value) continue;
    const sides = value.split(/\s+/);
    points += lengthOf(name === 'margin' ? (sides[3] ?? sides[1] ?? sides[0]!) : value);
  }
  return points;
}

const units: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  em: 12,
  rem: 12,
  pc: 12,
};

function lengthOf(value: string): number {
  const found = /^(-?[\d.]+)([a-z]+)/i.exec(value);
  return found ? Number(found[1]) * (units[found[2]!.toLowerCase()] ?? 0) : 0;
}

function bold(state: State, node: Element): RootContent[] {
  const children = state.all(node) as RootContent[];
  const weight = /font-weight\s*:\s*(\w+)/i.exec(styleOf(node))?.[1];
  const isBold = weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : node.tagName === 'b' || node.tagName === 'strong';
  if (!isBold || children.some((child) => blockTypes.has(child.type))) return children;
  return [{ type: 'strong', children: children as PhrasingContent[] }];
}

/** A short line all of whose words are bold is a heading, smaller than any real one. */
function asHeading(paragraph: Paragraph): Paragraph | Heading {
  const words = wordsOf(paragraph).trim();
  if (words.length > 150 || /[.;,]$|@|^dear\b|^\d/i.test(words) || !/\p{L}{3}/u.test(words)) return paragraph;
  if (!paragraph.children.every((child) => isBold(child) || !wordsOf(child).trim())) return paragraph;
  return { type: 'heading', depth: 5, children: paragraph.children };
}

function isBold(node: Nodes): boolean {
  if (node.type === 'strong') return true;
  return (
    'children' in node &&
    node.children.length > 0 &&
    (node.children as Nodes[]).every((child) => isBold(child) || !wordsOf(child).trim())
  );
}

/** A cell holds inline content only: its paragraphs and items stand on lines of their own, items behind a bullet. */
function cell(state: State, node: Element): TableCell {
  const lines = linesOf(state.toFlow(state.all(node)) as RootContent[], '•');
  const children = lines.flatMap((line, i): PhrasingContent[] => [...(i ? [{ type: 'break' as const }] : []), ...line]);
  const { rowSpan, colSpan } = node.properties;
  const spans = {
    ...(rowSpan != null && { hastUtilToMdastTemporaryRowSpan: rowSpan }),
    ...(colSpan != null && { hastUtilToMdastTemporaryColSpan: colSpan }),
  };
  return { type: 'tableCell', children, ...(Object.keys(spans).length && { data: spans as never }) };
}

function linesOf(nodes: readonly RootContent[], bullet: string): PhrasingContent[][] {
  return nodes.flatMap((node): PhrasingContent[][] => {
    if (node.type === 'list') {
      return node.children.flatMap((item, i) => {
        const mark = node.ordered ? `${(node.start ?? 1) + i}.` : bullet;
        const [first = [], ...rest] = linesOf(item.children as RootContent[], '◦');
        return [[text(`${mark} `), ...first], ...rest];
      });
    }
    if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
    return 'children' in node ? linesOf(node.children as RootContent[], bullet) : [];
  });
}
