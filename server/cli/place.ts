import * as path from 'node:path';
import { complain } from './output.ts';
import { settingsWithin } from './settingsWithin.ts';
import { syncFiles } from './syncFiles.ts';
import { todayFrom } from './today.ts';
import type { Config } from '../core/config/config.ts';
import { uriOfPath } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createWorkspace } from '../workspace/workspace.ts';

/** The current folder as a workspace, for commands that look at one file. */
export function hereAsWorkspace(): Workspace {
  return createWorkspace({
    files: syncFiles,
    roots: [uriOfPath(process.cwd())],
    settingsWithin,
    today: todayFrom(undefined),
    log: complain,
  });
}

/** How a file is to be understood where it lies, be it there already or not. */
export async function configAt(file: string): Promise<Config> {
  return (await hereAsWorkspace().settingsOf(uriOfPath(path.resolve(file)))).configFor(null);
}
