import type { Finding } from '../model/finding.ts';
import type { Report } from './report.ts';

/** How people are told how severe something is. */
export const labels = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' } as const;

const order = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/**
 * What is gravest first; of what is as grave, what the check fails for, then what is new: there may be room for the first
 * few only. Otherwise it stays in the document's order.
 * @param findingsOf what one of them tells of, of one severity
 */
export function mostUrgentFirst<T>(
  { fails, since }: Report,
  all: readonly T[],
  findingsOf: (one: T) => readonly Finding[],
): readonly T[] {
  const keyed = all.map((one) => {
    const findings = findingsOf(one);
    const failing = fails ? findings.some(fails) : false;
    const fresh = since ? findings.some(since.isNew) : false;
    return { one, rank: order[findings[0]!.severity] * 4 + (failing ? 0 : 2) + (fresh ? 0 : 1) };
  });
  return keyed.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
