import { byFile } from './byFile.ts';
import { codePoints } from './columns.ts';
import { linesByFile } from './lines.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';
import { attributes, xmlHead } from './xml.ts';

const severities = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;

/**
 * The XML of Checkstyle, which Jenkins, SonarQube and many others read. Lines and columns count from 1, columns in
 * characters, as Checkstyle's own do.
 */
export function formatCheckstyle(report: Report): string {
  const linesOf = linesByFile(report.textOf);
  const files = [...byFile(distinctFindings(report))].map(([file, findings]) => {
    const errors = findings.map(({ rule, severity, message, span }) => {
      const start = linesOf(file).at(span.start);
      return `    <error${attributes({
        line: start.line + 1,
        column: codePoints(report.textOf(file), span.start, start) + 1,
        severity: severities[severity],
        message,
        source: `wsoa.${rule}`,
      })}/>\n`;
    });
    return `  <file${attributes({ name: report.nameOf(file) })}>\n${errors.join('')}  </file>\n`;
  });
  return `${xmlHead}<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
}
