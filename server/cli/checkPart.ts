import { parentPort, workerData } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import type { CheckOptions, Outcome } from './checkOne.ts';
import { checkOne, workspaceFor } from './checkOne.ts';
import { ResultCache } from './resultCache.ts';
import type { Part, PartOutcome } from './inThreads.ts';

type StatementOutcome = Extract<Outcome, { kind: 'statement' }>;

/** What a thread does: checks its part of the files, and hands over what came of them. */
export async function checkPart(): Promise<number> {
  const { files, cwd, roots, today, cache: folder, withFixes } = workerData as Part;
  const options: CheckOptions = { cwd, roots, today: Temporal.PlainDate.from(today), cache: folder, withFixes };
  const problems: string[] = [];
  const workspace = workspaceFor(options, (line) => problems.push(line));
  const cache = folder === null ? null : new ResultCache(folder, options);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const outcome = await checkOne(workspace, file, { cwd, withFixes, cache });
    if (outcome.kind !== 'statement') outcomes.push(outcome);
    else
      outcomes.push({
        ...withoutFunctions(outcome),
        told: outcome.told ?? workspace.told(outcome.report.file) ?? undefined,
      });
  }
  parentPort!.postMessage({ outcomes, problems } satisfies PartOutcome);
  return 0;
}

/** No function goes from one thread to another; those of a light finding say nothing anyway. */
function withoutFunctions(outcome: StatementOutcome): StatementOutcome {
  const bare = <T extends object>(finding: T) => ({ ...finding, fixes: undefined, ignore: undefined }) as unknown as T;
  const { findings, waivers } = outcome.report;
  return {
    ...outcome,
    report: {
      ...outcome.report,
      findings: findings.map(bare),
      waivers: waivers.map((waiver) => ({ ...waiver, finding: bare(waiver.finding) })),
    },
  };
}
