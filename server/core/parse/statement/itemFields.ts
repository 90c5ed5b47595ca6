import type { Config } from '../../config/config.ts';
import { part } from '../../model/passage.ts';
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { Item } from '../markdown/blocks.ts';
import { believable, isPlan, labelled, lineEntries, meaningOf } from './labels.ts';
import type { Entry, FieldEntry, Meaning } from './labels.ts';
import type { Reply } from './replies.ts';

/** An item that is an action itself, its fields in a list below it. */
export interface ItemAction {
  readonly title: Passage;
  /** A labelled area that stands above it in its list. */
  readonly area: Passage | null;
  readonly entries: readonly FieldEntry[];
  /** It has no fields, and replies to its area: see `Reply`. */
  readonly replies?: readonly Reply[];
  readonly span: Span;
  /** Its box is ticked: `- [x] 1.1 Convene meetings`. */
  readonly ticked?: true;
  /** Its fields stand in its own words, one after the other. */
  readonly inline?: boolean;
}

/**
 * An item whose fields stand in its own words, in bold: `Train all staff (**Owner:** …; **Deadline:** …)`; or not, where
 * they say by usual names who does it and by when: `Train all staff. Lead: DCS. Deadline: June 2027`.
 */
export function readInlineFields(
  item: Item,
  config: Config,
): (Pick<ItemAction, 'title' | 'entries'> & { inline: true }) | null {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph' || item.blocks.length > 1) return null;
  const { raw, passage } = first.content;
  const bold = boldLabels(raw);
  const isPlain = bold.length < 2;
  const labels = isPlain ? plainLabels(passage.text) : bold;
  if (labels.length < 2) return null;
  const cuts: (Meaning & { name: FieldEntry['name']; label: string; from: number; to: number })[] = [];
  let at = 0;
  for (const label of labels) {
    const found = passage.text.indexOf(label, at);
    const colon = found < 0 ? null : /^\s*:\s*/.exec(passage.text.slice(found + label.length));
    if (!colon) return null;
    at = found + label.length + colon[0].length;
    const meaning = meaningOf(label, config);
    if (meaning.name) cuts.push({ ...meaning, name: meaning.name, label, from: found, to: at });
  }
  const own = cuts[0]?.from === 0 ? labelled(passage, true, first.content.lineEnd(0), config) : null;
  if (own && own.name !== 'action') return null;
  const fields = own ? cuts.slice(1) : cuts;
  if (!fields.length) return null;
  // Prose may speak of a label: it is a field where something parts it from the words before.
  if (!own && !/[(;,.|·•–—-]\s*$/.test(passage.text.slice(0, fields[0]!.from))) return null;
  const words = trimmedPart(passage, own && !own.ref ? cuts[0]!.to : 0, fields[0]!.from);
  const entries = fields.map(({ label, name, numbered, likely, from, to }, i): Entry => {
    const next = fields[i + 1]?.from ?? passage.text.length;
    // As in `labelled`: the number of an area names it.
    const value = trimmedPart(passage, numbered?.name === 'area' ? from : to, next, isPlain && i + 1 < fields.length);
    const end = value.text ? value.span.end : part(passage, from, to).span.end;
    return {
      ...{ name, label, bold: !isPlain, ref: null, likely },
      value: value.text ? value : { text: '', span: { start: end, end }, runs: null },
      item: { start: first.span.start, end: item.span.end },
    };
  });
  const believed = believable(entries);
  const usual = new Set(entries.filter(({ likely }) => !likely).map(({ name }) => name));
  if (isPlain && !(usual.has('owner') && usual.has('deadline'))) return null;
  return words.text && isPlan(entries) && believed.length === entries.length
    ? { title: words, entries: believed, inline: true }
    : null;
}

/** What stands in bold before a colon. */
function boldLabels(raw: string): string[] {
  return Array.from(raw.matchAll(/(\*\*|__)([^*_:\n]{1,40}?)\s*(?::\s*\1|\1\s*:)/g), (match) => match[2]!.trim());
}

/** What stands before a colon, parted from the words before it. */
function plainLabels(text: string): string[] {
  // Most items have no colon.
  if (text.indexOf(':') === text.lastIndexOf(':')) return [];
  return Array.from(
    text.matchAll(/(?:[;|,([]\s{0,3}|\s[–—-]\s|\.\s{1,3}(?=[A-Z]))([A-Za-z][A-Za-z'’ ]{1,28}?)(?=\s?:\s)/g),
    (match) => match[1]!,
  );
}

/** A line that begins with a label, cut before each further one in bold: `**Action 1:** Hold meetings. **Lead:** DCS`. */
export function cutAtLabels(line: Passage, raw: string, config: Config): readonly Passage[] {
  const labels = boldLabels(raw);
  if (labels.length < 2) return [line];
  const pieces: Passage[] = [];
  let from = 0;
  let at = 0;
  for (const label of labels) {
    const found = line.text.indexOf(label, at);
    if (found < 0) return [line];
    at = found + label.length;
    if (!found || !meaningOf(label, config).name) continue;
    pieces.push(trimmedPart(line, from, found));
    from = found;
  }
  return [...pieces, part(line, from, line.text.length)];
}

/** Without what only parts it from what follows, a full stop too where it `stops`; brackets opened within it stay. */
function trimmedPart(passage: Passage, from: number, to: number, stops = false): Passage {
  let text = passage.text.slice(from, to);
  if (stops) text = text.replace(/\.\s*$/, '');
  text = text.replace(/[\s;,|([–—-]+$/, '');
  if (/[)\]]$/.test(text) && !/[([]/.test(text)) text = text.slice(0, -1);
  return part(passage, from, from + text.length);
}

/** An item whose fields are lines of its own below its words: `Train all staff`, `*Who:* …`, `*By when:* …`. */
export function readItemLines(item: Item, config: Config): Pick<ItemAction, 'title' | 'entries'> | null {
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
  return title && believed.length === entries.length && isPlan(entries) && saysUsually(entries)
    ? { title, entries: believed }
    : null;
}

/** By a usual name it says who does it or when: `Lead practitioners: …` may be the prose of a report. */
function saysUsually(entries: readonly Entry[]): boolean {
  return entries.some(({ name, likely }) => !likely && (name === 'owner' || name === 'deadline'));
}
