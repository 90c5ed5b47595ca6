import type { Temporal } from 'temporal-polyfill';
import type { Register } from '../link/register.ts';
import type { Action, Statement } from '../model/statement.ts';
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
  const used = [...ownersUsed(statement)].sort((a, b) => b[1].times - a[1].times).map(([owner]) => owner);
  const strangers = used.map((owner) => ({
    owner,
    kinds: register.strangersIn(owner).owners.map((one) => one.owner.kind),
  }));
  const further = (what: OwnerKind) => strangers.filter(({ kinds }) => kinds.includes(what)).map(({ owner }) => owner);
  return [...new Set([...registered, ...further('person'), ...further('initials')])].slice(0, 12);
}

/** What the statement writes as an owner, in one line: how often, and of which action first. */
export function ownersUsed({ actions }: Statement): Map<string, { times: number; readonly first: Action }> {
  // A plan writes the same few owners over and over: only those that differ are looked at.
  const written = new Map<string, { times: number; readonly first: Action }>();
  for (const action of actions) {
    const text = action.fields.owner?.text ?? '';
    const known = written.get(text);
    if (known) known.times++;
    else written.set(text, { times: 1, first: action });
  }
  const used = new Map<string, { times: number; readonly first: Action }>();
  for (const [text, { times, first }] of written) {
    const owner = text.replace(/\s+/g, ' ');
    if (isPlaceholder(owner)) continue;
    const known = used.get(owner);
    if (known) known.times += times;
    else used.set(owner, { times, first });
  }
  return used;
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
