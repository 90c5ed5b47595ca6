import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from './errors.ts';
import { replaceText, whyUnwritten } from './writeFile.ts';
import { fixAll } from '../workspace/fixAll.ts';
import type { AppliedFix } from '../workspace/fixAll.ts';
import { inside, pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { StatementResult } from '../workspace/results.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface FixedStatement {
  /** Of the text that the file holds now. */
  readonly result: StatementResult;
  readonly applied: readonly AppliedFix[];
  /** Why nothing was written, or `null`. */
  readonly problem: string | null;
}

/**
 * Applies a statement's safe fixes and writes the file, once, when all has gone well; or leaves it alone altogether.
 */
export async function fixStatement(
  workspace: Workspace,
  before: StatementResult,
  roots: readonly string[],
): Promise<FixedStatement> {
  const { file } = before;
  try {
    const { result, applied } = await fixAll(before, (text) => workspace.checkAs(file, text));
    if (!applied.length) return { result: before, applied, problem: null };
    if (!result) return { result: before, applied: [], problem: 'with its fixes it would be no statement any more.' };
    write(file, before.text, result.text, roots);
    // Another statement may name this one as its letter.
    workspace.filesChanged([file]);
    return { result, applied, problem: null };
  } catch (error) {
    if (!(error instanceof UserError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return { result: before, applied: [], problem: whyUnwritten(error) };
  }
}

/** Writes only below the roots and beside the statement that was named, wherever links lead. */
function write(file: string, before: string, text: string, roots: readonly string[]): void {
  const path = pathOfUri(file);
  const target = uriOfPath(realpathSync(path));
  const folders = [...roots, dirname(path)].map((folder) => uriOfPath(realpathSync(folder)));
  if (!folders.some((folder) => inside(folder, target))) {
    throw new UserError('it is a link that leads out of the folder being checked.');
  }
  replaceText(path, before, text);
}
