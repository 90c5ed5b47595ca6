import type { Finding } from '../model/finding.ts';
import { byArea } from './areaGroups.ts';
import type { ReportArea } from './areaGroups.ts';
import { linesByFile } from './lines.ts';
import type { Paint } from './paint.ts';
import { plain } from './plain.ts';
import type { Report } from './report.ts';
import { labels } from './severities.ts';
import { together } from './together.ts';
import type { Told } from './together.ts';
import { padded, width } from './width.ts';

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

interface Row {
  readonly place: string;
  readonly label: string;
  readonly colour: (typeof colours)[keyof typeof colours];
  readonly message: string;
  readonly rule: string;
}

/**
 * One file: its name and a line for each gap, `line:column  severity  message  rule`. Where there are many they stand by
 * area; each then begins with the file's name, too, as terminals open a place by what stands before it.
 *
 * @param areas of a statement, those of its letters
 */
export function block(
  report: Report,
  file: string,
  findings: readonly Finding[],
  paint: Paint,
  areas: readonly ReportArea[],
): string {
  const told = together(findings);
  const name = plain(report.nameOf(file));
  const lines = linesByFile(report.textOf)(file);
  const groups = byArea(told, areas);
  const all = groups ?? [{ title: null, told }];
  const places = all.flatMap((group) => group.told).map(({ finding }) => lines.at(finding.span.start));
  const line = Math.max(...places.map((place) => String(place.line + 1).length));
  const rowOf = ({ finding, message, rules, all }: Told): Row => {
    const { line: at, character } = lines.at(finding.span.start);
    return {
      place: groups ? `${name}:${at + 1}:${character + 1}` : `${String(at + 1).padStart(line)}:${character + 1}`,
      label: labels[finding.severity],
      colour: colours[finding.severity],
      message: plain(message),
      rule: rules.join(', ') + (all.some((one) => report.since?.isNew(one)) ? '  (new)' : ''),
    };
  };
  const rows = all.map((group) => ({ title: group.title, rows: group.told.map(rowOf) }));
  const written = aligned(
    rows.flatMap((group) => group.rows),
    paint,
  );
  let at = 0;
  const text = rows.map(({ title, rows: own }) => {
    const heading = title === null ? '' : `\n${paint(plain(title), 'bold')}\n`;
    return heading + written.slice(at, (at += own.length)).join('');
  });
  return `${paint(name, 'underline')}\n${text.join('')}`;
}

function aligned(rows: readonly Row[], paint: Paint): readonly string[] {
  const widest = (text: (row: Row) => string) => rows.reduce((most, row) => Math.max(most, width(text(row))), 0);
  const place = widest((row) => row.place);
  const label = widest((row) => row.label);
  // One very long message must not push every rule name out of sight.
  const message = Math.min(
    100,
    widest((row) => row.message),
  );
  return rows.map((row) => {
    const words = padded(row.message, message);
    const severity = paint(padded(row.label, label), row.colour);
    return `  ${paint(padded(row.place, place), 'dim')}  ${severity}  ${words}  ${paint(row.rule, 'dim')}\n`;
  });
}
