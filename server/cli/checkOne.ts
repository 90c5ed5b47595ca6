import * as path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { pleaseReport, unexpected } from './errors.ts';
import type { Input } from './inputs.ts';
import { problemText } from './problems.ts';
import { settingsWithin } from './settingsWithin.ts';
import type { ResultCache } from './resultCache.ts';
import { syncFiles } from './syncFiles.ts';
import { short } from '../core/fixes/naming.ts';
import type { Fix } from '../core/model/edit.ts';
import type { Finding, Lack } from '../core/model/finding.ts';
import type { Letter } from '../core/model/letter.ts';
import type { Statement } from '../core/model/statement.ts';
import { concealedSource, concealedText } from '../core/parse/personal/conceal.ts';
import type { Told } from '../core/link/sayings.ts';
import type { ReportArea } from '../core/report/areaGroups.ts';
import type { StatementReport } from '../core/report/report.ts';
import { shareableFixes } from '../core/report/shareable.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { StatementResult } from '../workspace/results.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createWorkspace } from '../workspace/workspace.ts';

export interface CheckOptions {
  readonly cwd: string;
  /** Folders: no letter outside of them is read, and nothing outside of them is written. */
  readonly roots: readonly string[];
  readonly today: Temporal.PlainDate;
  /** The folder in which results are kept between runs; `null`: they are not. */
  readonly cache: string | null;
  /** Whether the report is to have fixes in it. */
  readonly withFixes: boolean;
}

/** What is reported of one statement, and what is needed to show it: plain data, which threads can hand to each other. */
export interface Reported {
  readonly report: StatementReport;
  /** The texts that something is to be shown in, by file, with what tells who somebody is masked. */
  readonly texts: readonly (readonly [file: string, text: string])[];
  /** Where they are asked for, the fixes that may be given away, by the place of their finding in the report. */
  readonly fixes: readonly (readonly [finding: number, fixes: readonly Fix[]])[];
  /** A letter of it lies outside the roots. */
  readonly outside: boolean;
}

/** What came of one file. `told`: what it says, where another thread read it. `stranger`: it was named, and is no statement. */
export type Outcome =
  | ({ readonly kind: 'statement'; readonly told?: Told | undefined } & Reported)
  | { readonly kind: 'stranger' | 'nothing'; readonly uri: string }
  | { readonly kind: 'failed'; readonly message: string };

export function workspaceFor({ roots, today }: CheckOptions, log: (line: string) => void): Workspace {
  return createWorkspace({
    files: syncFiles,
    roots: roots.map(uriOfPath),
    today,
    settingsWithin,
    // Each is looked at once, in turn; what lies in memory for long is what makes collecting garbage slow.
    kept: 8,
    log: (line) => log(`${line}\n${pleaseReport()}`),
  });
}

export function nameIn(cwd: string, uri: string): string {
  return path.relative(cwd, pathOfUri(uri)).split(path.sep).join('/') || '.';
}

/** Checks a file without comparing it with others. @param mend what is done with the result before it is reported */
export async function checkOne(
  workspace: Workspace,
  { path: file, named }: Input,
  { cwd, withFixes, cache }: Pick<CheckOptions, 'cwd' | 'withFixes'> & { readonly cache: ResultCache | null },
  mend: (result: StatementResult) => Promise<StatementResult> | StatementResult = (result) => result,
): Promise<Outcome> {
  const uri = uriOfPath(file);
  try {
    const known = await cache?.find(uri, workspace);
    if (known) return known;
    const result = await workspace.checkAlone(uri);
    if (result) {
      const reported = reportedOf(await mend(result), withFixes);
      const told = cache && workspace.told(result.file);
      if (told) await cache.keep(result, reported, told, workspace);
      return { kind: 'statement', ...reported };
    }
    const content = await workspace.read(uri);
    if ('problem' in content)
      return { kind: 'failed', message: `${nameIn(cwd, uri)} cannot be read: ${problemText(content.problem)}` };
    return { kind: named ? 'stranger' : 'nothing', uri };
  } catch (error) {
    return { kind: 'failed', message: unexpected(error, `while checking ${nameIn(cwd, uri)}`) };
  }
}

/** Of a statement that was just checked, before another version of it is read. */
export function reportedOf(result: StatementResult, withFixes: boolean): Reported {
  const { file, statement, letters: sources, settings, config, coverage, findings, waivers } = result;
  const found = sources.flatMap((source) => (source.found ? [source] : []));
  const texts = new Map<string, string>();
  // Only texts that something is to be shown in: of a thousand files most have no findings.
  for (const finding of [...findings, ...waivers.map((waiver) => waiver.finding)]) {
    const { file: shown } = finding;
    if (texts.has(shown)) continue;
    const source = [...found, ...settings].find((other) => other.file === shown);
    if (shown === file) texts.set(shown, concealedText(statement));
    else if (source) texts.set(shown, concealedSource(source.text));
  }
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
    texts: [...texts],
    fixes: withFixes ? givenAway(findings, statement) : [],
    outside: sources.some((source) => !source.found && source.problem === 'outside'),
  };
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
