import { Temporal } from 'temporal-polyfill';

/**
 * The day to check for. `fixed` is what the client set, an ISO date; without one it is the clock's, asked anew each
 * time, so that a server left running overnight is right in the morning.
 */
export function dayOf(fixed: unknown, warn: (line: string) => void): () => Temporal.PlainDate {
  if (fixed === undefined || fixed === null || fixed === '') return clock();
  try {
    if (typeof fixed !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(fixed)) throw new RangeError();
    const day = Temporal.PlainDate.from(fixed, { overflow: 'reject' });
    return () => day;
  } catch {
    const shown = JSON.stringify(fixed);
    warn(`initializationOptions.today is ${shown}, which is no date like "2027-05-04"; using the clock's date.`);
    return clock();
  }
}

function clock(): () => Temporal.PlainDate {
  let day: Temporal.PlainDate | undefined;
  return () => {
    const now = new Date();
    const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    if (day?.day !== date || day.month !== month || day.year !== year) day = new Temporal.PlainDate(year, month, date);
    return day;
  };
}
