import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from './build.ts';
import { UserError } from './errors.ts';

// What the options of `wsoa check` come to. Each throws a `UserError` that says what to write instead.

export function mostWarnings(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UserError(`--max-warnings ${given} is no number: write 0, 10, …`);
}

/** `--cache-location` alone asks for it too. Run from the sources there is none: it could not tell one build from another. */
export async function cacheOf(values: {
  readonly cache?: boolean;
  readonly 'cache-location'?: string;
}): Promise<string | null> {
  const given = values['cache-location'];
  if ((!values.cache && given === undefined) || !build.digest) return null;
  return given === undefined
    ? (await import('./cacheFolder.ts')).cacheFolder(process.cwd())
    : path.resolve(process.cwd(), given);
}

export function jobsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  throw new UserError(`--jobs ${given} is no number from 1 to 99.`);
}

export function rootOf(given: string | undefined, cwd: string): string {
  if (given === undefined) return cwd;
  const folder = path.resolve(cwd, given);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UserError(`--root ${given} is no folder.`);
}
