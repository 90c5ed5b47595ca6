import type { MarkEntry } from '../../server/lsp/marksProtocol.ts';
import { noteTokens, summaryTokens, wrapTokens } from './tokens.ts';
import type { MakeToken, Token } from './tokens.ts';

/** A line of a paragraph, or a cell of a table's row: the children `from` to `to` of the inline token at `at`. */
interface Segment {
  readonly at: number;
  readonly cell: number | null;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A mark at characters of one child; at -1 it is noted behind the segment. */
interface Placed {
  readonly mark: MarkEntry;
  readonly child: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The tokens of a document with its marks in them. Those that were given stay as they are, for the preview keeps them.
 * What is found where nothing is rendered, such as in the front matter, is listed above the text.
 */
export function markTokens(tokens: readonly Token[], marks: readonly MarkEntry[], make: MakeToken): Token[] {
  const lines = segmentsByLine(tokens);
  const placed = new Map<number, { segment: Segment; marks: Placed[] }[]>();
  const lost: MarkEntry[] = [];
  const bySegment = new Map<Segment, Placed[]>();
  for (const mark of marks) {
    const segment = segmentOf(mark, lines.get(mark.line) ?? []);
    if (!segment) {
      if (mark.kind === 'gap') lost.push(mark);
      continue;
    }
    const known = bySegment.get(segment);
    const place = placeIn(segment, tokens[segment.at]!.children!, mark);
    if (known) known.push(place);
    else {
      const first = [place];
      bySegment.set(segment, first);
      placed.set(segment.at, [...(placed.get(segment.at) ?? []), { segment, marks: first }]);
    }
  }
  const marked = tokens.map((token, at) => {
    const here = placed.get(at);
    return here ? copyOf(token, childrenOf(token.children!, here, make)) : token;
  });
  return lost.length ? [...summaryTokens(lost, make), ...marked] : marked;
}

function copyOf(token: Token, children: Token[]): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { children });
}

/** markdown-it knows lines only: of a paragraph its first, of a row all cells'. */
function segmentsByLine(tokens: readonly Token[]): Map<number, Segment[]> {
  const found = new Map<number, Segment[]>();
  let row: number | null = null;
  let cell = 0;
  tokens.forEach((token, at) => {
    if (token.type === 'tr_open') [row, cell] = [token.map?.[0] ?? null, 0];
    else if (token.type === 'tr_close') row = null;
    if (token.type !== 'inline' || !token.children) return;
    const inRow = row !== null;
    let line = row ?? token.map?.[0];
    if (line === undefined) return;
    let from = 0;
    for (let to = 0; to <= token.children.length; to++) {
      const type = token.children[to]?.type;
      if (to < token.children.length && type !== 'softbreak' && type !== 'hardbreak') continue;
      const text = token.children.slice(from, to).map(wordsOf).join('');
      const segments = found.get(line) ?? [];
      segments.push({ at, cell: inRow ? cell : null, from, to, text });
      found.set(line, segments);
      from = to + 1;
      if (!inRow) line++;
    }
    cell++;
  });
  return found;
}

function wordsOf({ type, content }: Token): string {
  return type === 'text' ? content : '';
}

/** The bars that part cells: those that are not escaped, but for the one at a row's beginning. */
function segmentOf({ before }: MarkEntry, segments: readonly Segment[]): Segment | undefined {
  if (segments.length < 2) return segments[0];
  const bars = before.replace(/^[\s>]*\|?/, '').match(/(?<!\\)\|/g)?.length ?? 0;
  return segments.find(({ cell }) => cell === bars) ?? segments[0];
}

function placeIn(segment: Segment, children: readonly Token[], mark: MarkEntry): Placed {
  const { words, before } = mark;
  const nowhere = { mark, child: -1, from: 0, to: 0 };
  if (!words.trim()) return nowhere;
  const own = segment.cell === null ? before : before.slice(before.search(/(?:^|\|)(?:\\\||[^|])*$/));
  // As often as they stand there before: what is rendered leaves out markup, which holds such words rarely.
  let at = segment.text.indexOf(words);
  for (let skip = own.split(words).length - 1; skip > 0 && at >= 0; skip--) {
    const next = segment.text.indexOf(words, at + 1);
    if (next < 0) break;
    at = next;
  }
  if (at < 0) return nowhere;
  let start = 0;
  let links = 0;
  for (let child = segment.from; child < segment.to; child++) {
    if (children[child]!.type === 'link_open') links++;
    else if (children[child]!.type === 'link_close') links--;
    const { length } = wordsOf(children[child]!);
    if (at >= start && at + words.length <= start + length) {
      // A link says where it leads: nothing that can be focused stands in it.
      return links && mark.kind !== 'gap' ? nowhere : { mark, child, from: at - start, to: at - start + words.length };
    }
    start += length;
  }
  return nowhere;
}

function childrenOf(
  children: readonly Token[],
  segments: readonly { readonly segment: Segment; readonly marks: readonly Placed[] }[],
  make: MakeToken,
): Token[] {
  const byChild = new Map<number, Placed[]>();
  const behind = new Map<number, MarkEntry[]>();
  for (const { segment, marks } of segments) {
    for (const one of marks) {
      if (one.child >= 0) byChild.set(one.child, [...(byChild.get(one.child) ?? []), one]);
      else behind.set(segment.to, [...(behind.get(segment.to) ?? []), one.mark]);
    }
  }
  const made: Token[] = [];
  for (let at = 0; at <= children.length; at++) {
    for (const mark of behind.get(at) ?? []) made.push(...noteTokens(mark, make));
    const child = children[at];
    const marks = byChild.get(at);
    if (child && marks) made.push(...textTokens(child.content, 0, child.content.length, marks, make));
    else if (child) made.push(child);
  }
  return made;
}

/** The text from `from` to `to` with its marks around its words; of two that cross, the second is only noted. */
function textTokens(text: string, from: number, to: number, marks: readonly Placed[], make: MakeToken): Token[] {
  const order = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const first = order[0];
  if (!first) return from < to ? [plain(text.slice(from, to), make)] : [];
  const same = order.filter((one) => one.from === first.from && one.to === first.to);
  const others = order.slice(same.length);
  const inside = others.filter((one) => one.to <= first.to);
  const after = others.filter((one) => one.from >= first.to);
  const crossing = others.filter((one) => one.from < first.to && one.to > first.to);
  return [
    ...textTokens(text, from, first.from, [], make),
    ...wrapTokens(
      same.map(({ mark }) => mark),
      text.slice(first.from, first.to),
      textTokens(text, first.from, first.to, inside, make),
      make,
    ),
    ...crossing.flatMap(({ mark }) => noteTokens(mark, make)),
    ...textTokens(text, first.to, to, after, make),
  ];
}

function plain(content: string, make: MakeToken): Token {
  return Object.assign(make('text', '', 0), { content });
}
