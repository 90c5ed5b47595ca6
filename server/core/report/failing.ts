import { isFailing, usualFailOn } from '../config/failOn.ts';
import type { Finding } from '../model/finding.ts';
import { distinctFindings, placeOf } from './report.ts';
import type { Report } from './report.ts';

/**
 * The findings for which a check fails: of those that a report shows, those that the settings of their statement name.
 * @param given what counts in place of the settings; `null`: they do
 */
export function failingFindings(report: Report, given: readonly string[] | null): ReadonlySet<Finding> {
  const { since } = report;
  // What a baseline has not hidden is new.
  const isNew = (finding: Finding) => since?.isNew(finding) ?? report.hidden !== undefined;
  const failing = new Set<Finding>();
  // A fault of a letter, or of settings, fails where one of the statements that have it says so.
  const shared = new Set<string>();
  for (const { file, findings, failOn = usualFailOn } of report.statements) {
    for (const finding of findings) {
      if (finding.mirrored || !isFailing(finding, given ?? failOn, isNew(finding))) continue;
      failing.add(finding);
      if (finding.file !== file) shared.add(placeOf(finding));
    }
  }
  const fails = (one: Finding) => failing.has(one) || (shared.size > 0 && shared.has(placeOf(one)));
  return new Set(distinctFindings(report).filter(fails));
}

/** The same report, which says what the check fails for. */
export function withFailing(report: Report, given: readonly string[] | null): Report {
  const failing = failingFindings(report, given);
  return { ...report, fails: (finding) => failing.has(finding) };
}
