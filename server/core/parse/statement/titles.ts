import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { PlacedEntry } from './actions.ts';
import type { FieldEntry } from './labels.ts';
import { actionRefOf } from './references.ts';

/** A paragraph in bold is an action's words where its fields follow, and say more than who leads and when. */
export function titleEntry(title: Passage, entries: readonly FieldEntry[]): FieldEntry | null {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('action') || names.has('area') || names.has('ref')) return null;
  if (!(names.has('owner') || names.has('deadline'))) return null;
  if ([...names].every((name) => name === 'owner' || name === 'deadline' || name === 'agency')) return null;
  const found = actionRefOf(title.text);
  const ref = found && part(title, found.from, found.to);
  return { name: 'action', label: '', value: title, bold: entries[0]!.bold, ref, item: title.span };
}

/** As they stand in the text. */
export function inOrder(entries: PlacedEntry[]): PlacedEntry[] {
  return entries.sort((a, b) => a.base + a.entry.item.start - b.base - b.entry.item.start);
}
