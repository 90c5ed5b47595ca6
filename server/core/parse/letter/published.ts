import type { Temporal } from 'temporal-polyfill';
import { findDates } from '../dates.ts';
import type { Prose } from '../markdown/blocks.ts';

/** How far down a letter's own date is looked for: pieces of prose, and lines of each. */
const MOST_PROSES = 40;
const MOST_LINES = 20;

/**
 * The day of a letter: a date on a line of its own near the top, alone or with what says that it is the letter's
 * (`Published: 10 May 2016`), or with a place or the inspectorate before it (`Ofsted, 10 May 2016`). The first that is
 * one, but a date that stands alone or says whose it is goes before one that stands after a name.
 */
export function published(proses: readonly Prose[]): Temporal.PlainDate | null {
  let placed: Temporal.PlainDate | null = null;
  for (const prose of proses.slice(0, MOST_PROSES)) {
    if (!/\d/.test(prose.raw)) continue;
    for (const line of prose.passage.text.split('\n').slice(0, MOST_LINES)) {
      if (line.length > 90) continue;
      const [mention] = findDates(line);
      if (!mention?.date || !isEnd.test(line.slice(mention.to))) continue;
      const before = line.slice(0, mention.from);
      if (isLabel.test(before)) return mention.date;
      if (isPlace(before)) placed ??= mention.date;
    }
  }
  return placed;
}

const isLabel =
  /^[\s*_]*((?:first |report |letter )?(?:date|published|publication|publication date|date published|date sent|date of (?:the )?(?:letter|report|publication|issue)|issued?|sent|dated)(?: date)?(?: on)?[\s:–-]*)?$/i;

/** After it: nothing, or that it was changed later. */
const isEnd = /^[\s.*_]*(?:\(?(?:amended|updated|revised|last updated|corrected)\b.{0,40})?$/i;

/** `Ofsted, `, `Northmere, `, `Ofsted, Manchester | `: who wrote, or where; nobody who met or was visited. */
function isPlace(before: string): boolean {
  const lead =
    /^[\s*_]*(\p{Lu}[\p{L}.'’&-]*(?:[ ,]+(?:\p{Lu}[\p{L}.'’&-]*|and|of|upon|for|the|in)){0,7})\s*[,|]\s*$/u.exec(
      before,
    );
  return (
    lead !== null &&
    !/\b(?:visit|inspect(?:ion|ed)|meeting|committee|cabinet|board|council|panel|previous|last|next|due|review|deadline|fieldwork|by|from|until)\b/i.test(
      lead[1]!,
    )
  );
}
