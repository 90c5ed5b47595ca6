import * as fs from 'node:fs';
import * as path from 'node:path';
import { submissionOf, submittedIn } from './git/submission.ts';
import { Version } from './git/version.ts';
import type { Input, Inputs } from './inputs.ts';
import type { SinceOptions } from './since.ts';
import { changesSinceVersion, submission } from './since.ts';
import type { PlanComparison, PlanReport } from '../core/report/plan/comparison.ts';

/** What changed in each statement that was submitted, since it was; others are compared with nothing. */
export async function changesSinceSubmission(
  head: Version,
  inputs: Inputs,
  options: SinceOptions,
): Promise<PlanReport> {
  const sent = new Map<string, Input[]>();
  for (const file of inputs.files) {
    const submitted = submittedIn(textOf(file.path));
    const treePath = head.pathOf(file.path);
    const commit = submitted && treePath !== null && (await submissionOf(head.top, treePath, submitted));
    if (commit) sent.set(commit, [...(sent.get(commit) ?? []), file]);
  }
  const plans = new Map<string, PlanComparison>();
  let nameOf = (file: string) => file;
  for (const [commit, files] of sent) {
    const earlier = { ref: commit, version: await Version.at(head.top, commit) };
    const report = await changesSinceVersion(earlier, { files, folders: [], problems: [] }, options);
    for (const plan of report.plans) plans.set(plan.file, plan);
    ({ nameOf } = report);
  }
  const inOrder = inputs.files.flatMap((file) => {
    return plans.get(path.relative(options.cwd, file.path).split(path.sep).join('/')) ?? [];
  });
  return { since: submission, today: options.today.toString(), plans: inOrder, nameOf };
}

/** What is wrong with a file has been said. */
function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
