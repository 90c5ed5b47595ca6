import type { Finding } from '../model/finding.ts';
import { linesByFile } from './lines.ts';
import { plain } from './plain.ts';
import { distinctFindings } from './report.ts';
import type { Report } from './report.ts';
import { labels, mostUrgentFirst } from './severities.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** So many annotations of each kind GitHub shows for a step (actions/toolkit, docs/problem-matchers.md). */
const most = 10;

/**
 * GitHub's workflow commands, one a finding: it draws them beside the lines of a pull request. Errors come first, and
 * what is new before what is not. Of each kind GitHub shows ten a step; what is more is written into the log as words. Lines and columns count from 1, the end
 * is exclusive; columns only where a finding is within one line, as GitHub has it. Paths are relative to the top of the
 * repository.
 */
export function formatGithub(report: Report): string {
  const linesOf = linesByFile(report.textOf);
  const counts = { error: 0, warning: 0, notice: 0 };
  return mostUrgentFirst(report, distinctFindings(report), (finding) => [finding])
    .map((finding) => (counts[commands[finding.severity]]++ < most ? command(finding) : words(finding)))
    .join('');

  function command(finding: Finding): string {
    const { start, end } = linesOf(finding.file).range(finding.span);
    const columns = start.line === end.line;
    const properties = [
      `file=${escapeProperty(report.repositoryNameOf(finding.file))}`,
      `line=${start.line + 1}`,
      ...(columns ? [`col=${start.character + 1}`] : []),
      `endLine=${end.line + 1}`,
      ...(columns ? [`endColumn=${end.character + 1}`] : []),
      `title=${escapeProperty(finding.rule + (report.since?.isNew(finding) ? ' (new)' : ''))}`,
    ];
    return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
  }

  function words(finding: Finding): string {
    const { line, character } = linesOf(finding.file).at(finding.span.start);
    const place = `${report.repositoryNameOf(finding.file)}:${line + 1}:${character + 1}`;
    return harmless(`${labels[finding.severity]} ${place} ${finding.message} (${finding.rule})`) + '\n';
  }
}

/** GitHub looks for its older commands, `##[…]`, anywhere in a line of a log. */
function harmless(text: string): string {
  return plain(text).replace(/##\[/g, '## [');
}

/** As actions/toolkit's `escapeData` does: a line end would end the command. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** As its `escapeProperty` does: `:` and `,` part the properties. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
