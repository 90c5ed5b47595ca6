import { linesByFile } from './lines.ts';
import { plain } from './plain.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';

/** The words that compilers use, by which editors know them. */
const severities = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/**
 * One line a finding, as compilers write them (GNU Coding Standards, 4.4): VS Code's problem matchers, Vim's quickfix,
 * Emacs' compilation mode and grep read it. `FILE:LINE:COLUMN: severity: message [rule]`; lines and columns count from 1,
 * columns in UTF-16 code units. Nothing where nothing was found.
 */
export function formatCompact(report: Report): string {
  const linesOf = linesByFile(report.textOf);
  return distinctFindings(report)
    .map(({ file, span, severity, message, rule }) => {
      const { line, character } = linesOf(file).at(span.start);
      const place = `${plain(report.nameOf(file))}:${line + 1}:${character + 1}`;
      return `${place}: ${severities[severity]}: ${plain(message)} [${rule}]\n`;
    })
    .join('');
}
