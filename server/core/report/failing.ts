import { isFailing, usualFailOn } from '../config/failOn.ts';
import type { Finding } from '../model/finding.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';

/**
 * The findings for which a check fails: of those that a report shows, those that the settings of their statement name.
 * @param given what counts in place of the settings; `null`: they do
 */
export function failingFindings(report: Report, given: readonly string[] | null): ReadonlySet<Finding> {
  const { since } = report;
  // What a baseline has not hidden is new.
  const isNew = (finding: Finding) => since?.isNew(finding) ?? report.hidden !== undefined;
  const places = new Set<string>();
  // A fault of a letter fails where one of the statements that name it says so.
  for (const { findings, failOn = usualFailOn } of report.statements)
    for (const finding of findings)
      if (!finding.mirrored && isFailing(finding, given ?? failOn, isNew(finding))) places.add(placeOf(finding));
  return new Set(distinctFindings(report).filter((finding) => places.has(placeOf(finding))));
}

/** The same report, which says what the check fails for. */
export function withFailing(report: Report, given: readonly string[] | null): Report {
  const failing = failingFindings(report, given);
  return { ...report, fails: (finding) => failing.has(finding) };
}

function placeOf({ file, rule, span, message }: Finding): string {
  return JSON.stringify([file, rule, span.start, span.end, message]);
}
