import type { Finding } from '../model/finding.ts';
import type { Waiver } from '../model/ignore.ts';
import { formatDate } from '../parse/dates.ts';
import { rulePageAddress } from '../rulePages.ts';
import { byFile } from './byFile.ts';
import { utf8Bytes } from './columns.ts';
import { escaped } from './escaped.ts';
import { hiddenSentences } from './hiddenText.ts';
import { linesByFile } from './lines.ts';
import { markdownMark } from './markdownMark.ts';
import { formatPlanMarkdown } from './plan/markdown.ts';
import type { PlanReport } from './plan/comparison.ts';
import { countFindings, distinctFindings, distinctWaivers } from './report.ts';
import type { Report, StatementReport } from './report.ts';
import { labels, mostUrgentFirst } from './severities.ts';
import { plural, summaryOf } from './summary.ts';
import { together } from './together.ts';

/**
 * For people, in a comment on a pull request, the summary of a build, a wiki or an email: how far each statement
 * answers its letter, what changed in the plan where that was asked for, then what was found, errors first, and what is
 * new before what is not. What makes one gap is one line.
 *
 * @param most how many bytes of UTF-8 there is room for; what is too much is counted in a last line
 */
export function formatMarkdown(report: Report, most = Infinity): string {
  const findings = distinctFindings(report);
  const waivers = distinctWaivers(report);
  const head = `${markdownMark}\n## Statements of proposed action\n\n`;
  if (!report.statements.length) return `${head}No statement was found.\n`;
  const counts = countFindings(findings);
  const mend = counts.fixable ? ' `wsoa check --fix` mends some of it.' : '';
  const hidden = report.hidden ? hiddenSentences(report.hidden).map((sentence) => `\n${escaped(sentence)}\n`) : [];
  const why = (report.why ?? []).map((sentence) => `\n**${escaped(sentence)}**\n`);
  const summary = `${head}${escaped(summaryOf(report, counts))}${mend}\n${[...why, ...hidden].join('')}`;
  const sections: readonly Section[] = [
    {
      head: '| Statement | Areas answered | Areas complete | Errors | Warnings | Notes |\n|---|---|---|---|---|---|\n',
      rows: report.statements.map((statement) => statementRow(report, statement)),
      what: 'statement',
    },
    ...(report.since ? [changesIn(report.since.plans, most)] : []),
    {
      head: '### Findings\n\n| Severity | Where | Area | What is wrong | Rule |\n|---|---|---|---|---|\n',
      rows: findingRows(report, findings),
      what: 'line',
    },
    {
      head: '### Waived\n\n| Where | Why | Rule |\n|---|---|---|\n',
      rows: waiverRows(report, waivers),
      what: 'waiver',
    },
  ];
  return fitted(summary, sections, most);
}

interface Section {
  readonly head: string;
  readonly rows: readonly string[];
  /** What a row is, as a noun; `null` where there are none. */
  readonly what: string | null;
}

/** What changed in the plan; it leaves half of the room to what was found. */
function changesIn(plans: PlanReport, most: number): Section {
  const text = formatPlanMarkdown(plans, 3);
  if (sizeOf(text) <= most / 2) return { head: text, rows: [], what: null };
  const title = text.slice(0, text.indexOf('\n'));
  const head = `${title}\n\nThere is no room here for all of it: \`wsoa diff\` says what changed.\n`;
  return { head, rows: [], what: null };
}

/** Room for the line that says what was left out. */
const lastLine = 200;

function fitted(start: string, sections: readonly Section[], most: number): string {
  let text = start;
  let left = most - sizeOf(start) - lastLine;
  const missing: string[] = [];
  for (const { head, rows, what } of sections) {
    if (!rows.length && what) continue;
    left -= sizeOf(head) + 1;
    const shown: string[] = [];
    for (const row of rows) {
      left -= sizeOf(row);
      if (left < 0) break;
      shown.push(row);
    }
    if (shown.length || !what) text += `\n${head}${shown.join('')}`;
    if (shown.length < rows.length) missing.push(plural(rows.length - shown.length, `more ${what}`));
  }
  return missing.length ? `${text}\nThere is no room here for ${missing.join(' and ')}.\n` : text;
}

function sizeOf(text: string): number {
  return utf8Bytes(text, text.length, { line: 0, character: text.length });
}

function statementRow(report: Report, { file, coverage, findings }: StatementReport): string {
  const { areas, answered, complete } = coverage;
  const { errors, warnings, notes } = countFindings(findings.filter(({ mirrored }) => !mirrored));
  const of = (count: number) => (areas ? `${count} of ${areas}` : '');
  return row([escaped(report.nameOf(file)), of(answered), of(complete), errors, warnings, notes]);
}

function findingRows(report: Report, findings: readonly Finding[]): readonly string[] {
  const told = [...byFile(findings).values()].flatMap((own) => together(own));
  const placeOf = placesIn(report);
  return mostUrgentFirst(report, told, ({ all }) => all).map(({ finding, message, rules, all }) =>
    row([
      labels[finding.severity] + (report.since && all.some(report.since.isNew) ? ' **(new)**' : ''),
      placeOf(finding),
      escaped(finding.area ?? ''),
      escaped(message),
      rules.map(linked).join(', '),
    ]),
  );
}

function waiverRows(report: Report, waivers: readonly Waiver[]): readonly string[] {
  const placeOf = placesIn(report);
  return waivers.map(({ finding, reason, until }) =>
    row([placeOf(finding), escaped(reason) + (until ? ` (until ${formatDate(until)})` : ''), linked(finding.rule)]),
  );
}

function placesIn(report: Report): (finding: Finding) => string {
  const linesOf = linesByFile(report.textOf);
  return ({ file, span }) => {
    const { line, character } = linesOf(file).at(span.start);
    const place = `${escaped(report.nameOf(file))}:${line + 1}:${character + 1}`;
    return report.addressOf ? `[${place}](${report.addressOf(file, line + 1)})` : place;
  };
}

function linked(rule: string): string {
  return `[${rule}](${rulePageAddress(rule)})`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
