import { countFindings, distinctFindings } from './report.ts';
import type { Counts, Report } from './report.ts';
import { versionName } from './plan/comparison.ts';

/** `12 of 14 areas answered. 3 errors, 5 warnings.` Empty when no statement was found. */
export function summaryOf(report: Report, counts: Counts): string {
  if (!report.statements.length) return '';
  const sentences: string[] = [];
  if (report.statements.length > 1) sentences.push(`${report.statements.length} statements checked.`);
  const { areas, answered } = coverageOf(report);
  if (areas) sentences.push(`${answered} of ${plural(areas, 'area')} answered.`);
  sentences.push(`${countsText(counts) || nothing(report)}.`);
  const fresh = newText(report);
  if (fresh) sentences.push(fresh);
  return sentences.join(' ');
}

function nothing({ hidden, onlyErrors }: Report): string {
  if (hidden) return onlyErrors ? 'No new errors' : 'Nothing new to report';
  return onlyErrors ? 'No errors' : 'Nothing to report';
}

/** How much of it is new, where that is known: of what is to be read somebody asks first what this change brings. */
function newText(report: Report): string {
  const { since, onlyErrors } = report;
  const all = distinctFindings(report);
  if (!since || !all.length) return '';
  const words = countsText(countFindings(all.filter(since.isNew)));
  const version = versionName(since.plans.since);
  if (words) return `New since ${version}: ${words}.`;
  return `${onlyErrors ? 'No error' : 'None'} is new since ${version}.`;
}

/** How far all statements together answer their letters: numbers of areas. */
export function coverageOf({ statements }: Report): { areas: number; answered: number; complete: number } {
  const total = { areas: 0, answered: 0, complete: 0 };
  for (const { coverage } of statements) {
    total.areas += coverage.areas;
    total.answered += coverage.answered;
    total.complete += coverage.complete;
  }
  return total;
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function countsText({ errors, warnings, notes }: Counts): string {
  const parts: string[] = [];
  if (errors) parts.push(plural(errors, 'error'));
  if (warnings) parts.push(plural(warnings, 'warning'));
  if (notes) parts.push(plural(notes, 'note'));
  return parts.join(', ');
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
