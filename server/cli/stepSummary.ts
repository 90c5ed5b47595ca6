import * as fs from 'node:fs';
import { whyUnwritten } from './writeFile.ts';
import { formatMarkdown } from '../core/report/markdown.ts';
import type { Report } from '../core/report/report.ts';
import { uriOf } from '../core/report/uri.ts';

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
    fs.appendFileSync(file, formatMarkdown({ ...report, ...placesOnGithub(report) }, most - before));
    return null;
  } catch (error) {
    return `The summary of the job could not be written: ${whyUnwritten(error)}`;
  }
}

/** Where the lines of the commit that the job checks can be seen: as text, as GitHub else shows Markdown without lines. */
function placesOnGithub({ repositoryNameOf }: Report): Pick<Report, 'addressOf'> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  if (!/^https?:\/\/[^\s()]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '')) return {};
  if (!/^[0-9a-f]{40,64}$/.test(commit ?? '')) return {};
  const base = `${server}/${repository}/blob/${commit}`;
  return { addressOf: (file, line) => `${base}/${uriOf(repositoryNameOf(file))}?plain=1#L${line}` };
}
