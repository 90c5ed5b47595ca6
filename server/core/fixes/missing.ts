import type { Lack } from '../model/finding.ts';
import type { Action, ActionTable, Field, FieldName } from '../model/statement.ts';
import { labels } from './fields.ts';
import { nameOf } from './naming.ts';

/** What an action's missing field is called, and the table whose fault it is where that has no column for it. */
export function lackOf(action: Action, field: FieldName): Lack {
  const { form } = action;
  const table = form.kind === 'row' && !hasColumn(form.table, field) ? form.table : null;
  return { who: nameOf(action), field, what: labels[field].toLowerCase(), table };
}

/** A column that says who and by when is one of both. */
function hasColumn({ columns, both }: ActionTable, field: FieldName): boolean {
  if (columns.includes(field)) return true;
  return both >= 0 && (field === 'deadline' || (field === 'owner' && columns[both] !== 'action'));
}

/** Is nothing written there yet: no field, an empty one, `[owner]`, `…`? `TBC` is a decision to leave it open. */
export function isUnwritten(field: Field | undefined): boolean {
  return !/^\p{L}/u.test(field?.text ?? '');
}

/** Does a date end in a year of two digits, which may be the beginning of one of four? */
export function isShortYear(words: string): boolean {
  return /^\D*\d{1,2}\D.*\D\d\d$/s.test(words);
}
