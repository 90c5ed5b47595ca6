import type { Area } from '../model/letter.ts';
import type { FieldName } from '../model/statement.ts';
import type { Builder } from '../fixes/builder.ts';
import { placeholders } from '../fixes/builder.ts';
import { deadlinesFrom } from '../fixes/choices.ts';
import { formatDate } from '../parse/dates.ts';
import { lastDayOfTimescale } from '../parse/deadline.ts';
import type { Drafting } from './drafting.ts';

/** The fields of a new action, in order. */
export const draftFields = ['owner', 'deadline', 'measure', 'status'] as const satisfies readonly FieldName[];

/** One field's value: to be filled in, with the letter's own time for the area as the deadline proposed. */
export function addValue(
  builder: Builder,
  field: (typeof draftFields)[number],
  area: Area,
  { letter, today }: Drafting,
): void {
  if (field === 'status') return builder.stop('Not started', ['Not started', 'In progress', 'Complete']);
  if (field !== 'deadline') return builder.stop(placeholders[field]);
  const end = area.timescale
    ? lastDayOfTimescale(area.timescale, letter.published, letter.statementDue ?? today)
    : null;
  // A day that has gone is no proposal.
  const proposed = end && end.toString() >= today.toString() ? end : null;
  builder.stop(proposed ? formatDate(proposed) : placeholders.deadline, deadlinesFrom(today, proposed));
}
