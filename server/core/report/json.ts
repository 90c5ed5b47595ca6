import type { Finding } from '../model/finding.ts';
import type { Hidden } from './baseline.ts';
import { linesByFile } from './lines.ts';
import type { LineRange } from './lines.ts';
import { countFindings, distinctFindings } from './report.ts';
import type { Report } from './report.ts';
import { coverageOf } from './summary.ts';

/** The version of this format: it grows when a key is removed or changes its meaning, not when one is added. */
export const jsonVersion = 1;

/** `wsoa check --format json`, as documented in docs/json.md. */
export interface JsonReport {
  readonly version: number;
  readonly today: string;
  readonly summary: {
    readonly statements: number;
    readonly areas: number;
    readonly answered: number;
    readonly complete: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly fixable: number;
  };
  readonly statements: readonly {
    readonly file: string;
    readonly letters: readonly string[];
    readonly coverage: { readonly areas: number; readonly answered: number; readonly complete: number };
    readonly findings: readonly JsonFinding[];
    readonly waivers: readonly JsonWaiver[];
  }[];
  /** Only with a baseline: its file, how many findings it hides, and how many that it accepts are gone. */
  readonly baseline?: {
    readonly file: string;
    readonly hidden: { readonly errors: number; readonly warnings: number; readonly notes: number };
    readonly gone: number;
  };
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly file: string;
  readonly range: LineRange;
  readonly area: string | null;
  readonly action: string | null;
  readonly fixable: boolean;
  /** Only with `--since`: whether it was not there then. */
  readonly new?: boolean;
}

/** A finding that a comment says does not apply; `until` is ISO. */
export interface JsonWaiver extends JsonFinding {
  readonly reason: string;
  readonly until: string | null;
}

/** The report as data, keys always in the same order. */
export function jsonReport(report: Report): JsonReport {
  const linesOf = linesByFile(report.textOf);
  const jsonFinding = (finding: Finding): JsonFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: report.nameOf(finding.file),
    range: linesOf(finding.file).range(finding.span),
    area: finding.area,
    action: finding.action,
    fixable: finding.fixable,
    ...(report.since && { new: report.since.isNew(finding) }),
  });
  return {
    version: jsonVersion,
    today: report.today,
    summary: {
      statements: report.statements.length,
      ...coverageOf(report),
      ...countFindings(distinctFindings(report)),
    },
    statements: report.statements.map(({ file, letters, coverage, findings, waivers }) => ({
      file: report.nameOf(file),
      letters: letters.map(report.nameOf),
      coverage: { areas: coverage.areas, answered: coverage.answered, complete: coverage.complete },
      findings: findings.map(jsonFinding),
      waivers: waivers.map(({ finding, reason, until }) => ({
        ...jsonFinding(finding),
        reason,
        until: until?.toString() ?? null,
      })),
    })),
    ...(report.hidden && { baseline: jsonHidden(report.hidden) }),
  };
}

function jsonHidden({
  baseline,
  counts: { errors, warnings, notes },
  gone,
}: Hidden): NonNullable<JsonReport['baseline']> {
  return { file: baseline, hidden: { errors, warnings, notes }, gone };
}

/**
 * The report as JSON text, indented by two, with a line end at its end.
 * @param planChanges what changed since an earlier version, as data, where that was asked for
 */
export function formatJson(report: Report, planChanges?: object): string {
  return JSON.stringify({ ...jsonReport(report), ...(planChanges && { planChanges }) }, null, 2) + '\n';
}
