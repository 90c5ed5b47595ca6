import { byFile } from './byFile.ts';
import { hiddenSentences } from './hiddenText.ts';
import { linesByFile } from './lines.ts';
import { formatDate } from '../parse/dates.ts';
import { countFindings, distinctFindings, distinctWaivers } from './report.ts';
import type { Counts, Report } from './report.ts';
import { painter } from './paint.ts';
import { plain } from './plain.ts';
import { block } from './stylishBlock.ts';
import { summaryOf } from './summary.ts';
import type { Paint } from './paint.ts';
import { padded, width } from './width.ts';

/**
 * For people in a terminal: findings by file and, where there are many, by area, and a sentence at the end, which counts
 * every finding. What makes one gap is one line.
 */
export function formatStylish(report: Report, colour = false): string {
  const paint = painter(colour);
  const findings = distinctFindings(report);
  const areasOf = new Map(report.statements.map(({ file, areas }) => [file, areas]));
  const blocks = [...byFile(findings)].map(([file, own]) => block(report, file, own, paint, areasOf.get(file) ?? []));
  return (
    blocks.map((text) => text + '\n').join('') +
    waived(report, paint) +
    (report.hidden ? hiddenSentences(report.hidden).map((sentence) => `${plain(sentence)}\n`) : []).join('') +
    summary(report, countFindings(findings), paint)
  );
}

/** The sentence that counts, and how many findings the machine can mend. */
function summary(report: Report, counts: Counts, paint: Paint): string {
  const sentence = summaryOf(report, counts);
  if (!sentence) return '';
  const tint = counts.errors ? 'red' : counts.warnings ? 'yellow' : 'green';
  let text = paint(sentence, 'bold', tint) + '\n';
  if (counts.fixable) {
    const what = counts.fixable === 1 ? '1 of them is mended' : `${counts.fixable} of them are mended`;
    text += `${what} by running again with --fix.\n`;
  }
  return text;
}

/** What comments say does not apply: nobody need search the documents to see what was left out. */
function waived(report: Report, paint: Paint): string {
  const waivers = distinctWaivers(report);
  if (!waivers.length) return '';
  const linesOf = linesByFile(report.textOf);
  const rows = waivers.map(({ finding, reason, until }) => {
    const { line, character } = linesOf(finding.file).at(finding.span.start);
    const place = `${plain(report.nameOf(finding.file))}:${line + 1}:${character + 1}`;
    const words = `${plain(reason)}${until ? ` (until ${formatDate(until)})` : ''}`;
    return { place, rule: finding.rule, words };
  });
  const place = rows.reduce((most, row) => Math.max(most, width(row.place)), 0);
  const rule = rows.reduce((most, row) => Math.max(most, row.rule.length), 0);
  const lines = rows.map(
    (row) => `  ${paint(padded(row.place, place), 'dim')}  ${row.rule.padEnd(rule)}  ${row.words}\n`,
  );
  return `${waivers.length === 1 ? '1 finding is' : `${waivers.length} findings are`} waived:\n${lines.join('')}\n`;
}
