import * as path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { UserError } from './errors.ts';
import { complain } from './output.ts';
import { problemText } from './problems.ts';
import { settingsWithin } from './settingsWithin.ts';
import { planIn } from './since.ts';
import { syncFiles } from './syncFiles.ts';
import { comparePlans } from '../core/diff/compare.ts';
import type { PlanReport } from '../core/report/plan/comparison.ts';
import type { StatementResult } from '../workspace/results.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createWorkspace } from '../workspace/workspace.ts';

interface Options {
  readonly cwd: string;
  readonly today: Temporal.PlainDate;
}

/** Two files as two versions of one statement. Where the old one's letter is not found beside it, it is the new one's. */
export async function diffOfFiles(oldName: string, newName: string, { cwd, today }: Options): Promise<PlanReport> {
  const [oldFile, newFile] = [oldName, newName].map((name) => path.resolve(cwd, name)) as [string, string];
  const workspace = () =>
    createWorkspace({
      files: syncFiles,
      roots: [cwd, path.dirname(oldFile), path.dirname(newFile)].map(uriOfPath),
      today,
      settingsWithin,
      log: complain,
    });
  const now = await statementIn(workspace(), newFile, newName);
  let old = await statementIn(workspace(), oldFile, oldName);
  if (!old.letters.some(({ found }) => found) && now.letters.some(({ found }) => found))
    old = (await workspace().checkAs(uriOfPath(newFile), old.text)) ?? old;
  const [before, after] = [planIn(old), planIn(now)];
  if (!before || !after) throw new UserError('The two could not be compared.');
  const nameOf = (uri: string) => path.relative(cwd, pathOfUri(uri)).split(path.sep).join('/') || '.';
  const between = { before, now: after, changes: comparePlans(before, after) };
  const plan = { file: nameOf(uriOfPath(newFile)), was: null, between, state: 'compared' as const };
  return { since: nameOf(uriOfPath(oldFile)), today: today.toString(), plans: [plan], nameOf };
}

async function statementIn(workspace: Workspace, file: string, name: string): Promise<StatementResult> {
  const uri = uriOfPath(file);
  const result = await workspace.checkAlone(uri);
  if (result) return result;
  const content = await workspace.read(uri);
  if ('problem' in content) throw new UserError(`${name} cannot be read: ${problemText(content.problem)}`);
  throw new UserError(
    `${name} is no statement: its first lines do not name a letter. \`wsoa check --help\` says more.`,
  );
}
