import type { Config } from '../../config/config.ts';
import { fieldInList } from '../../config/words.ts';
import { isRevised } from '../../config/revisedWords.ts';
import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { FieldName } from '../../model/statement.ts';
import type { Block, Item, ListBlock, Prose } from '../markdown/blocks.ts';

/** One labelled item (`- **Owner:** …`); `action` is what a list calls its own action. Positions are the chunk's. */
export interface FieldEntry {
  readonly name: FieldName | 'action';
  readonly label: string;
  readonly value: Passage;
  readonly bold: boolean;
  /** The whole item, without its marker. */
  readonly item: Span;
}

/** An item that is an action itself, its fields in a list below it. */
export interface ItemAction {
  readonly title: Passage;
  readonly entries: readonly FieldEntry[];
  readonly span: Span;
}

export interface FieldList {
  readonly entries: readonly FieldEntry[];
  readonly actions: readonly ItemAction[];
  /** False where the labels may be those of prose: they count only below a heading that says it is an action. */
  readonly sure: boolean;
}

/** The fields in a list; `null` when it is a list of anything else. */
export function readFieldList(list: ListBlock, config: Config): FieldList | null {
  const entries: Entry[] = [];
  const actions: ItemAction[] = [];
  for (const item of list.items) {
    const entry = readEntry(item, config);
    const nested = item.blocks.find((block) => block.kind === 'list');
    const below = nested && (!entry || entry.name === 'action') ? readFieldList(nested, config) : null;
    const first = item.blocks[0];
    if (below?.sure && below.entries.length && first?.kind === 'paragraph') {
      actions.push({ title: entry?.value ?? first.content.passage, entries: below.entries, span: item.span });
    } else if (entry) entries.push(entry);
    else if (below) for (const action of below.actions) actions.push(action);
  }
  const believed = believable(entries);
  return believed.length || actions.length ? { entries: believed, actions, sure: speaksOfAction(believed) } : null;
}

/**
 * A label that only says the same as a usual one (`Operational lead`) counts beside a usual one, or with others that say
 * who does it or when: prose has labels too.
 */
function believable(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ likely }) => likely)) return entries;
  return isPlan(entries) || entries.some(({ likely }) => !likely) ? firstOfEach(entries) : [];
}

/** It says who does it or when, and something else. */
function isPlan(entries: readonly Entry[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.size > 1 && (names.has('owner') || names.has('deadline'));
}

/** Of two labels for one field the usual one counts. */
function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const usual = new Set(entries.filter(({ likely }) => !likely).map(({ name }) => name));
  return entries.filter(({ likely, name, label }) => !likely || !usual.has(name) || isRevised(label));
}

/** A paragraph whose every line is a bold label and its value. */
export function readFieldParagraph(block: Block & { kind: 'paragraph' }, config: Config): readonly FieldEntry[] | null {
  if (!isMarked(block.content)) return null;
  const { passage } = block.content;
  const entries: Entry[] = [];
  for (let from = 0; from <= passage.text.length;) {
    const end = passage.text.indexOf('\n', from);
    const line = part(passage, from, end < 0 ? passage.text.length : end);
    const entry = labelled(line, true, block.content.lineEnd(entries.length), config);
    // A line in bold that says no more than `Progress` is a heading of what comes below it.
    if (!entry || (entry.label === line.text.trim() && !entry.value.text)) return null;
    const item = { start: block.content.lineStart(entries.length), end: block.content.lineEnd(entries.length) };
    entries.push({ ...entry, item });
    from = end < 0 ? passage.text.length + 1 : end + 1;
  }
  const believed = believable(entries);
  return believed.length === entries.length ? believed : null;
}

/** `Answered in: plan.md#2.1` as a paragraph of its own: the one field that a section without an action has. */
export function readAnsweredParagraph(block: Block & { kind: 'paragraph' }, config: Config): FieldEntry[] | null {
  const { passage } = block.content;
  if (!mayBeAnswered(passage.text, config)) return null;
  const entry = labelled(passage, false, block.content.lineEnd(0), config);
  return entry && [{ ...entry, bold: true, item: block.span }];
}

/** `Lead: Head of MASH`, each line of a paragraph; no prose that happens to begin with such a word and goes on. */
export function readLeadParagraph(block: Block & { kind: 'paragraph' }, config: Config): FieldEntry[] | null {
  const { passage } = block.content;
  const entries: FieldEntry[] = [];
  for (let from = 0; from <= passage.text.length;) {
    const end = passage.text.indexOf('\n', from);
    const line = part(passage, from, end < 0 ? passage.text.length : end);
    const entry = line.text.length < LONGEST_LEAD ? labelled(line, false, line.span.end, config) : null;
    if (entry?.name !== 'owner' && entry?.name !== 'deadline' && entry?.name !== 'agency') return null;
    entries.push({ ...entry, item: line.span });
    from = end < 0 ? passage.text.length + 1 : end + 1;
  }
  return entries;
}

const LONGEST_LEAD = 150;

/** Asked of all prose: whether it begins as a line does that says where an area is answered, or who leads. */
export function mayBeLabelled(text: string, config: Config): boolean {
  const name = labelBefore(text, config);
  return name === 'answered' || name === 'owner' || name === 'deadline' || name === 'agency';
}

function mayBeAnswered(text: string, config: Config): boolean {
  return labelBefore(text, config) === 'answered';
}

function labelBefore(text: string, config: Config): FieldName | 'action' | null {
  const label = /^\s{0,3}([A-Za-z][A-Za-z ]{2,28}?)\s?:/.exec(text);
  return label && fieldInList(label[1]!, config.words);
}

/** `likely`: the label is none of the usual names. */
interface Entry extends FieldEntry {
  readonly likely: boolean;
}

function readEntry(item: Item, config: Config): Entry | null {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph' || !mayHaveLabel(first.content, config)) return null;
  const entry = labelled(first.content.passage, isMarked(first.content), first.content.lineEnd(0), config);
  if (!entry) return null;
  const { name, label, bold, likely } = entry;
  const more = item.blocks.slice(1).flatMap(passagesOf);
  const value = more.length ? joined([entry.value, ...more].filter((passage) => passage.text)) : entry.value;
  return {
    name,
    label,
    bold,
    likely,
    value: value ?? entry.value,
    item: { start: first.span.start, end: item.span.end },
  };
}

/** Most items are prose, which is not read further: what stands before their first colon or dash is no label. */
function mayHaveLabel(content: Prose, config: Config): boolean {
  if (isMarked(content)) return true;
  const label = /^([^:–—\n]{1,60}?)\s*(?::|[–—]|\s-\s)/.exec(content.raw);
  return label !== null && (/[\\`*_<&]/.test(label[1]!) || fieldInList(label[1]!, config.words) !== null);
}

/** Whether the label is in bold, in emphasis or in code. */
function isMarked(content: Prose): boolean {
  return content.startsWith('**') || content.startsWith('__') || content.startsWith('*') || content.startsWith('_');
}

type Labelled = Omit<Entry, 'item'>;

/** A label and its value; an empty value stands at `end`, after the label's own marks. */
function labelled(passage: Passage, bold: boolean, end: number, config: Config): Labelled | null {
  const match =
    (bold
      ? /^([^:\n]{1,60}?)(?:\s*:\s*|\s+[–—-]+\s+|(?<=\?)\s+(?=\S))/
      : /^([^:\n]{1,60}?)(?:\s*:(?!\/)\s*|\s+[–—-]\s+)/
    ).exec(passage.text) ?? (bold ? /^([^:\n]{1,60})$/.exec(passage.text) : null);
  const label = match?.[1]!.trim();
  const name = label ? fieldInList(label, config.words) : null;
  if (!match || !name) return null;
  const likely = config.words.field(label!) === null;
  const value = part(passage, match[0].length, passage.text.length);
  return {
    name,
    label: label!,
    bold,
    likely,
    value: value.text ? value : { text: '', span: { start: end, end }, runs: null },
  };
}

/**
 * Prose has items with a colon too (`- Impact: children wait`), so a list is one of fields when a label is marked,
 * when it has two different ones, or when the one it has is unmistakable.
 */
function speaksOfAction(all: readonly Entry[]): boolean {
  if (isPlan(all)) return true;
  const entries = all.filter(({ likely }) => !likely);
  if (entries.some((entry) => entry.bold)) return true;
  if (new Set(entries.map((entry) => entry.name)).size > 1) return true;
  return entries.some(
    ({ name, label }) =>
      (name === 'owner' || name === 'deadline') && !/^(who|when|date|completion|completed by)$/i.test(label),
  );
}

function passagesOf(block: Block): readonly Passage[] {
  if (block.kind === 'paragraph') return [block.content.passage];
  return block.kind === 'list' ? block.items.flatMap((item) => item.blocks.flatMap(passagesOf)) : [];
}

/** Passages of one value as one: their texts on lines of their own. */
function joined(passages: readonly Passage[]): Passage | null {
  const first = passages[0];
  if (!first || passages.length === 1) return first ?? null;
  let text = '';
  const runs: number[] = [];
  for (const passage of passages) {
    if (text) text += '\n';
    const by = passage.span.start - first.span.start;
    const own = passage.runs ?? [0, 0];
    for (let i = 0; i < own.length; i += 2) runs.push(text.length + own[i]!, by + own[i + 1]!);
    text += passage.text;
  }
  return { text, span: { start: first.span.start, end: passages[passages.length - 1]!.span.end }, runs };
}
