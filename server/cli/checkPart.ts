import { parentPort, workerData } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import type { CheckOptions } from './checkOne.ts';
import { checkOne, workspaceFor } from './checkOne.ts';
import type { PlainOutcome } from './plainData.ts';
import { toPlain } from './plainData.ts';
import { ResultCache } from './resultCache.ts';
import type { Part, PartOutcome } from './inThreads.ts';

/** What a thread does: checks its part of the files, and hands over what came of them. */
export async function checkPart(): Promise<number> {
  const { files, cwd, roots, today, cache: folder, withFixes, done } = workerData as Part;
  const options: CheckOptions = { cwd, roots, today: Temporal.PlainDate.from(today), cache: folder, withFixes };
  const problems: string[] = [];
  const workspace = workspaceFor(options, (line) => problems.push(line));
  const cache = folder === null ? null : new ResultCache(folder, options);
  const outcomes: PlainOutcome[] = [];
  for (const file of files) {
    const outcome = await checkOne(workspace, file, { cwd, withFixes, cache });
    if (outcome.kind !== 'statement') outcomes.push(toPlain(outcome));
    else outcomes.push(toPlain({ ...outcome, told: outcome.told ?? workspace.told(outcome.report.file) ?? undefined }));
    Atomics.add(done, 0, 1);
  }
  parentPort!.postMessage({ outcomes, problems } satisfies PartOutcome);
  return 0;
}
