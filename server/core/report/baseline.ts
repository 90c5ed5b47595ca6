import type { Finding } from '../model/finding.ts';
import { concealedSource } from '../parse/personal/conceal.ts';
import type { Accepted } from './baselineFile.ts';
import { isGraver } from './baselineFile.ts';
import { fingerprints } from './fingerprint.ts';
import { countFindings, distinctFindings, placeOf } from './report.ts';
import type { Counts, Report, StatementReport } from './report.ts';

/** What a baseline hides of a report. */
export interface Hidden {
  /** The baseline's file, as it is shown. */
  readonly baseline: string;
  readonly counts: Counts;
  /** How many findings it accepts that are not there any more. */
  readonly gone: number;
}

/** A report beside what its team has accepted. */
export interface Compared {
  /** Accepted ones that were found. */
  readonly hidden: readonly Finding[];
  /** Accepted ones that were not found; where not all was checked, they may be there all the same. */
  readonly missing: readonly Accepted[];
  /** All that was found, as a baseline has it: where it was accepted already, in the words of then. */
  readonly found: readonly Accepted[];
}

/** @param nameOf how the baseline names files: from its own folder, wherever the command runs */
export function compareWithBaseline(
  report: Report,
  accepted: readonly Accepted[],
  nameOf: (file: string) => string,
): Compared {
  const findings = distinctFindings(report);
  const prints = fingerprints({ ...report, repositoryNameOf: nameOf }, findings);
  const known = new Map(accepted.map((one) => [one.fingerprint, one]));
  const statementOf = statementsByFinding(report);
  const hidden: Finding[] = [];
  const found = findings.map((finding): Accepted => {
    const fingerprint = prints.get(finding)!;
    const old = known.get(fingerprint);
    known.delete(fingerprint);
    if (old && !isGraver(finding.severity, old.severity)) {
      hidden.push(finding);
      return old;
    }
    const { rule, severity, file } = finding;
    const statement = statementOf.get(finding)!;
    return {
      ...{ file: nameOf(file), statement: statement === file ? null : nameOf(statement), rule, severity },
      ...{ message: concealedSource(finding.message), fingerprint },
    };
  });
  return { hidden, missing: [...known.values()], found };
}

/** The report without findings that are hidden, nor what mirrors them in a letter; coverage stays what it is. */
export function withoutHidden(report: Report, hidden: readonly Finding[], baseline: string, gone: number): Report {
  const own = new Set(hidden);
  // A letter's findings are there once for each statement that names it.
  const shared = new Set(hidden.map(placeOf));
  const statements = report.statements.map((statement): StatementReport => {
    const { file, findings } = statement;
    const isHidden = (one: Finding) => own.has(one) || (one.file !== file && !one.mirrored && shared.has(placeOf(one)));
    const causes = new Set(findings.filter((one) => !one.mirrored && isHidden(one)).map(causeOf));
    if (!causes.size) return statement;
    const isMirror = (one: Finding) => one.mirrored && causes.has(causeOf(one));
    return { ...statement, findings: findings.filter((one) => !isHidden(one) && !isMirror(one)) };
  });
  return { ...report, statements, hidden: { baseline, counts: countFindings(hidden), gone } };
}

function statementsByFinding(report: Report): ReadonlyMap<Finding, string> {
  return new Map(report.statements.flatMap(({ file, findings }) => findings.map((one) => [one, file] as const)));
}

function causeOf({ rule, area }: Finding): string {
  return JSON.stringify([rule, area]);
}
