import type { CheckOptions, Outcome, Reported } from './checkOne.ts';
import { checkOne, nameIn, reportedOf, workspaceFor } from './checkOne.ts';
import { unexpected } from './errors.ts';
import { checkInThreads, threadsFor } from './inThreads.ts';
import type { Input } from './inputs.ts';
import { complain } from './output.ts';
import { repositoryOf } from './repository.ts';
import type { Fix } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Report, StatementReport } from '../core/report/report.ts';
import type { AppliedFix } from '../workspace/fixAll.ts';
import type { StatementResult } from '../workspace/results.ts';

export interface CheckFilesOptions extends CheckOptions {
  readonly fix: boolean;
  /** How many threads; `null`: as many as are worth while. */
  readonly jobs: number | null;
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
  const nameOf = (uri: string) => nameIn(cwd, uri);
  let failed = false;
  const fail = (message: string) => {
    complain(message);
    failed = true;
  };
  const workspace = workspaceFor(options, fail);
  const fixed: { name: string; applied: readonly AppliedFix[] }[] = [];
  const stamps = new Map<string, string>();
  const statements: StatementReport[] = [];
  const texts = new Map<string, string>();
  const fixes = new Map<Finding, readonly Fix[]>();
  const others: string[] = [];
  let outside = false;

  const cache =
    options.cache === null || options.fix
      ? null
      : new (await import('./resultCache.ts')).ResultCache(options.cache, options);
  // Who mends files does it one after the other.
  const threads = options.fix ? 1 : threadsFor(files, options.jobs);
  if (threads > 1) {
    const { outcomes, problems } = await checkInThreads(files, options, threads);
    problems.forEach(fail);
    outcomes.forEach(take);
  } else {
    for (const file of files) {
      const outcome = await checkOne(workspace, file, { ...options, cache }, options.fix ? mended : undefined);
      if (options.fix && outcome.kind === 'statement')
        stamps.set(outcome.report.file, await workspace.stamp(outcome.report.file));
      take(outcome);
    }
  }
  // Now that all statements are known, those are compared that have anything in common; and what was mended may be
  // news to those before it.
  for (const [at, { file }] of statements.entries()) {
    try {
      const isNews = fixed.length > 0 && (await workspace.stamp(file)) !== stamps.get(file);
      if (!isNews && !(await workspace.mayRepeat(file))) continue;
      const result = await workspace.check(file);
      if (!result) continue;
      statements[at] = noted(reportedOf(result, options.withFixes));
    } catch (error) {
      fail(unexpected(error, `while comparing ${nameOf(file)}`));
    }
  }
  const letters = new Set(statements.flatMap((statement) => statement.letters));
  const strangers = others.filter((uri) => !letters.has(uri)).map(nameOf);
  const repositoryNameOf = (uri: string) => nameIn(repositoryOf(cwd) ?? cwd, uri);
  const textOf = (uri: string) => texts.get(uri) ?? '';
  const fixesOf = (finding: Finding) => fixes.get(finding) ?? [];
  const report = { today: today.toString(), statements, nameOf, repositoryNameOf, textOf, fixesOf };
  return { report, fixed, strangers, outside, failed };

  function take(outcome: Outcome): void {
    if (outcome.kind === 'failed') fail(outcome.message);
    else if (outcome.kind === 'stranger') others.push(outcome.uri);
    else if (outcome.kind === 'statement') {
      if (outcome.told) workspace.noteTold(outcome.report.file, outcome.told);
      outside ||= outcome.outside;
      statements.push(noted(outcome));
    }
  }

  function noted({ report, texts: shown, fixes: given }: Reported): StatementReport {
    for (const [name, text] of shown) texts.set(name, text);
    for (const [at, list] of given) fixes.set(report.findings[at]!, list);
    return report;
  }

  async function mended(result: StatementResult): Promise<StatementResult> {
    if (!result.findings.some((finding) => finding.fixable)) return result;
    const { fixStatement } = await import('./fixStatement.ts');
    const { problem, applied, result: after } = await fixStatement(workspace, result, options.roots);
    if (problem) fail(`${nameOf(result.file)} was not fixed: ${problem}`);
    else if (applied.length) fixed.push({ name: nameOf(result.file), applied });
    return after;
  }
}
