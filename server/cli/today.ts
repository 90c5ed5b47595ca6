import { Temporal } from 'temporal-polyfill';
import { UserError } from './errors.ts';

/** The day that `--today` gives, else the clock's. */
export function todayFrom(given: string | undefined): Temporal.PlainDate {
  if (given === undefined) {
    const now = new Date();
    return new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(given)) return Temporal.PlainDate.from(given, { overflow: 'reject' });
  } catch {
    // 31 April: said below.
  }
  throw new UserError(`--today ${given} is no day: write it as YYYY-MM-DD, like 2027-03-01.`);
}
