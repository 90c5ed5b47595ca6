import type { Finding, Severity } from '../model/finding.ts';
import { linesByFile } from './lines.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;
const order: Record<Exclude<Severity, 'off'>, number> = { error: 0, warning: 1, information: 2, hint: 3 };

/**
 * GitHub's workflow commands, one a finding: it draws them beside the lines of a pull request.
 * Errors come first, because GitHub shows only ten of a kind for each step. Lines and columns count from 1.
 */
export function formatGithub(report: Report): string {
  const linesOf = linesByFile(report.textOf);
  // A stable sort: within a severity the document's order stays.
  const findings = [...distinctFindings(report)].sort((a, b) => order[a.severity] - order[b.severity]);
  return findings.map((finding) => command(finding)).join('');

  function command(finding: Finding): string {
    const { start, end } = linesOf(finding.file).range(finding.span);
    const properties = [
      `file=${escapeProperty(report.nameOf(finding.file))}`,
      `line=${start.line + 1}`,
      `col=${start.character + 1}`,
      `endLine=${end.line + 1}`,
      `endColumn=${end.character + 1}`,
      `title=${escapeProperty(finding.rule)}`,
    ];
    return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
  }
}

/** As actions/toolkit's `escapeData` does: a line end would end the command. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** As its `escapeProperty` does: `:` and `,` part the properties. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
