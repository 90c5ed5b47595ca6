import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from './errors.ts';
import { applySafeFixes } from './fixes.ts';
import type { AppliedFix } from './fixes.ts';
import { replaceText } from './writeFile.ts';
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
 * Applies a statement's safe fixes and writes the file, or leaves it alone altogether. The fixes are tried on a text
 * that only the workspace sees, as if an editor had it open, so the file is written once, when all has gone well.
 */
export async function fixStatement(
  workspace: Workspace,
  before: StatementResult,
  roots: readonly string[],
): Promise<FixedStatement> {
  const { file } = before;
  try {
    let after: StatementResult | null = before;
    const { text, applied } = await applySafeFixes(file, before.text, async (current) => {
      workspace.change(file, current);
      after = await workspace.check(file);
      return after?.findings ?? null;
    });
    if (!applied.length) return { result: before, applied, problem: null };
    workspace.change(file, text);
    after = await workspace.check(file);
    if (!after) return { result: before, applied: [], problem: 'with its fixes it would be no statement any more.' };
    write(file, before.text, text, roots);
    return { result: after, applied, problem: null };
  } catch (error) {
    if (!(error instanceof UserError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return { result: before, applied: [], problem: (error as Error).message };
  } finally {
    workspace.close(file);
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
