import * as fs from 'node:fs';
import { formatMarkdown } from '../core/report/markdown.ts';
import type { Report } from '../core/report/report.ts';

/** GitHub takes no more than 1 MiB for a step, and nothing at all of what is longer. */
const most = 1024 * 1024;

/**
 * Adds the report to the summary of the GitHub job: all of it, as GitHub shows only ten annotations of a kind.
 * @param file what GITHUB_STEP_SUMMARY names; steps before this command may have written into it
 * @returns why that failed; `null` when it did not
 */
export function addToStepSummary(file: string, report: Report): string | null {
  try {
    const before = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    fs.appendFileSync(file, formatMarkdown(report, most - before));
    return null;
  } catch (error) {
    return `The summary of the job could not be written: ${(error as Error).message}`;
  }
}
