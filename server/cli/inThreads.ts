import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { CheckOptions, Outcome } from './checkOne.ts';
import type { Input } from './inputs.ts';
import { atInterrupt } from './interrupt.ts';
import { partCommand } from './part.ts';
import type { PlainOutcome } from './plainData.ts';
import { fromPlain } from './plainData.ts';
import type { Progress } from './progress.ts';
import { statOf } from './stat.ts';

/** What a thread is given. */
export interface Part {
  readonly files: readonly Input[];
  readonly cwd: string;
  readonly roots: readonly string[];
  /** ISO. */
  readonly today: string;
  readonly cache: string | null;
  readonly withFixes: boolean;
  /** Shared: how many files are done. */
  readonly done: Int32Array;
}

/** What it answers for each file, in their order, a few at a time: the outcome, and what went wrong besides. */
export interface PartResult {
  readonly outcome: PlainOutcome;
  readonly problems: readonly string[];
}

/**
 * A thread costs a start, about 100 ms, and a second of its processor until its code is as quick as that of the others:
 * less work than this for each, in bytes, is done sooner by one.
 */
const enough = 4_000_000;
/** More than this only wait for each other's memory. */
const most = 8;

/**
 * How many threads are worth while for so many files.
 * @param jobs what the user asks for; `null` leaves it to us
 */
export function threadsFor(files: readonly Input[], jobs: number | null): number {
  if (files.length < 2 || jobs === 1 || !existsSync(script)) return 1;
  const wanted = Math.min(jobs ?? Math.min(availableParallelism(), most), files.length);
  if (jobs !== null) return wanted;
  let bytes = 0;
  for (const { path: file } of files) {
    bytes += statOf(file)?.size ?? 0;
    if (bytes >= enough * wanted) return wanted;
  }
  return Math.max(1, Math.floor(bytes / enough));
}

/**
 * Checks the files in `count` threads.
 * @param take called with one result for each file, in the order of the files, whichever thread was the first
 */
export async function checkInThreads(
  files: readonly Input[],
  { cwd, roots, today, cache, withFixes, progress: { done: counter } }: CheckOptions & { readonly progress: Progress },
  count: number,
  take: (outcome: Outcome, problems: readonly string[]) => void,
): Promise<void> {
  const { Worker: Thread } = await import('node:worker_threads');
  // In turn, so that no thread has all the large ones of one folder.
  const parts = Array.from({ length: count }, (_, n) => files.filter((_, at) => at % count === n));
  const waiting = parts.map((): PartResult[] => []);
  let next = 0;
  const takeNext = () => {
    for (; next < files.length; next++) {
      const result = waiting[next % count]!.shift();
      if (!result) return;
      take(fromPlain(result.outcome), result.problems);
    }
  };
  const workers: Worker[] = [];
  const forgetIt = atInterrupt(async () => {
    for (const worker of workers) worker.removeAllListeners();
    await Promise.all(workers.map((worker) => worker.terminate()));
    if (cache !== null) (await import('./cacheFolder.ts')).removeUnfinished(cache);
  });
  const run = (part: readonly Input[], n: number) =>
    new Promise<void>((resolve, reject) => {
      const data: Part = { files: part, cwd, roots, today: today.toString(), cache, withFixes, done: counter };
      const worker = new Thread(script, {
        argv: [partCommand],
        workerData: data,
        execArgv: [],
        resourceLimits: { maxYoungGenerationSizeMb: 12 },
      });
      workers.push(worker);
      let left = part.length;
      worker.on('message', (results: readonly PartResult[]) => {
        waiting[n]!.push(...results);
        left -= results.length;
        try {
          takeNext();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        if (left > 0) return;
        resolve();
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A thread ended with ${code} before it had answered.`)));
    });
  await Promise.all(parts.map(run));
  forgetIt();
}

/** The launcher, in the folder of the bundle: with it a thread has the code cache too. In the sources there is none. */
const script = path.join(import.meta.dirname, 'wsoa.cjs');
