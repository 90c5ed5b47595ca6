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
  /** The reference that stands in its label: `1.1` of `**Action 1.1:** …`. */
  readonly ref: Passage | null;
  /** The whole item, without its marker. */
  readonly item: Span;
}

/** An item that is an action itself, its fields in a list below it. */
export interface ItemAction {
  readonly title: Passage;
  /** A labelled area that stands above it in its list. */
  readonly area: Passage | null;
  readonly entries: readonly FieldEntry[];
  readonly span: Span;
  /** Its fields stand in its own words, one after the other. */
  readonly inline?: boolean;
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
  let area: Passage | null = null;
  for (const item of list.items) {
    const inline = readInlineFields(item, config);
    if (inline) {
      actions.push({ ...inline, area, span: item.span });
      continue;
    }
    const entry = readEntry(item, config);
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
      const title = entry && !entry.ref ? entry.first : first.content.passage;
      actions.push({ title, area, entries: below.entries, span: item.span });
    } else if (entry) entries.push(entry);
    else if (!nested && first?.kind === 'paragraph') {
      const lines = readItemLines(item, config);
      if (lines) actions.push({ ...lines, area, span: item.span });
    } else if (below) for (const action of below.actions) actions.push(action.area ? action : { ...action, area });
  }
  const believed = believable(entries);
  return believed.length || actions.length ? { entries: believed, actions, sure: speaksOfAction(believed) } : null;
}

/** What stands below the item of an area: its actions, or the fields of the one that it has. */
function actionsBelow({ actions, entries, sure }: FieldList, area: Passage, span: Span): readonly ItemAction[] {
  if (actions.length) return actions.map((action) => (action.area ? action : { ...action, area }));
  const [action, second] = entries.filter(({ name, value }) => name === 'action' && value.text);
  if (!sure || !action || second || entries.length < 2) return [];
  return [{ title: action.value, area, entries, span }];
}

/** An item whose fields stand in its own words, in bold: `Train all staff (**Owner:** …; **Deadline:** …)`. */
function readInlineFields(item: Item, config: Config): (Pick<ItemAction, 'title' | 'entries'> & { inline: true }) | null {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph' || item.blocks.length > 1) return null;
  const { raw, passage } = first.content;
  const labels = Array.from(raw.matchAll(/(\*\*|__)([^*_:\n]{1,40}?)\s*(?::\s*\1|\1\s*:)/g), (match) => match[2]!.trim());
  if (labels.length < 2) return null;
  const cuts: { label: string; from: number; to: number }[] = [];
  let at = 0;
  for (const label of labels) {
    const found = passage.text.indexOf(label, at);
    const colon = found < 0 ? null : /^\s*:\s*/.exec(passage.text.slice(found + label.length));
    if (!colon) return null;
    at = found + label.length + colon[0].length;
    const name = numberedLabel(label, config)?.name ?? fieldInList(label, config.words);
    if (name) cuts.push({ label, from: found, to: at });
  }
  const own = cuts[0]?.from === 0 ? labelled(passage, true, first.content.lineEnd(0), config) : null;
  if (own && own.name !== 'action') return null;
  const fields = own ? cuts.slice(1) : cuts;
  if (!fields.length) return null;
  const words = trimmedPart(passage, own && !own.ref ? cuts[0]!.to : 0, fields[0]!.from);
  const entries = fields.map(({ label, from, to }, i): Entry => {
    const next = fields[i + 1]?.from ?? passage.text.length;
    const value = trimmedPart(passage, to, next);
    const end = value.text ? value.span.end : part(passage, from, to).span.end;
    const likely = config.words.field(label) === null;
    const name = fieldInList(label, config.words)!;
    return {
      ...{ name, label, bold: true, ref: null, likely },
      value: value.text ? value : { text: '', span: { start: end, end }, runs: null },
      item: { start: first.span.start, end: item.span.end },
    };
  });
  const believed = believable(entries);
  return words.text && isPlan(entries) && believed.length === entries.length
    ? { title: words, entries: believed, inline: true }
    : null;
}

/** Without what only parts it from what follows; brackets that were opened within it stay. */
function trimmedPart(passage: Passage, from: number, to: number): Passage {
  let text = passage.text.slice(from, to);
  text = text.replace(/[\s;,|([–—-]+$/, '');
  if (/[)\]]$/.test(text) && !/[([]/.test(text)) text = text.slice(0, -1);
  return part(passage, from, from + text.length);
}

/** An item whose fields are lines of its own below its words: `Train all staff`, `*Who:* …`, `*By when:* …`. */
function readItemLines(item: Item, config: Config): Pick<ItemAction, 'title' | 'entries'> | null {
  let title: Passage | null = null;
  const entries: Entry[] = [];
  for (const block of item.blocks) {
    if (block.kind !== 'paragraph') return null;
    const { passage } = block.content;
    let at = 0;
    for (let from = 0; from <= passage.text.length; at++) {
      const end = passage.text.indexOf('\n', from);
      const line = part(passage, from, end < 0 ? passage.text.length : end);
      from = end < 0 ? passage.text.length + 1 : end + 1;
      if (!title) {
        // Most items are one line of words.
        if (end < 0 && item.blocks.length < 2) return null;
        title = line;
        continue;
      }
      const place = { start: block.content.lineStart(at), end: block.content.lineEnd(at) };
      const found = lineEntries(line, false, place.end, config);
      if (!found) return null;
      const bold = /^(?:\*\*|__)/.test(block.content.raw.split('\n')[at]?.trimStart() ?? '');
      for (const entry of found) entries.push({ ...entry, bold, item: place });
    }
  }
  const believed = believable(entries);
  return title && believed.length === entries.length && isPlan(entries) ? { title, entries: believed } : null;
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

/**
 * A paragraph whose every line is a label and its value, or several of them (`Owner: … | Deadline: …`). Labels that are
 * not marked are those of an action where one of them says so, and another who does it or when; `sure` tells.
 */
export function readFieldParagraph(
  block: Block & { kind: 'paragraph' },
  config: Config,
): { readonly entries: readonly FieldEntry[]; readonly sure: boolean } | null {
  const marked = isMarked(block.content);
  if (!marked && !mayBeFields(block.content.raw, config)) return null;
  const { passage } = block.content;
  const entries: Entry[] = [];
  let lines = 0;
  for (let from = 0; from <= passage.text.length; lines++) {
    const end = passage.text.indexOf('\n', from);
    const line = part(passage, from, end < 0 ? passage.text.length : end);
    const item = { start: block.content.lineStart(lines), end: block.content.lineEnd(lines) };
    const found = lineEntries(line, marked, item.end, config);
    // A line in bold that says no more than `Progress` is a heading of what comes below it.
    if (!found || (found.length === 1 && found[0]!.label === line.text.trim() && !found[0]!.value.text)) return null;
    for (const entry of found) entries.push({ ...entry, item });
    from = end < 0 ? passage.text.length + 1 : end + 1;
  }
  const believed = believable(entries);
  if (believed.length !== entries.length) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (marked) return { entries: believed, sure: true };
  return { entries: believed, sure: names.has('action') && (names.has('owner') || names.has('deadline')) };
}

/** Whether the first line of a paragraph, and the second if there is one, begins as one with a label does. */
function mayBeFields(raw: string, config: Config): boolean {
  const [first, second] = raw.split('\n', 2);
  const begins = (line: string) => labelBefore(line, config) !== null;
  return begins(first!) && (second === undefined ? /\s\|\s/.test(first!) : begins(second));
}

/** The fields of one line: one, or several with `|` or `;` between them. */
function lineEntries(line: Passage, marked: boolean, end: number, config: Config): Labelled[] | null {
  const pieces: Labelled[] = [];
  let from = 0;
  for (const cut of [...line.text.matchAll(/\s+[|•·]\s+|;\s+/g), null]) {
    const to = cut?.index ?? line.text.length;
    const piece = labelled(part(line, from, to), marked, end, config);
    if (!piece) break;
    pieces.push(piece);
    from = to + (cut?.[0].length ?? 0);
    if (!cut && pieces.length > 1) return pieces;
  }
  const whole = labelled(line, marked, end, config);
  return whole && [whole];
}

/** `Answered in: plan.md#2.1` as a paragraph of its own: the one field that a section without an action has. */
export function readAnsweredParagraph(block: Block & { kind: 'paragraph' }, config: Config): FieldEntry[] | null {
  const { passage } = block.content;
  if (!mayBeAnswered(passage.text, config)) return null;
  const entry = labelled(passage, false, block.content.lineEnd(0), config);
  return entry && [{ ...entry, bold: true, item: block.span }];
}

/**
 * `Lead: Head of MASH`, each line of a paragraph; no prose that happens to begin with such a word and goes on. `leads`
 * tells whether they say no more than who does it and when.
 */
export function readLeadParagraph(
  block: Block & { kind: 'paragraph' },
  config: Config,
): { readonly entries: readonly FieldEntry[]; readonly leads: boolean } | null {
  const { passage } = block.content;
  const entries: FieldEntry[] = [];
  for (let from = 0; from <= passage.text.length;) {
    const end = passage.text.indexOf('\n', from);
    const line = part(passage, from, end < 0 ? passage.text.length : end);
    const found = line.text.length < LONGEST_LEAD ? lineEntries(line, false, line.span.end, config) : null;
    if (!found) return null;
    for (const entry of found) entries.push({ ...entry, item: line.span });
    from = end < 0 ? passage.text.length + 1 : end + 1;
  }
  return { entries, leads: entries.every(({ name }) => name === 'owner' || name === 'deadline' || name === 'agency') };
}

const LONGEST_LEAD = 150;

/** Asked of all prose: whether it begins as a line with a label does. */
export function mayBeLabelled(text: string, config: Config): boolean {
  return labelBefore(text, config) !== null;
}

function mayBeAnswered(text: string, config: Config): boolean {
  return labelBefore(text, config) === 'answered';
}

function labelBefore(text: string, config: Config): FieldName | 'action' | null {
  const label = /^\s{0,3}([A-Za-z][A-Za-z0-9. ]{2,28}?)\s?:/.exec(text)?.[1];
  return label ? (numberedLabel(label, config)?.name ?? fieldInList(label, config.words)) : null;
}

/** `likely`: the label is none of the usual names. */
interface Entry extends FieldEntry {
  readonly likely: boolean;
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
  const numbered = label ? numberedLabel(label, config) : null;
  const name = label ? (numbered?.name ?? fieldInList(label, config.words)) : null;
  if (!match || !name) return null;
  const likely = !numbered && config.words.field(label!) === null;
  const ref = numbered && part(passage, numbered.from, numbered.from + numbered.ref.length);
  // `Area for improvement 2: …` names it by its number, too.
  const value = part(passage, numbered?.name === 'area' ? 0 : match[0].length, passage.text.length);
  return {
    name,
    label: label!,
    bold,
    likely,
    ref: numbered?.name === 'action' ? ref : null,
    value: value.text ? value : { text: '', span: { start: end, end }, runs: null },
  };
}

/** `Action 1.1`, `Area for improvement 2`, `Recommendation 3a`: a label with the number of what it labels. */
function numberedLabel(label: string, { words }: Config): { name: 'action' | 'area'; ref: string; from: number } | null {
  const match = /^([A-Za-z ]{3,40}?)(\s+(?:no\.?\s*|ref\.?\s*)?)([A-Z]{0,4}\d+(?:[.\-/]\d+)*[a-z]?)$/i.exec(label);
  const name = match && words.field(match[1]!);
  if (name !== 'action' && name !== 'area') return null;
  return { name, ref: match![3]!, from: match![1]!.length + match![2]!.length };
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
