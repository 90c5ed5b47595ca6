import type { Config } from '../../config/config.ts';
import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { AreaMention, FieldName, Quote } from '../../model/statement.ts';
import type { Block, Prose } from '../markdown/blocks.ts';
import type { Chunk } from '../markdown/chunk.ts';
import { columnsOf, milestoneColumn, revisedColumn, secondColumn, updateColumns } from './columns.ts';
import { combinedColumn } from './combined.ts';
import type { FieldEntry } from './labels.ts';
import { mayBeLabelled } from './labels.ts';
import type { ItemAction } from './itemFields.ts';
import { readFieldList } from './fields.ts';
import { readAnsweredParagraph, readFieldParagraph, readLeadParagraph } from './paragraphs.ts';
import { readLoneLabel } from './loneLabels.ts';
import type { ActionRef } from './references.ts';
import { actionRefOf, areaMentions } from './references.ts';
import { mayReply, readReplies } from './replies.ts';
import type { Reply } from './replies.ts';
import { isTotal } from './totals.ts';

/** What one block contributes to a statement. Positions are the chunk's. */
export type Part =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly title: Passage;
      readonly action: ActionRef | null;
      readonly areas: readonly AreaMention[];
      readonly span: Span;
    }
  | {
      readonly kind: 'fields';
      readonly sure: boolean;
      readonly entries: readonly FieldEntry[];
      readonly actions: readonly ItemAction[];
      readonly replies: readonly Reply[];
    }
  /** `Lead: Head of MASH` as a paragraph of its own, which is about what stands below it. */
  | { readonly kind: 'lines'; readonly entries: readonly FieldEntry[]; readonly leads: boolean }
  /** A paragraph in bold that may name an area, as a heading would. */
  | { readonly kind: 'title'; readonly passage: Passage }
  /** A label on a line of its own; what it labels stands below it. */
  | { readonly kind: 'label'; readonly entry: FieldEntry }
  | { readonly kind: 'quote'; readonly passages: readonly Quote[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly (FieldName | 'action' | null)[];
      readonly labels: readonly string[];
      readonly revised: number;
      readonly second: number;
      readonly both: number;
      readonly updates: readonly number[];
      readonly milestones: number;
      readonly span: Span;
    }
  | {
      readonly kind: 'row';
      readonly cells: readonly Passage[];
      /** It sums up the rows above it, and proposes nothing. */
      readonly isTotal: boolean;
      readonly span: Span;
    };

/** A chunk's parts, kept with the chunk: a pure function of it and of the configured words. */
export function partsOf(chunk: Chunk, config: Config): readonly Part[] {
  return known(chunk, config).parts;
}

/** The depth of the heading that a chunk begins with; 0 when it begins with anything else. */
export function headingDepth(chunk: Chunk, config: Config): number {
  return chunk.kind === 'heading' || chunk.kind === 'setext' || chunk.kind === 'list' ? known(chunk, config).depth : 0;
}

interface Known {
  readonly words: Config['words'];
  readonly parts: readonly Part[];
  readonly depth: number;
}

function known(chunk: Chunk, config: Config): Known {
  let found = chunk.reading as Known | undefined;
  if (found?.words !== config.words) {
    const parts = readParts(chunk, config);
    const [first] = parts;
    found = { words: config.words, parts, depth: first?.kind === 'heading' ? first.depth : 0 };
    chunk.reading = found;
  }
  return found;
}

const none: readonly Part[] = [];

function readParts(chunk: Chunk, config: Config): readonly Part[] {
  switch (chunk.kind) {
    case 'front-matter':
    case 'break':
    case 'code':
    case 'html':
    case 'footnote':
      return none;
    case 'paragraph':
      // Prose is never read further: only a paragraph that begins with a mark can be one of fields,
      // or names, as such, where an area is answered.
      if (
        !/^\s*[*_|]|\n[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/.test(chunk.text) &&
        !mayBeLabelled(chunk.text, config) &&
        !isQuoted(chunk.text) &&
        !mayReply(chunk.text)
      )
        return none;
  }
  return chunk.blocks.flatMap((block) => readPart(block, config));
}

function readPart(block: Block, config: Config): Part[] {
  const label = readLoneLabel(block, config);
  if (label) return [{ kind: 'label', entry: label }];
  switch (block.kind) {
    case 'heading': {
      const title = block.content.passage;
      return [
        {
          kind: 'heading',
          depth: block.depth,
          title,
          action: actionRefOf(title.text),
          areas: areaMentions(title.text),
          span: block.span,
        },
      ];
    }
    case 'paragraph': {
      const fields = readFieldParagraph(block, config);
      // An area alone says what is below it, and makes no action.
      if (fields?.entries.every(({ name }) => name === 'area'))
        return [{ kind: 'lines', entries: fields.entries, leads: false }];
      if (fields?.sure) return [{ kind: 'fields', ...fields, actions: [] }];
      const answered = readAnsweredParagraph(block, config);
      if (answered) return [{ kind: 'fields', entries: answered, actions: [], replies: [], sure: true }];
      const replies = readReplies(block.content, config);
      if (replies) return [{ kind: 'fields', entries: [], actions: [], replies, sure: false }];
      if (isTitle(block.content)) return [{ kind: 'title', passage: block.content.passage }];
      if (isQuoted(block.content.raw)) return [{ kind: 'quote', passages: [quotedWords(block.content.passage)] }];
      const italics = wordsInItalics(block.content);
      if (italics) return [{ kind: 'quote', passages: [italics] }];
      const lines = readLeadParagraph(block, config);
      return lines ? [{ kind: 'lines', ...lines }] : [];
    }
    case 'list': {
      const fields = readFieldList(block, config);
      return fields ? [{ kind: 'fields', ...fields }] : [];
    }
    case 'quote':
      return [{ kind: 'quote', passages: quotedPassages(block) }];
    case 'table-head': {
      const labels = block.cells.map((cell) => cell.passage.text);
      const columns = columnsOf(labels, config.words);
      const { words } = config;
      const further = {
        revised: revisedColumn(labels, columns),
        second: secondColumn(labels, columns, words),
        both: combinedColumn(labels, columns, words),
        updates: updateColumns(labels, columns, words),
        milestones: milestoneColumn(labels, columns),
      };
      return [{ kind: 'table', columns, labels, ...further, span: block.span }];
    }
    case 'table-row': {
      const cells = block.cells.map((cell) => cell.passage);
      return [{ kind: 'row', cells, isTotal: isTotal(cells), span: block.span }];
    }
    default:
      return [];
  }
}

/** A paragraph that is bold from end to end and long enough for an area's words, as Word's headings become. */
function isTitle(content: Prose): boolean {
  const { raw } = content;
  if (!content.startsWith('**') || !content.bold || /[?:]\W*$/.test(raw)) return false;
  return raw.length > SHORTEST_TITLE || actionRefOf(raw.slice(2)) !== null;
}

const SHORTEST_TITLE = 20;

/** A paragraph that is nothing but a quotation, and who says it: `Inspectors said: “Decisions are not recorded.”` */
function isQuoted(raw: string): boolean {
  return /^\s{0,3}[*_]{0,3}(?:[A-Za-z][^\n“”":.]{0,60}:[*_]{0,3}\s+)?[*_]{0,3}[“"][^“”"]{10,1500}[”"][.,;]?[*_]{0,3}\s*$/.test(
    raw,
  );
}

function quotedWords(passage: Passage): Passage {
  return part(passage, Math.max(passage.text.search(/[“"]/), 0), passage.text.length);
}

/** A paragraph in italics from end to end, without who says it: `*Inspectors said: Decisions are not recorded.*` */
function wordsInItalics({ raw, passage }: Prose): Quote | null {
  if (!/^\s{0,3}([*_])(?!\1)[^*_]{15,1500}\1\s*$/.test(raw)) return null;
  const who =
    /^[^:“”".]{0,60}\b(?:said|says?|found|told us|identified|finding|letter|report|improvement|recommendation)[^:“”".]{0,20}:\s+/i.exec(
      passage.text,
    );
  return { ...part(passage, who?.[0].length ?? 0, passage.text.length), loose: true };
}

function quotedPassages(block: Block): Passage[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.content.passage];
  if (block.kind === 'quote') return block.blocks.flatMap(quotedPassages);
  return block.kind === 'list' ? block.items.flatMap((item) => item.blocks.flatMap(quotedPassages)) : [];
}
