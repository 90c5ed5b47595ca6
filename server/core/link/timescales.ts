import type { Temporal } from 'temporal-polyfill';
import type { LetterSource } from '../letterSource.ts';
import type { LinkedArea } from './areas.ts';
import type { Links } from './links.ts';
import type { Action } from '../model/statement.ts';
import { lastDayOfTimescale } from '../parse/deadline.ts';

/** What a letter's times are counted from. */
export interface Counting {
  readonly letters: readonly LetterSource[];
  readonly statementDate: Temporal.PlainDate;
  readonly received: Temporal.PlainDate | null;
}

export interface TimescaleEnd {
  readonly linked: LinkedArea;
  readonly timescale: string;
  readonly lastDay: Temporal.PlainDate;
}

/** Of the times that the letters set for the areas that an action answers, the one that ends first. */
export function earliestTimescale(action: Action, context: Counting & { readonly links: Links }): TimescaleEnd | null {
  let earliest: TimescaleEnd | null = null;
  for (const linked of context.links.answers.get(action)?.areas ?? []) {
    const { timescale } = linked.area;
    const lastDay = lastDayOf(linked, context);
    if (timescale && lastDay && (!earliest || lastDay.toString() < earliest.lastDay.toString()))
      earliest = { linked, timescale, lastDay };
  }
  return earliest;
}

/** The last day of an area's own time; `null` when the letter sets none. */
export function lastDayOf(
  { area, file }: LinkedArea,
  { letters, statementDate, received }: Counting,
): Temporal.PlainDate | null {
  if (!area.timescale) return null;
  const source = letters.find((letter) => letter.found && letter.file === file);
  return lastDayOfTimescale(
    area.timescale,
    (source?.found ? source.letter.published : null) ?? received,
    statementDate,
  );
}
