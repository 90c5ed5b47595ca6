import * as path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { pleaseReport, unexpected } from './errors.ts';
import type { Input } from './inputs.ts';
import { problemText } from './problems.ts';
import type { Reported } from './reported.ts';
import { reportedOf } from './reported.ts';
import { settingsWithin } from './settingsWithin.ts';
import type { ResultCache } from './resultCache.ts';
import { syncFiles } from './syncFiles.ts';
import type { Told } from '../core/link/told.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { StatementResult } from '../workspace/results.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createWorkspace } from '../workspace/workspace.ts';

export interface CheckOptions {
  readonly cwd: string;
  /** Folders: no letter outside of them is read, and nothing outside of them is written. */
  readonly roots: readonly string[];
  readonly today: Temporal.PlainDate;
  /** The folder in which results are kept between runs; `null`: they are not. */
  readonly cache: string | null;
  /** Whether the report is to have fixes in it. */
  readonly withFixes: boolean;
}

/** What came of one file. `told`: what it says, where another thread read it. `stranger`: it was named, and is no statement. */
export type Outcome =
  | ({ readonly kind: 'statement'; readonly told?: Told | undefined } & Reported)
  | { readonly kind: 'stranger' | 'nothing'; readonly uri: string }
  | { readonly kind: 'failed'; readonly message: string };

export function workspaceFor({ roots, today }: CheckOptions, log: (line: string) => void): Workspace {
  return createWorkspace({
    files: syncFiles,
    roots: roots.map(uriOfPath),
    today,
    settingsWithin,
    // Each is looked at once, in turn; what lies in memory for long is what makes collecting garbage slow.
    kept: 8,
    log: (line) => log(`${line}\n${pleaseReport()}`),
  });
}

export function nameIn(cwd: string, uri: string): string {
  return path.relative(cwd, pathOfUri(uri)).split(path.sep).join('/') || '.';
}

/** Checks a file without comparing it with others. @param mend what is done with the result before it is reported */
export async function checkOne(
  workspace: Workspace,
  { path: file, named }: Input,
  { cwd, withFixes, cache }: Pick<CheckOptions, 'cwd' | 'withFixes'> & { readonly cache: ResultCache | null },
  mend: (result: StatementResult) => Promise<StatementResult> | StatementResult = (result) => result,
): Promise<Outcome> {
  const uri = uriOfPath(file);
  try {
    const known = await cache?.find(uri, workspace);
    if (known) return known;
    const result = await workspace.checkAlone(uri);
    if (result) {
      const reported = reportedOf(await mend(result), withFixes);
      const told = cache && workspace.told(result.file);
      if (told) await cache.keep(result, reported, told, workspace);
      return { kind: 'statement', ...reported };
    }
    const content = await workspace.read(uri);
    if ('problem' in content)
      return { kind: 'failed', message: `${nameIn(cwd, uri)} cannot be read: ${problemText(content.problem)}` };
    return { kind: named ? 'stranger' : 'nothing', uri };
  } catch (error) {
    return { kind: 'failed', message: unexpected(error, `while checking ${nameIn(cwd, uri)}`) };
  }
}
