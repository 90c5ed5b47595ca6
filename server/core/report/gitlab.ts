import { fingerprints } from './fingerprint.ts';
import { linesByFile } from './lines.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';

/** Of GitLab's five (info, minor, major, critical, blocker); blocker is for what stops a merge by itself. */
const severities = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

/**
 * GitLab's code quality report, which it shows in merge requests: a list of what it takes from Code Climate's format.
 * Of two with one fingerprint it would show one. Paths are relative to the top of the repository.
 */
export function formatGitlab(report: Report): string {
  const linesOf = linesByFile(report.textOf);
  const findings = distinctFindings(report);
  const prints = fingerprints(report, findings);
  const issues = findings.map((finding) => {
    const { start, end } = linesOf(finding.file).range(finding.span);
    return {
      type: 'issue',
      check_name: finding.rule,
      description: finding.message,
      categories: ['Style'],
      severity: severities[finding.severity],
      fingerprint: prints.get(finding)!,
      location: {
        path: report.repositoryNameOf(finding.file),
        lines: { begin: start.line + 1, end: end.line + 1 },
      },
    };
  });
  return JSON.stringify(issues, null, 2) + '\n';
}
