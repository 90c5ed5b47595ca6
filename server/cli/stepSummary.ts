import * as fs from 'node:fs';
import { formatMarkdown } from '../core/report/markdown.ts';
import { formatPlanMarkdown } from '../core/report/plan/markdown.ts';
import type { Report } from '../core/report/report.ts';

/** GitHub takes no more than 1 MiB for a step, and nothing at all of what is longer. */
const most = 1024 * 1024;

/** Where so many plans changed that the findings would have no room. */
const noRoom = '## What changed in the plan\n\nThere is no room here for all of it: `wsoa diff` says what changed.\n';

/**
 * Adds the report to the summary of the GitHub job: all of it, as GitHub shows only ten annotations of a kind, and
 * what changed in the plan, where that was asked for.
 * @param file what GITHUB_STEP_SUMMARY names; steps before this command may have written into it
 * @returns why that failed; `null` when it did not
 */
export function addToStepSummary(file: string, report: Report): string | null {
  try {
    const before = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const room = most - before;
    const all = report.since ? `\n${formatPlanMarkdown(report.since.plans)}` : '';
    const changes = Buffer.byteLength(all) > room / 2 ? `\n${noRoom}` : all;
    fs.appendFileSync(file, formatMarkdown(report, room - Buffer.byteLength(changes)) + changes);
    return null;
  } catch (error) {
    return `The summary of the job could not be written: ${(error as Error).message}`;
  }
}
