import type { Config } from '../../config/config.ts';
import type { AreaKind } from '../../model/letter.ts';
import type { MarkdownDocument } from '../document.ts';
import type { Block } from '../markdown/blocks.ts';
import { announcedIn } from './announced.ts';
import { RegionReader } from './regionReader.ts';

/** A block in a letter, `base` characters from the start. */
export interface Placed {
  readonly block: Block;
  readonly base: number;
}

/** What stands under one heading that opens areas, or under one timescale below it. */
export interface Region {
  readonly kind: AreaKind;
  readonly parts: readonly RegionPart[];
  /** The regions below it, of a timescale or of a kind of their own, which its paragraphs may only announce. */
  readonly below: readonly Region[];
}

/** A run of blocks under one thematic subheading. */
export interface RegionPart {
  /** `Main > Sub`, as printed. */
  readonly heading: string;
  readonly timescale: string | null;
  readonly blocks: readonly Placed[];
}

export function placedBlocks(document: MarkdownDocument): Placed[] {
  return document.chunks.flatMap((chunk, i) => chunk.blocks.map((block) => ({ block, base: document.starts[i]! })));
}

/** The parts of a letter that list areas, in order. */
export function regionsOf(blocks: readonly Placed[], config: Config): readonly Region[] {
  const announced = announcedIn(blocks, config);
  const asked = new Map(announced.flatMap(({ asked, region }) => (asked ? [[firstOf(region), region] as const] : [])));
  const reader = new RegionReader(config);
  for (let i = 0; i < blocks.length; i++) {
    const region = asked.get(blocks[i]!);
    if (region && reader.takes(region)) i += region.parts[0]!.blocks.length - 1;
    else reader.read(blocks[i]!);
  }
  if (reader.regions.some((region) => !asked.has(firstOf(region)))) return reader.regions;
  if (announced.length) return announced.map(({ region }) => region);
  const last = new RegionReader(config, true);
  for (const placed of blocks) last.read(placed);
  return last.regions;
}

function firstOf({ parts }: Region): Placed | undefined {
  return parts[0]!.blocks[0];
}
