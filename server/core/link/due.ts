import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config.ts';
import type { LetterSource } from '../letterSource.ts';
import type { Letter } from '../model/letter.ts';
import { addWorkingDays } from '../parse/workingDays.ts';

type FoundLetter = LetterSource & { readonly found: true };

/** The day by which a statement is due, and the letter that says so. */
export interface Due {
  readonly source: FoundLetter;
  readonly date: Temporal.PlainDate;
  /** The letter prints it; else it is counted. */
  readonly printed: boolean;
}

/**
 * When a statement is due: on the day that its letter prints, else when the working days are over that it has from
 * receipt. Of several letters the latest day counts, since an earlier letter may only be named beside a later one.
 */
export function dueOf(
  letters: readonly LetterSource[],
  received: Temporal.PlainDate | null,
  config: Config,
): Due | null {
  const found = letters.filter((source) => source.found);
  const printed = found.flatMap((source): Due[] => {
    const date = source.letter.statementDue;
    return date ? [{ source, date, printed: true }] : [];
  });
  if (printed.length) return latest(printed);
  const counted = found.flatMap((source): Due[] => {
    const date = asksForStatement(source) ? countedDue(source.letter, received, config) : null;
    return date ? [{ source, date, printed: false }] : [];
  });
  return latest(counted);
}

function latest(all: readonly Due[]): Due | null {
  return all.reduce<Due | null>((a, b) => (a && a.date.toString() >= b.date.toString() ? a : b), null);
}

/**
 * The day on which the working days end that a letter gives: after the day of receipt, else after its own date. `null`
 * without either day, where the settings give no count, and for a report of recommendations alone (of a scrutiny
 * committee), which has other times.
 *
 * Source: Children Act 2004 (Joint Area Reviews) Regulations 2015, SI 2015/1792; the count is `workingDays` of the
 * settings.
 */
export function countedDue(
  letter: Letter,
  received: Temporal.PlainDate | null,
  { workingDays, holidays }: Pick<Config, 'workingDays' | 'holidays'>,
): Temporal.PlainDate | null {
  const from = received ?? letter.published;
  if (!from || workingDays === null || !letter.areas.some(({ kind }) => kind !== 'recommendation')) return null;
  return addWorkingDays(from, workingDays, { holidays });
}

/** Only a written statement has its time from the regulations; other plans are due when their report says so. */
function asksForStatement({ letter, text }: FoundLetter): boolean {
  let asks = asking.get(letter);
  if (asks === undefined)
    asking.set(letter, (asks = /\bwritten\s+statement\s+of\s+(?:proposed\s+)?action/i.test(text)));
  return asks;
}

const asking = new WeakMap<Letter, boolean>();
