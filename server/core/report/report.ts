import type { Fix } from '../model/edit.ts';
import type { Coverage, Finding } from '../model/finding.ts';
import type { Waiver } from '../model/ignore.ts';
import type { ReportArea } from './areaGroups.ts';
import type { Hidden } from './baseline.ts';
import type { PlanReport } from './plan/comparison.ts';

/** What was found in one statement and, the other way round, in its letters. */
export interface StatementReport {
  /** The statement, as the core names files. */
  readonly file: string;
  /** The letters that could be read, in the statement's order. */
  readonly letters: readonly string[];
  /** The areas that something was found about, in the order of the letters. */
  readonly areas?: readonly ReportArea[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  /** What a comment says does not apply, and why. */
  readonly waivers: readonly Waiver[];
  /** What its settings say that a check fails for; errors where nothing is said. */
  readonly failOn?: readonly string[];
}

/** Everything that a format needs; every format is a pure function of it. */
export interface Report {
  /** The day that was taken for today, ISO. */
  readonly today: string;
  readonly statements: readonly StatementReport[];
  /** How a file is shown: a relative path with forward slashes. */
  readonly nameOf: (file: string) => string;
  /** How those know a file who look at a whole repository: as `nameOf`, but relative to its top where there is one. */
  readonly repositoryNameOf: (file: string) => string;
  /** The text that a file's spans are counted in; what tells who somebody is may be masked in it. */
  readonly textOf: (file: string) => string;
  /** The fixes that a format may give away (`shareable.ts`); a finding's own may quote what nobody else should read. */
  readonly fixesOf: (finding: Finding) => readonly Fix[];
  /** What a baseline hides of it, which is not in it any more; absent where there is no baseline. */
  readonly hidden?: Hidden;
  /** Whether the check fails for a finding; where nothing is said, for errors. */
  readonly fails?: (finding: Finding) => boolean;
  /** Why the check fails, in sentences; none where it does not. */
  readonly why?: readonly string[];
  /** What is new since an earlier version, where that was asked for. */
  readonly since?: Since;
  /** Only errors are in it, whatever else was found. */
  readonly onlyErrors?: true;
  /** Where a line of a file, counted from 1, can be seen; absent where that is not known. */
  readonly addressOf?: (file: string, line: number) => string;
}

/** What changed since an earlier version. */
export interface Since {
  readonly plans: PlanReport;
  readonly isNew: (finding: Finding) => boolean;
}

/** Findings by what they ask of the reader; information and hints are notes. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly fixable: number;
}

/**
 * The findings to show and count: none that only mirrors another, and none twice because two statements
 * share a letter.
 */
export function distinctFindings(report: Report): readonly Finding[] {
  return distinct(
    report,
    ({ findings }) => findings,
    (finding) => finding,
  );
}

/** The waivers to show, by the same rule. */
export function distinctWaivers(report: Report): readonly Waiver[] {
  return distinct(
    report,
    ({ waivers }) => waivers,
    ({ finding }) => finding,
  );
}

function distinct<T>(
  report: Report,
  allOf: (statement: StatementReport) => readonly T[],
  findingOf: (one: T) => Finding,
): readonly T[] {
  const seen = new Set<string>();
  const kept: T[] = [];
  for (const statement of report.statements) {
    for (const one of allOf(statement)) {
      const finding = findingOf(one);
      if (finding.mirrored) continue;
      if (finding.file !== statement.file) {
        const key = placeOf(finding);
        if (seen.has(key)) continue;
        seen.add(key);
      }
      kept.push(one);
    }
  }
  return kept;
}

/** The same for a finding of a letter that is found again with each statement that names it. */
export function placeOf({ file, rule, span, message }: Finding): string {
  return JSON.stringify([file, rule, span.start, span.end, message]);
}

/** How many there are of each; pass what `distinctFindings` gives. */
export function countFindings(findings: readonly Finding[]): Counts {
  let errors = 0;
  let warnings = 0;
  let fixable = 0;
  for (const finding of findings) {
    if (finding.severity === 'error') errors++;
    else if (finding.severity === 'warning') warnings++;
    if (finding.fixable) fixable++;
  }
  return { errors, warnings, notes: findings.length - errors - warnings, fixable };
}

/** The same report with findings of severity error only, and nothing of what is waived; coverage stays. */
export function errorsOnly(report: Report): Report {
  const statements = report.statements.map((statement) => ({
    ...statement,
    findings: statement.findings.filter((finding) => finding.severity === 'error'),
    waivers: [],
  }));
  return { ...report, statements, onlyErrors: true };
}
