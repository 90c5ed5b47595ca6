import type { CheckOptions, Outcome } from './checkOne.ts';
import { checkOne, nameIn, workspaceFor } from './checkOne.ts';
import type { CheckedFiles } from './collected.ts';
import { Collected } from './collected.ts';
import { checkInThreads, threadsFor } from './inThreads.ts';
import type { Input } from './inputs.ts';
import { atInterrupt } from './interrupt.ts';
import { complain } from './output.ts';
import { Progress } from './progress.ts';
import { beThrifty } from './thriftyHeap.ts';
import type { AppliedFix } from '../workspace/fixAll.ts';
import type { StatementResult } from '../workspace/results.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface CheckFilesOptions extends CheckOptions {
  readonly fix: boolean;
  /** How many threads; `null`: as many as are worth while. */
  readonly jobs: number | null;
  /** Whether to show how far it is. */
  readonly progress: boolean;
}

/** Checks the statements among the files. Whatever is wrong with one file, the others are checked all the same. */
export async function checkFiles(files: readonly Input[], options: CheckFilesOptions): Promise<CheckedFiles> {
  let failed = false;
  const fail = (message: string) => {
    complain(message);
    failed = true;
  };
  const workspace = workspaceFor(options, fail);
  const collected = new Collected(workspace, options, fail);
  const fixed: { name: string; applied: readonly AppliedFix[] }[] = [];
  const stamps = new Map<string, string>();

  const forgetIt = atInterrupt(() => {
    if (fixed.length) complain(`Mended until then: ${fixed.map(({ name }) => name).join(', ')}.`);
  });
  const progress = new Progress(files.length, options.progress);
  await checkAlone(
    files,
    workspace,
    { ...options, progress },
    {
      take: options.fix ? takeMended : (outcome) => collected.take(outcome),
      fail,
      ...(options.fix && { mend }),
    },
  );
  // What was mended may be news to those before it.
  await collected.compare(async (file) => fixed.length > 0 && (await workspace.stamp(file)) !== stamps.get(file));
  progress.end();
  forgetIt();
  if (options.cache !== null && !options.fix) (await import('./cacheFolder.ts')).pruneCache(options.cache);
  return { ...collected.checked(), fixed, failed };

  async function takeMended(outcome: Outcome): Promise<void> {
    if (outcome.kind === 'statement') stamps.set(outcome.report.file, await workspace.stamp(outcome.report.file));
    collected.take(outcome);
  }

  async function mend(result: StatementResult): Promise<StatementResult> {
    if (!result.findings.some((finding) => finding.fixable)) return result;
    const { fixStatement } = await import('./fixStatement.ts');
    const { problem, applied, result: after } = await fixStatement(workspace, result, options.roots);
    const name = nameIn(options.cwd, result.file);
    if (problem) fail(`${name} was not fixed: ${problem}`);
    else if (applied.length) fixed.push({ name, applied });
    return after;
  }
}

/** What is done with what is found in each file. */
export interface Taker {
  /** Called with one outcome for each file, in their order. */
  take(outcome: Outcome): Promise<void> | void;
  /** Something else went wrong. */
  fail(message: string): void;
  /** What is done with a statement before it is reported. Who mends files does it one after the other. */
  mend?(result: StatementResult): Promise<StatementResult>;
}

export interface CheckAloneOptions extends CheckOptions {
  readonly jobs: number | null;
  readonly progress: Progress;
}

/** Checks each file without comparing it with others. */
export async function checkAlone(
  files: readonly Input[],
  workspace: Workspace,
  options: CheckAloneOptions,
  { take, fail, mend }: Taker,
): Promise<void> {
  beThrifty(files.length);
  const threads = mend ? 1 : threadsFor(files, options.jobs);
  if (threads > 1) {
    await checkInThreads(files, options, threads, (outcome, problems) => {
      problems.forEach(fail);
      // Nothing is mended in threads, so there is nothing to wait for.
      void take(outcome);
    });
    return;
  }
  const cache =
    options.cache === null || mend ? null : new (await import('./resultCache.ts')).ResultCache(options.cache, options);
  for (const file of files) {
    await take(await checkOne(workspace, file, { ...options, cache }, mend));
    await options.progress.step();
  }
}
