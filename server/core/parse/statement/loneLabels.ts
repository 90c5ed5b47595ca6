import type { Config } from '../../config/config.ts';
import type { Passage } from '../../model/passage.ts';
import { moved } from '../../model/passage.ts';
import { shift } from '../../model/span.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Chunk } from '../markdown/chunk.ts';
import { readDeadline } from '../deadline.ts';
import type { PlacedEntry } from './actions.ts';
import { joined } from './fields.ts';
import type { FieldEntry } from './labels.ts';

/** A label on a line of its own, in bold or as a heading: `**By when**`. What it labels stands below it. */
export function readLoneLabel(block: Block, config: Config): FieldEntry | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  const { content, span } = block;
  if (block.kind === 'heading' ? block.depth < 3 : !(content.startsWith('**') && content.bold)) return null;
  const label = content.passage.text.replace(/[\s:?–—-]+$/, '').trim();
  if (label.length > LONGEST_LABEL || label.includes('\n')) return null;
  // `Action 1.1 Convene …`: as good as all headings of actions.
  if (block.kind === 'heading' && /\d/.test(label)) return null;
  const name = meaningOf(label, config);
  if (!name || (block.kind === 'heading' && !isQuestion(label, name))) return null;
  const value = { text: '', span: { start: span.end, end: span.end }, runs: null };
  return { name, label, value, bold: true, ref: null, item: span };
}

const LONGEST_LABEL = 80;

function meaningOf(label: string, { words }: Config): FieldEntry['name'] | null {
  const likely = words.likely(label);
  const name = words.field(label) ?? (likely && !likely.weak ? likely.field : null);
  return name === 'area' || name === 'ref' || name === 'answered' ? null : name;
}

/** A heading that asks for a field. `Actions`, `Progress` and `Accountability` are sections as others are. */
function isQuestion(label: string, name: FieldEntry['name']): boolean {
  if (/^(?:what|who|when|by)\b/i.test(label)) return true;
  if (/^how\b/i.test(label)) return name === 'measure';
  return (
    (name === 'owner' || name === 'deadline') &&
    !/^(?:accountab|responsibilit|timescales|timelines?$|dates?$)/i.test(label)
  );
}

/** Gathers such labels and what stands below each, while a section is read. */
export class LoneLabels {
  #open: PlacedEntry | null = null;
  #entries: PlacedEntry[] = [];

  open(entry: FieldEntry, base: number): void {
    this.#open = { entry, base };
  }

  /** Something else stands below the last label: it is a title of that. */
  drop(): void {
    this.#open = null;
  }

  /** Words that hold no part, `base` characters into the document: whether they are those of the last label. */
  answer(chunk: Chunk, base: number): boolean {
    const open = this.#open;
    if (!open || (chunk.kind !== 'paragraph' && chunk.kind !== 'list')) return false;
    this.#open = null;
    const said = joined(chunk.passages);
    if (!said || !isAnswer(open.entry, said)) return false;
    const value = moved(said, base);
    const item = { start: shift(open.entry.item, open.base).start, end: value.span.end };
    this.#entries.push({ entry: { ...open.entry, value, item }, base: 0 });
    return true;
  }

  /**
   * The fields of the section's actions: they say what is done, or `isAction` that the heading does, and who or when;
   * `beside` are other fields of it, with which any will do.
   */
  end(isAction: boolean, beside: readonly PlacedEntry[]): readonly PlacedEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    this.#open = null;
    const names = new Set(entries.map(({ entry }) => entry.name));
    if (beside.length) return entries;
    return (isAction || names.has('action')) && (names.has('owner') || names.has('deadline')) ? entries : [];
  }
}

/** Who does it is said in few words, and by when in few, or with a date; more is prose. */
function isAnswer({ name }: FieldEntry, { text }: Passage): boolean {
  if (name === 'owner' || name === 'agency') return text.length < 160;
  if (name !== 'deadline') return true;
  return (
    text.length < 60 ||
    (text.length < 200 && readDeadline(text, { statementDate: null, letterDate: null }).kind === 'date')
  );
}
