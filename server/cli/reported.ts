import { short } from '../core/fixes/naming.ts';
import type { Fix } from '../core/model/edit.ts';
import type { Finding, Lack } from '../core/model/finding.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Span } from '../core/model/span.ts';
import type { Statement } from '../core/model/statement.ts';
import { concealedSource } from '../core/parse/personal/conceal.ts';
import type { ReportArea } from '../core/report/areaGroups.ts';
import type { Excerpt } from '../core/report/excerpt.ts';
import { excerptOf } from '../core/report/excerpt.ts';
import type { StatementReport } from '../core/report/report.ts';
import { shareableFixes, shareableLines } from '../core/report/shareable.ts';
import type { StatementResult } from '../workspace/results.ts';

/** What is reported of one statement, and what is needed to show it: plain data, which threads can hand to each other. */
export interface Reported {
  readonly report: StatementReport;
  /** What is to be shown of texts, by file, with what tells who somebody is masked. */
  readonly texts: readonly (readonly [file: string, excerpt: Excerpt])[];
  /** Where they are asked for, the fixes that may be given away, by the place of their finding in the report. */
  readonly fixes: readonly (readonly [finding: number, fixes: readonly Fix[]])[];
  /** A letter of it lies outside the roots. */
  readonly outside: boolean;
}

/** Of a statement that was just checked, before another version of it is read. */
export function reportedOf(result: StatementResult, withFixes: boolean): Reported {
  const { file, statement, letters: sources, settings, config, coverage, findings, waivers } = result;
  const found = sources.flatMap((source) => (source.found ? [source] : []));
  const fixes = withFixes ? givenAway(findings, statement) : [];
  // Only what something is to be shown in: of a thousand files most have no findings.
  const given = new Map(fixes.map(([at, list]) => [findings[at]!, list]));
  const spans = spansShown([...findings, ...waivers.map(({ finding }) => finding)], (one) => given.get(one) ?? []);
  const texts = [...spans].flatMap(([shown, places]): Reported['texts'] => {
    if (shown === file) return [[shown, shareableLines(statement, places)]];
    const source = [...found, ...settings].find((other) => other.file === shown);
    return source ? [[shown, excerptOf(source.text, places, concealedSource)]] : [];
  });
  const tables = new Map<object, object>();
  const light = (finding: Finding) => lightened(finding, tables);
  return {
    report: {
      file,
      letters: found.map((letter) => letter.file),
      areas: areasAbout(findings, found),
      coverage,
      findings: findings.map(light),
      waivers: waivers.map(({ finding, reason, until }) => ({ finding: light(finding), reason, until })),
      failOn: config.failOn,
    },
    texts,
    fixes,
    outside: sources.some((source) => !source.found && source.problem === 'outside'),
  };
}

/** Where findings are, and what their fixes change, by file: what a report shows of texts. */
export function spansShown(
  findings: readonly Finding[],
  fixesOf: (finding: Finding) => readonly Fix[],
): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  const show = (file: string, span: Span) => {
    const known = spans.get(file);
    if (known) known.push(span);
    else spans.set(file, [span]);
  };
  for (const finding of findings) {
    show(finding.file, finding.span);
    for (const { file = finding.file, edits } of fixesOf(finding)) for (const edit of edits) show(file, edit.span);
  }
  return spans;
}

/** The areas that findings are about, as a heading names them. */
function areasAbout(findings: readonly Finding[], letters: readonly { readonly letter: Letter }[]): ReportArea[] {
  const refs = new Set(findings.map(({ area }) => area));
  return letters.flatMap(({ letter }) =>
    letter.areas
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, text }) => ({ ref, words: short(concealedSource(text), 80) })),
  );
}

function givenAway(findings: readonly Finding[], statement: Statement): Reported['fixes'] {
  return findings.flatMap((finding, at) => {
    const fixes = shareableFixes(finding, statement);
    return fixes.length ? [[at, fixes] as const] : [];
  });
}

/**
 * A finding without the ways to mend it: these hold the whole statement in memory, and there may be thousands.
 * @param tables what stands for each table, of which only that it is the same one counts
 */
export function lightened(finding: Finding, tables = new Map<object, object>()): Finding {
  const { start, end } = finding.span;
  const { lacks } = finding;
  const tableOf = (table: object) => {
    if (!tables.has(table)) tables.set(table, { id: tables.size });
    return tables.get(table)!;
  };
  const lack: { lacks?: Lack } = lacks ? { lacks: { ...lacks, table: lacks.table && tableOf(lacks.table) } } : {};
  return { ...finding, ...lack, span: { start, end }, related: [], fixes: none, ignore: noIgnore };
}

const none = () => [];
const noIgnore = () => null;
