import type { Config } from '../../config/config.ts';
import { fieldInList } from '../../config/words.ts';
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { Block, Item, ListBlock, Prose } from '../markdown/blocks.ts';
import { readInlineFields, readItemLines } from './itemFields.ts';
import type { ItemAction } from './itemFields.ts';
import { believable, isMarked, isMilestones, isPlan, labelled } from './labels.ts';
import type { Entry, FieldEntry } from './labels.ts';
import { readReplyItem } from './replies.ts';
import type { Reply } from './replies.ts';

export interface FieldList {
  readonly entries: readonly FieldEntry[];
  readonly actions: readonly ItemAction[];
  /** Its items by which a recommendation is replied to. */
  readonly replies: readonly Reply[];
  /** False where the labels may be those of prose: they count only below a heading that says it is an action. */
  readonly sure: boolean;
}

/** The fields in a list; `null` when it is a list of anything else. */
export function readFieldList(list: ListBlock, config: Config): FieldList | null {
  const entries: Entry[] = [];
  const actions: ItemAction[] = [];
  const replies: Reply[] = [];
  let area: Passage | null = null;
  for (const item of list.items) {
    const inline = readInlineFields(item, config);
    if (inline) {
      actions.push({ ...inline, ...placeOf(item), area });
      continue;
    }
    const entry = readEntry(item, config);
    const reply = entry ? null : readReplyItem(item, config);
    if (reply) {
      replies.push(reply);
      continue;
    }
    const nested = item.blocks.find((block) => block.kind === 'list');
    const holds = !entry || entry.name === 'action' || entry.name === 'area';
    const below = nested && holds ? readFieldList(nested, config) : null;
    const first = item.blocks[0];
    if (entry?.name === 'area' && below) {
      const found = actionsBelow(below, entry.first, item.span);
      if (found.length) {
        actions.push(...found);
        continue;
      }
    }
    if (entry?.name === 'area') area = entry.first;
    if (entry?.name !== 'area' && below?.sure && below.entries.length && first?.kind === 'paragraph') {
      // The fields below `- **Action:** Hold meetings` are none of its words.
      const own = entry && readEntry({ ...item, blocks: item.blocks.filter((block) => block !== nested) }, config);
      const title = own && !own.ref ? own.value : first.content.passage;
      actions.push({ title, area, entries: below.entries, ...placeOf(item) });
    } else if (entry) entries.push(entry);
    else if (!nested && first?.kind === 'paragraph') {
      const lines = readItemLines(item, config);
      if (lines) actions.push({ ...lines, ...placeOf(item), area });
    } else if (below) for (const action of below.actions) actions.push(action.area ? action : { ...action, area });
  }
  const believed = believable(entries);
  if (!believed.length && !actions.length && !replies.length) return null;
  return { entries: believed, actions, replies, sure: speaksOfAction(believed) };
}

function placeOf({ span, ticked }: Item): Pick<ItemAction, 'span' | 'ticked'> {
  return ticked ? { span, ticked } : { span };
}

/** What stands below the item of an area: its actions, or the fields of the one that it has. */
function actionsBelow(
  { actions, entries, replies, sure }: FieldList,
  area: Passage,
  span: Span,
): readonly ItemAction[] {
  if (replies.length && !entries.length && !actions.length) return [{ title: area, area, entries, replies, span }];
  if (actions.length) return actions.map((action) => (action.area ? action : { ...action, area }));
  const [action, second] = entries.filter(({ name, value }) => name === 'action' && value.text);
  if (!sure || !action || second || entries.length < 2) return [];
  return [{ title: action.value, area, entries, span }];
}

function readEntry(item: Item, config: Config): (Entry & { readonly first: Passage }) | null {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph' || !mayHaveLabel(first.content, config)) return null;
  const entry = labelled(first.content.passage, isMarked(first.content), first.content.lineEnd(0), config);
  if (!entry) return null;
  const { name, label, bold, likely, ref } = entry;
  const more = item.blocks.slice(1).flatMap(passagesOf);
  const value = more.length ? joined([entry.value, ...more].filter((passage) => passage.text)) : entry.value;
  return {
    name,
    label,
    bold,
    likely,
    ref,
    first: entry.value,
    value: value ?? entry.value,
    item: { start: first.span.start, end: item.span.end },
  };
}

/** Most items are prose, which is not read further: what stands before their first colon or dash is no label. */
function mayHaveLabel(content: Prose, config: Config): boolean {
  if (isMarked(content)) return true;
  const label = /^([^:–—\n]{1,60}?)\s*(?::|[–—]|\s-\s)/.exec(content.raw);
  return (
    label !== null &&
    (/[\\`*_<&]/.test(label[1]!) || fieldInList(label[1]!, config.words) !== null || isMilestones(label[1]!))
  );
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
export function joined(passages: readonly Passage[]): Passage | null {
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
