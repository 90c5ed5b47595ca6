import type { Config } from '../../config/config.ts';
import type { AreaKind } from '../../model/letter.ts';
import type { Block } from '../markdown/blocks.ts';
import { isStudy, printed, timescaleOf, unnumbered } from './headingSays.ts';
import type { Placed, Region } from './regions.ts';

/** A heading that is written as a paragraph stands below every real one. */
const PARAGRAPH_DEPTH = 7;
const BOLD_THEME_DEPTH = 8;

type OpenRegion = {
  below: Region[];
  kind: AreaKind;
  parts: { heading: string; timescale: string | null; blocks: Placed[] }[];
};

/** Reads a letter block by block, for the regions that its headings open. */
export class RegionReader {
  readonly regions: Region[] = [];
  readonly #config: Config;
  readonly #better: boolean;
  #titled = false;
  /** The heading that opened the region, and the thematic headings below it. */
  #headings: { depth: number; text: string }[] = [];
  #region: OpenRegion | null = null;
  /** The regions that the open one stands in, outermost first, with the headings that they were left at. */
  #around: { region: OpenRegion; headings: { depth: number; text: string }[] }[] = [];
  /** The region whose timescales are being read. */
  #untimed: OpenRegion | null = null;
  /** Depth of a heading below which nothing is read: a case study, strengths, a contents list. */
  #skip: { depth: number; opens: boolean } | null = null;

  /** @param better whether also headings open areas that ask what should be better */
  constructor(config: Config, better = false) {
    this.#config = config;
    this.#better = better;
  }

  read(placed: Placed): void {
    const { block } = placed;
    if (block.kind === 'paragraph' && block.content.startsWith('![')) return;
    // A comment stands between nothing: a sentence above it still begins the list below it.
    if (block.kind === 'html' && isComment(block.value)) return;
    if (block.kind === 'heading') {
      const text = printed(block.content.passage.text);
      // A title tells what the whole letter is about, and may do so with these words.
      const isTitle = !this.#titled && block.depth === 1;
      this.#titled = true;
      return this.#heading(text, block.depth, this.#opens(text, !isTitle));
    }
    if (block.kind === 'paragraph') {
      const depth = this.#depthOfParagraph(block);
      const text = printed(block.content.passage.text);
      if (depth) return this.#heading(text, depth, this.#opens(text, false));
    }
    if (block.kind === 'table-head') this.#tableHead(block);
    if (this.#region && !this.#skip) this.#region.parts[this.#region.parts.length - 1]!.blocks.push(placed);
  }

  /** A region that a sentence announces, within the open one or not; `false` where it is part of an open one of its kind. */
  takes(region: Region): boolean {
    if (this.#region?.kind === region.kind && !this.#skip) return false;
    this.#region?.below.push(region);
    this.regions.push(region);
    return true;
  }

  #opens(text: string, loosely: boolean): AreaKind | null {
    if (isStudy(text)) return null;
    const { opens, headingOpens, asksBetter } = this.#config.words;
    const words = unnumbered(text);
    return (loosely ? headingOpens : opens)(words) ?? (this.#better && asksBetter(words) ? 'improvement' : null);
  }

  #heading(text: string, depth: number, kind: AreaKind | null): void {
    if (this.#skip && depth <= this.#skip.depth) this.#skip = null;
    if (kind && (!this.#skip || this.#skip.opens)) {
      this.#skip = null;
      while (this.#region && depth <= this.#headings[0]!.depth) this.#leave();
      if (this.#region) this.#around.push({ region: this.#region, headings: this.#headings });
      const above = this.#region;
      this.#headings = [{ depth, text }];
      const opened = this.#open(kind, null);
      above?.below.push(opened);
      return;
    }
    if (isStudy(text) || this.#config.words.closes(unnumbered(text))) {
      this.#skip ??= {
        depth,
        opens: !isStudy(text),
      };
    }
    const opener = this.#headings[0];
    if (!this.#region || !opener) return;
    const timescale = timescaleOf(text);
    if (depth <= opener.depth && !(timescale && depth === opener.depth)) {
      this.#leave();
      return this.#heading(text, depth, kind);
    }
    if (this.#skip) return;
    this.#headings = this.#headings.filter((h, i) => i === 0 || h.depth < depth);
    this.#headings.push({ depth: Math.max(depth, opener.depth + 1), text });
    // Each timescale is a list of its own; so is each theme a part of the one that it stands in.
    const inherited = this.#headings.map((h) => timescaleOf(h.text)).findLast((t) => t !== null) ?? null;
    if (timescale) {
      // Timescales stand beside each other, below what stood before the first.
      if (!this.#region.parts[0]!.timescale) this.#untimed = this.#region;
      const timed = this.#open(this.#region.kind, timescale);
      this.#untimed?.below.push(timed);
    } else this.#region.parts.push({ heading: this.#path(), timescale: inherited, blocks: [] });
  }

  #open(kind: AreaKind, timescale: string | null): OpenRegion {
    const region: OpenRegion = { kind, below: [], parts: [{ heading: this.#path(), timescale, blocks: [] }] };
    this.#region = region;
    this.regions.push(region);
    return region;
  }

  /** Closes the region, and goes on with the one that it stands in, if any, as a region of its own. */
  #leave(): void {
    const outer = this.#around.pop();
    this.#region = null;
    this.#headings = outer?.headings ?? [];
    if (!outer) return;
    const { timescale } = outer.region.parts.at(-1)!;
    outer.region.below.push(this.#open(outer.region.kind, timescale));
  }

  #path(): string {
    return this.#headings.map((heading) => heading.text).join(' > ');
  }

  /** A table whose own head says what it lists is a region, also where no heading did. */
  #tableHead(block: Block & { kind: 'table-head' }): void {
    if (this.#region || (this.#skip && !this.#skip.opens)) return;
    for (const cell of block.cells) {
      const text = printed(cell.passage.text);
      const kind = this.#config.words.opens(text);
      // A column that is named by more than the bare word, lest every table of recommendations be taken for a letter's.
      if (!kind || !text.includes(' ')) continue;
      this.#headings = [{ depth: PARAGRAPH_DEPTH, text }];
      this.#open(kind, null);
      return;
    }
  }

  /**
   * Letters are pasted without markup too: a line of its own that says just what a heading would say is taken for
   * one, and in a region so is a short line in bold that is no sentence. 0 where it is a paragraph.
   */
  #depthOfParagraph(block: Block & { kind: 'paragraph' }): number {
    if (block.span.end - block.span.start > 120) return 0;
    const { text } = block.content.passage;
    if (text.includes('\n')) return 0;
    if (this.#opens(text, false) || isStudy(text)) return PARAGRAPH_DEPTH;
    if (this.#region && (this.#config.words.closes(text) || (timescaleOf(text) && !/[.;]$/.test(text))))
      return PARAGRAPH_DEPTH;
    return this.#region && block.content.bold && !/[.!;]$/.test(text) ? BOLD_THEME_DEPTH : 0;
  }
}

function isComment(html: string): boolean {
  return html.startsWith('<!--') && html.indexOf('-->') === html.length - '-->'.length;
}
