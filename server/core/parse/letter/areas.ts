import type { AreaKind } from '../../model/letter.ts';
import type { Passage } from '../../model/passage.ts';
import { moved } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import { shift } from '../../model/span.ts';
import type { Block, Item, ListBlock } from '../markdown/blocks.ts';
import type { Config } from '../../config/config.ts';
import { glyphItems, isListed } from './glyphs.ts';
import { closesLetter, oneLine, saysNone, startsSmall, stemOf, stemTimescale } from './phrases.ts';
import { isThemeOfParagraphs } from './parts.ts';
import type { Region, RegionPart } from './regions.ts';
import { readTable } from './table.ts';

/** An area before it has its reference. */
export interface RawArea {
  /** A paragraph without a bullet. */
  readonly loose?: boolean;
  readonly kind: AreaKind;
  readonly heading: string;
  readonly timescale: string | null;
  readonly agency: string | null;
  readonly stem: string | null;
  /** Its paragraphs; the first may begin with a written reference. */
  readonly paragraphs: readonly Passage[];
  /** Whether the first paragraph begins in bold, as written references do. */
  readonly bold: boolean;
  /** Second-level items, each with all below it. */
  readonly items: readonly { readonly text: string; readonly span: Span }[];
  /** Its number in an ordered list, or the reference in a table's column. */
  readonly number: number | null;
  readonly ref: Passage | null;
  readonly span: Span;
}

/**
 * The areas of regions, in order: the list items and table rows of each; where it, or one of its themes, has neither,
 * the paragraphs there, unless they announce lists in the regions below it.
 */
export function areasOf(regions: readonly Region[], config: Config): RawArea[] {
  const areas: RawArea[][] = [];
  // What stands below a region comes after it, so the last is read first.
  const listing = new Set<Region>();
  for (const region of [...regions].reverse()) {
    const { kind, parts, below } = region;
    const listed = parts.flatMap((part) => listedAreas(kind, part, config));
    const hasList = listed.length > 0 || parts.some((part) => part.blocks.some(({ block }) => isListed(block)));
    if (hasList || below.some((one) => listing.has(one))) listing.add(region);
    areas.push(listed);
    const plain = listing.has(region) ? parts.filter((part) => hasList && isThemeOfParagraphs(part)) : parts;
    areas.push(plain.flatMap((part) => paragraphAreas(kind, part)));
  }
  // What a sentence announces may stand within a region of another kind.
  return areas.flat().toSorted((a, b) => a.span.start - b.span.start);
}

function listedAreas(kind: AreaKind, { blocks, heading, timescale }: RegionPart, config: Config): RawArea[] {
  const areas: RawArea[] = [];
  let stem: string | null = null;
  const beside = blocks.some(({ block }) => block.kind === 'list');
  for (let i = 0; i < blocks.length; i++) {
    const { block, base } = blocks[i]!;
    if (block.kind === 'list') {
      const within = stem ? (stemTimescale(stem) ?? timescale) : timescale;
      for (const area of listItems(block, base, { kind, heading, timescale: within, stem })) areas.push(area);
    } else if (block.kind === 'table-head') {
      const rows = blocks.slice(i + 1);
      const end = rows.findIndex((row) => row.block.kind !== 'table-row');
      areas.push(
        ...readTable(
          blocks[i]!,
          end < 0 ? rows : rows.slice(0, end),
          { kind, heading, timescale, stem },
          config,
          beside,
        ),
      );
    }
    if (block.kind === 'paragraph')
      for (const area of glyphAreas(block, base, { kind, heading, timescale, stem })) areas.push(area);
    stem = block.kind === 'paragraph' ? stemOf(block.content.passage.text) : null;
  }
  return areas;
}

/** Areas of a paragraph that is a list in all but its markup. */
function glyphAreas(block: Block & { kind: 'paragraph' }, base: number, around: Surroundings): RawArea[] {
  return (glyphItems(moved(block.content.passage, base)) ?? []).flatMap(({ words, items }) => {
    if (!words.text || saysNone(words.text)) return [];
    const listed = items.map((item) => ({ text: oneLine(item.text), span: item.span }));
    return [
      {
        ...around,
        agency: null,
        paragraphs: [words],
        bold: false,
        items: listed,
        number: null,
        ref: null,
        span: words.span,
      },
    ];
  });
}

export interface Surroundings {
  readonly kind: AreaKind;
  readonly heading: string;
  readonly timescale: string | null;
  readonly stem: string | null;
}

function listItems(list: ListBlock, base: number, around: Surroundings): RawArea[] {
  const areas: RawArea[] = [];
  let stem = around.stem;
  list.items.forEach((item, i) => {
    const area = itemArea(item, base, { ...around, stem }, list.start === null ? null : list.start + i);
    if (!area || saysNone(area.paragraphs[0]?.text ?? '')) return;
    // An item that only introduces the ones after it: `Leaders need to ensure that:`, then small letters.
    const next = list.items[i + 1];
    const introduces = !area.items.length && stemOf(wordsOf(area)) && next && startsSmall(firstWords(next));
    if (introduces) stem = wordsOf(area);
    else areas.push(area);
  });
  return areas;
}

function itemArea(item: Item, base: number, around: Surroundings, number: number | null): RawArea | null {
  const paragraphs: Passage[] = [];
  const items: { text: string; span: Span }[] = [];
  const first = item.blocks[0];
  for (const block of item.blocks) {
    if (block.kind === 'list')
      for (const sub of block.items) items.push({ text: allWords(sub.blocks), span: shift(sub.span, base) });
    else if (block.kind === 'paragraph' || block.kind === 'heading')
      paragraphs.push(moved(block.content.passage, base));
    else if (block.kind === 'quote') for (const passage of quoted(block)) paragraphs.push(moved(passage, base));
  }
  if (!paragraphs.length && !items.length) return null;
  const bold = first?.kind === 'paragraph' && first.content.startsWith('**');
  return { ...around, agency: null, paragraphs, bold, items, number, ref: null, span: shift(item.span, base) };
}

/** Letters without bullets: each paragraph is an area, but for stems and what closes the letter. */
function paragraphAreas(kind: AreaKind, { blocks, heading, timescale }: RegionPart): RawArea[] {
  const areas: RawArea[] = [];
  let stem: string | null = null;
  for (const { block, base } of blocks) {
    if (block.kind !== 'paragraph') continue;
    const passage = moved(block.content.passage, base);
    if (closesLetter(passage.text)) break;
    if (!passage.text || saysNone(passage.text)) continue;
    const opened: string | null = stemOf(passage.text);
    if (opened) {
      stem = opened;
      continue;
    }
    const bold = block.content.startsWith('**');
    const paragraphs = [passage];
    areas.push({
      loose: true,
      kind,
      heading,
      timescale,
      agency: null,
      stem,
      paragraphs,
      bold,
      items: [],
      number: null,
      ref: null,
      span: passage.span,
    });
  }
  return areas;
}

function firstWords(item: Item): string {
  const block = item.blocks[0];
  return block?.kind === 'paragraph' ? block.content.passage.text : '';
}

function wordsOf(area: RawArea): string {
  return area.paragraphs.map((p) => p.text).join('\n');
}

function quoted(block: Block & { kind: 'quote' }): Passage[] {
  return block.blocks.flatMap((inner) => (inner.kind === 'paragraph' ? [inner.content.passage] : []));
}

/** All words below a list item, each block on its own line. */
function allWords(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return [oneLine(block.content.passage.text)];
      if (block.kind === 'list') return block.items.map((item) => allWords(item.blocks));
      return [];
    })
    .filter(Boolean)
    .join('\n');
}
