import * as path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { pleaseReport, unexpected } from './errors.ts';
import type { Input } from './inputs.ts';
import { complain } from './output.ts';
import { problemText } from './problems.ts';
import { settingsWithin } from './settingsWithin.ts';
import { syncFiles } from './syncFiles.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Report, StatementReport } from '../core/report/report.ts';
import type { AppliedFix } from '../workspace/fixAll.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { StatementResult } from '../workspace/results.ts';
import { createWorkspace } from '../workspace/workspace.ts';

export interface CheckFilesOptions {
  readonly cwd: string;
  /** Folders: no letter outside of them is read, and nothing outside of them is written. */
  readonly roots: readonly string[];
  readonly today: Temporal.PlainDate;
  readonly fix: boolean;
}

export interface CheckedFiles {
  readonly report: Report;
  readonly fixed: readonly { readonly name: string; readonly applied: readonly AppliedFix[] }[];
  /** Files that were named and are neither a statement nor the letter of one. */
  readonly strangers: readonly string[];
  /** A letter lies outside the roots. */
  readonly outside: boolean;
  /** Something could not be read, written or checked; the user has been told. */
  readonly failed: boolean;
}

/** Checks the statements among the files. Whatever is wrong with one file, the others are checked all the same. */
export async function checkFiles(files: readonly Input[], options: CheckFilesOptions): Promise<CheckedFiles> {
  const { cwd, today } = options;
  const nameOf = (uri: string) => path.relative(cwd, pathOfUri(uri)).split(path.sep).join('/') || '.';
  let failed = false;
  const fail = (message: string) => {
    complain(message);
    failed = true;
  };
  const workspace = createWorkspace({
    files: syncFiles,
    roots: options.roots.map(uriOfPath),
    today,
    settingsWithin: settingsWithin(),
    // Each is looked at once, in turn; what lies in memory for long is what makes collecting garbage slow.
    kept: 8,
    log: (line) => fail(`${line}\n${pleaseReport()}`),
  });
  const statements: StatementReport[] = [];
  const stamps: string[] = [];
  const texts = new Map<string, string>();
  const fixed: { name: string; applied: readonly AppliedFix[] }[] = [];
  const others: string[] = [];
  const letters = new Set<string>();
  let outside = false;

  for (const { path: file, named } of files) {
    const uri = uriOfPath(file);
    try {
      let result = await workspace.checkAlone(uri);
      if (!result) {
        const content = await workspace.read(uri);
        if ('problem' in content) fail(`${nameOf(uri)} cannot be read: ${problemText(content.problem)}`);
        else if (named) others.push(uri);
        continue;
      }
      if (options.fix && result.findings.some((finding) => finding.fixable)) {
        const { fixStatement } = await import('./fixStatement.ts');
        const mended = await fixStatement(workspace, result, options.roots);
        if (mended.problem) fail(`${nameOf(uri)} was not fixed: ${mended.problem}`);
        else if (mended.applied.length) fixed.push({ name: nameOf(uri), applied: mended.applied });
        result = mended.result;
      }
      statements.push(reportOf(result));
      stamps.push(options.fix ? await workspace.stamp(result.file) : '');
    } catch (error) {
      fail(unexpected(error, `while checking ${nameOf(uri)}`));
    }
  }
  // Now that all statements are known, those are compared that have anything in common; and what was mended may be
  // news to those before it.
  for (const [at, { file }] of statements.entries()) {
    try {
      const isNews = fixed.length > 0 && (await workspace.stamp(file)) !== stamps[at];
      if (!isNews && !(await workspace.mayRepeat(file))) continue;
      const result = await workspace.check(file);
      if (result) statements[at] = reportOf(result);
    } catch (error) {
      fail(unexpected(error, `while comparing ${nameOf(file)}`));
    }
  }
  const strangers = others.filter((uri) => !letters.has(uri)).map(nameOf);
  const textOf = (uri: string) => texts.get(uri) ?? '';
  return { report: { today: today.toString(), statements, nameOf, textOf }, fixed, strangers, outside, failed };

  function reportOf({
    file,
    text,
    letters: sources,
    settings,
    coverage,
    findings,
    waivers,
  }: StatementResult): StatementReport {
    outside ||= sources.some((source) => !source.found && source.problem === 'outside');
    const found = sources.flatMap((source) => (source.found ? [source] : []));
    for (const letter of found) letters.add(letter.file);
    // Only texts that something is to be shown in: of a thousand files most have no findings.
    for (const finding of [...findings, ...waivers.map((waiver) => waiver.finding)]) {
      if (finding.file === file) texts.set(file, text);
      else {
        for (const letter of found) if (letter.file === finding.file) texts.set(letter.file, letter.text);
        for (const layer of settings) if (layer.file === finding.file) texts.set(finding.file, layer.text);
      }
    }
    return {
      file,
      letters: found.map((letter) => letter.file),
      coverage,
      findings: findings.map(light),
      waivers: waivers.map((waiver) => ({ ...waiver, finding: light(waiver.finding) })),
    };
  }
}

/** A finding without the ways to mend it: these hold the whole statement in memory, and there may be thousands. */
function light(finding: Finding): Finding {
  return { ...finding, related: [], fixes: () => [], ignore: () => null };
}
