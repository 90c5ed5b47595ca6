import type { Temporal } from 'temporal-polyfill';
import type { Register } from '../link/register.ts';
import type { Statement } from '../model/statement.ts';
import { formatDate } from '../parse/dates.ts';
import type { OwnerKind } from '../parse/owners.ts';
import { isPlaceholder } from '../parse/placeholder.ts';

/**
 * Who may own an action: the register first, then those who own others, most often first. Initials that nothing
 * explains come last. Groups and agencies are not proposed, nor, a second time, those who are all in the register.
 */
export function ownersOf(statement: Statement, register: Register): string[] {
  const registered = register.people
    .map((person) => person.role ?? person.name ?? person.initials)
    .filter((name) => name !== null);
  const counts = new Map<string, number>();
  for (const { fields } of statement.actions) {
    const owner = fields.owner?.text.replace(/\s+/g, ' ') ?? '';
    if (!isPlaceholder(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const used = [...counts].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
  const further = (what: OwnerKind) =>
    used.filter((owner) => register.strangersIn(owner).owners.some(({ owner: { kind } }) => kind === what));
  return [...new Set([...registered, ...further('person'), ...further('initials')])].slice(0, 12);
}

/**
 * Days by which work is commonly promised: the area's own time first, then ends of financial quarters. None is later
 * than that time, as long as it can be kept.
 */
export function deadlinesFrom(today: Temporal.PlainDate, timescale: Temporal.PlainDate | null): string[] {
  return [...new Set(daysFrom(today, timescale).map(formatDate))];
}

/** The same as dates, the earliest of them today. */
export function daysFrom(today: Temporal.PlainDate, timescale: Temporal.PlainDate | null): Temporal.PlainDate[] {
  const ends: Temporal.PlainDate[] = timescale ? [timescale] : [];
  const last = timescale && timescale.toString() >= today.toString() ? timescale.toString() : '9999';
  // Financial quarters end with March, June, September and December.
  for (let i = 0; i < 4; i++) {
    const month = today.add({ months: ((3 - (today.month % 3)) % 3) + 3 * i });
    const end = month.with({ day: month.daysInMonth });
    if (end.toString() <= last) ends.push(end);
  }
  return ends;
}
