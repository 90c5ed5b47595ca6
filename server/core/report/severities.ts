import type { Finding } from '../model/finding.ts';

/** How people are told how severe something is. */
export const labels = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' } as const;

const order = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** What is gravest first; what is as grave as another stays in the document's order. */
export function gravestFirst<T>(all: readonly T[], finding: (one: T) => Finding): readonly T[] {
  return [...all].sort((a, b) => order[finding(a).severity] - order[finding(b).severity]);
}
