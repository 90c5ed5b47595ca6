import * as fs from 'node:fs';
import * as path from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import type { OnClosed } from './walk.ts';

/** The files that a glob matches, absolute and in order. */
export async function expand(pattern: string, cwd: string, onClosed?: OnClosed): Promise<string[]> {
  const list = ((folder: string, options: { withFileTypes: true }, done: (...args: unknown[]) => void) => {
    fs.readdir(folder, options, (error, entries) => {
      if (error) onClosed?.(path.resolve(folder), error);
      done(error, entries);
    });
  }) as typeof fs.readdir;
  return matching(pattern, { cwd, ...(onClosed && { fs: { readdir: list } }) });
}

/** The folders that it matches, or all that is in them. */
export async function foldersMatching(pattern: string, cwd: string): Promise<string[]> {
  return matching(pattern.replace(/\/\*\*(?:\/\*)?$/, ''), { cwd, onlyDirectories: true });
}

/** Loaded only when there is a glob. Links are not followed: they may lead out, or in a circle. */
async function matching(pattern: string, options: GlobOptions): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const matches = await glob(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    ...options,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  return matches.map((file) => path.normalize(file)).sort();
}
