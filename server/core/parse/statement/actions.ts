import type { Passage } from '../../model/passage.ts';
import { moved, part } from '../../model/passage.ts';
import { shift } from '../../model/span.ts';
import type { Action, Field, FieldName, Section } from '../../model/statement.ts';
import { isRevised } from '../../config/revisedWords.ts';
import { isNarrativeLabel } from '../../config/status.ts';
import type { ItemAction } from './itemFields.ts';
import type { FieldEntry } from './labels.ts';
import { declinedBy } from './declined.ts';
import { isPlaceholder } from '../placeholder.ts';
import { actionRefOf } from './references.ts';
import type { PlacedReply } from './replyAction.ts';
import { decisionOf, saidIn } from './replyAction.ts';

/** Labelled items of a section, `base` characters into the document. */
export interface PlacedEntry {
  readonly entry: FieldEntry;
  readonly base: number;
}

/**
 * The actions that a section's own field lists make: one, but for lists that repeat the word that opens them
 * (`Action: … Owner: … Action: …`).
 */
export function sectionActions(
  section: Section,
  entries: readonly PlacedEntry[],
  replies: readonly PlacedReply[],
): Action[] {
  // `**What we will do**` above a table or a list says nothing of its own.
  const groups = groupsOf(entries).filter((group) =>
    group.some(({ entry }) => entry.name !== 'action' || entry.value.text),
  );
  let band: Passage | null = null;
  return groups.map((group) => {
    const own = group.find(({ entry }) => entry.name === 'action' && entry.value.text);
    const heading = actionRefOf(section.title.text);
    const found = heading && groups.length === 1 ? part(section.title, heading.from, heading.to) : null;
    const ref = own?.entry.ref ? moved(own.entry.ref, own.base) : found;
    const above = band;
    const area = group.find(({ entry }) => entry.name === 'area' && entry.value.text);
    if (area) band = moved(area.entry.value, area.base);
    const known = {
      ref: ref?.text ?? null,
      refSpan: ref?.span ?? null,
      title: own ? moved(own.entry.value, own.base) : section.title,
      span: groups.length === 1 ? section.span : spanOf(group),
      section,
      band: area ? null : above,
    };
    return listAction(group, known, groups.length === 1 ? replies : []);
  });
}

/** An action that is a list item with its fields below. */
export function itemAction(
  { title, area, entries, span, inline, ticked }: ItemAction,
  base: number,
  section: Section | null,
  above: Passage | null,
): Action {
  const words = moved(title, base);
  const found = actionRefOf(words.text);
  const refSpan = found ? part(words, found.from, found.to).span : null;
  const placed = entries.map((entry) => ({ entry, base }));
  const band = area ? moved(area, base) : above;
  const known = { ref: found?.ref ?? null, refSpan, title: words, span: shift(span, base), section, band };
  const action = { ...listAction(placed, known), ...(ticked && { ticked }) };
  return inline && action.form.kind === 'list' ? { ...action, form: { ...action.form, inline } } : action;
}

type Known = Pick<Action, 'ref' | 'refSpan' | 'title' | 'span' | 'section' | 'band'>;

function listAction(entries: readonly PlacedEntry[], known: Known, replies: readonly PlacedReply[] = []): Action {
  const fields: Partial<Record<FieldName, Field>> = {};
  const isNamed = entries.some(({ entry }) => entry.name === 'action');
  for (const { entry, base } of entries)
    if (entry.name !== 'action') add(fields, fieldOf(entry.name, entry.label, moved(entry.value, base)));
  const last = entries[entries.length - 1]!;
  const words = isNamed || /^action\b/i.test(known.title.text) ? known.title.text : null;
  const declined = declinedBy(words, replies.map(saidIn));
  return {
    ...known,
    ...refOf(fields, known),
    ...(declined && words === null ? { title: decisionOf(replies) } : {}),
    fields,
    declined,
    shared: null,
    form: { kind: 'list', last: shift(last.entry.item, last.base), bold: last.entry.bold },
  };
}

/** An action's reference: that of its own field, else what is known of it otherwise. */
export function refOf(
  fields: Partial<Record<FieldName, Field>>,
  known: Pick<Action, 'ref' | 'refSpan'>,
): Pick<Action, 'ref' | 'refSpan'> {
  const field = fields.ref;
  if (!field || isPlaceholder(field.text)) return { ref: known.ref, refSpan: known.refSpan };
  const trimmed = field.text
    .replace(/^(?:action|step|task|no\.?)\s+(?=\S*\d)/i, '')
    .replace(/(?:[.:]|(?<!\([^()]{0,60})\)){1,9}$/, '');
  const ref = trimmed || field.text;
  const from = field.text.indexOf(ref);
  return { ref, refSpan: part(field, from, from + ref.length).span };
}

export function fieldOf(name: FieldName, label: string, value: Passage): Field {
  return { name, label, text: value.text, span: value.span, runs: value.runs };
}

function add(fields: Partial<Record<FieldName, Field>>, field: Field): void {
  const known = fields[field.name];
  if (isReportBeside(field, known) || isPutOff(field, known)) return;
  if (!known?.text || isPutOff(known, field) || isReportBeside(known, field)) fields[field.name] = field;
  else if ((field.name === 'area' || field.name === 'answered') && field.text)
    fields[field.name] = together(known, field);
}

/** `Progress update` beside `RAG`: the colour is the action's status, whichever stands first, unless it is left out. */
function isReportBeside(field: Field, other: Field | undefined): boolean {
  if (field.name !== 'status' || other?.name !== 'status' || !other.text) return false;
  return !field.text || (isNarrativeLabel(field.label) && !isNarrativeLabel(other.label));
}

/** `Deadline` beside `Revised deadline`: the new date is promised, and the old one where there is no new one yet. */
function isPutOff(field: Field, other: Field | undefined): boolean {
  if (field.name !== 'deadline' || !other || isPlaceholder(other.text)) return false;
  return isRevised(other.label) && !isRevised(field.label);
}

function together(a: Field, b: Field): Field {
  const by = b.span.start - a.span.start;
  const runs = [...(a.runs ?? [0, 0])];
  const own = b.runs ?? [0, 0];
  for (let i = 0; i < own.length; i += 2) runs.push(a.text.length + 1 + own[i]!, by + own[i + 1]!);
  return { ...a, text: `${a.text}\n${b.text}`, span: { start: a.span.start, end: b.span.end }, runs };
}

function groupsOf(entries: readonly PlacedEntry[]): (readonly PlacedEntry[])[] {
  const count = (name: string) => entries.filter(({ entry }) => entry.name === name).length;
  const first = entries[0]?.entry.name;
  const leader =
    (first === 'ref' || first === 'action') && count(first) > 1 ? first : count('action') > 1 ? 'action' : null;
  if (!leader) return entries.length ? [entries] : [];
  const groups: PlacedEntry[][] = [[]];
  let opened = false;
  entries.forEach((placed, i) => {
    const { name } = placed.entry;
    // Where areas stand before their actions, the next area is that of the next action.
    const isNext = name === 'area' && first === 'area' && entries.slice(i).some(({ entry }) => entry.name === leader);
    if (name === leader || (isNext && opened)) {
      if (opened) groups.push([]);
      opened = name === leader;
    }
    groups[groups.length - 1]!.push(placed);
  });
  return groups;
}

function spanOf(group: readonly PlacedEntry[]): Action['span'] {
  const first = group[0]!;
  const last = group[group.length - 1]!;
  return { start: first.base + first.entry.item.start, end: last.base + last.entry.item.end };
}
