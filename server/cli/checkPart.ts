import { parentPort, workerData } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import type { CheckOptions } from './checkOne.ts';
import { checkOne, workspaceFor } from './checkOne.ts';
import { toPlain } from './plainData.ts';
import { beThrifty } from './thriftyHeap.ts';
import { ResultCache } from './resultCache.ts';
import type { Part, PartResult } from './inThreads.ts';

/** What a thread does: checks its part of the files, and hands over what came of them. */
export async function checkPart(): Promise<number> {
  const { files, cwd, roots, today, cache: folder, withFixes, done } = workerData as Part;
  const options: CheckOptions = { cwd, roots, today: Temporal.PlainDate.from(today), cache: folder, withFixes };
  beThrifty(files.length);
  const workspace = workspaceFor(options, (line) => problems.push(line));
  const cache = folder === null ? null : new ResultCache(folder, options);
  let problems: string[] = [];
  let results: PartResult[] = [];
  const handOver = () => {
    parentPort!.postMessage(results);
    results = [];
  };
  for (const file of files) {
    const found = await checkOne(workspace, file, { cwd, withFixes, cache });
    // Who compares it with others is not here.
    const said = found.kind === 'statement' ? workspace.handOver(found.report.file) : null;
    const outcome = found.kind === 'statement' ? { ...found, told: found.told ?? said ?? undefined } : found;
    results.push({ outcome: toPlain(outcome), problems });
    problems = [];
    Atomics.add(done, 0, 1);
    if (results.length === atATime) handOver();
  }
  handOver();
  return 0;
}

/** Results that are handed over together: what waits for that is in memory twice. */
const atATime = 16;
