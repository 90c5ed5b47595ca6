import type { Action, Section } from '../model/statement.ts';

/** `1.2` is `1.` and `2`; what follows the last number is left as it is. */
export const numbered = /^(.{0,60}?)(\d{1,9})(\D{0,60})$/;

interface Referred {
  readonly ref: string | null;
}

/** The highest number of each stem that references have. */
export function highestNumbers(all: readonly Referred[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const { ref } of all) {
    const [, stem = '', number = '0'] = numbered.exec(ref ?? '') ?? [];
    highest.set(stem, Math.max(highest.get(stem) ?? 0, Number(number)));
  }
  return highest;
}

/** The reference after all that begin as `ref` does; `null` where it has no number. */
export function nextReference(ref: string, all: readonly Referred[]): string | null {
  const [, stem, , tail] = numbered.exec(ref) ?? [];
  return stem === undefined ? null : `${stem}${(highestNumbers(all).get(stem) ?? 0) + 1}${tail}`;
}

/** Where bare numbers may begin anew: the table, or the heading of the area. */
export function scopeOf(action: Action): object | null {
  if (action.form.kind === 'row') return action.form.table;
  let section: Section | null = action.section;
  while (section && !section.areas.length) section = section.parent;
  return section;
}
