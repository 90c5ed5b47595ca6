import * as path from 'node:path';
import type { Arguments } from './args.ts';
import type { Baseline, BaselineOptions } from './baseline.ts';
import { build } from './build.ts';
import { UserError } from './errors.ts';
import { failOnFrom } from './failOn.ts';
import type { Inputs } from './inputs.ts';
import type { mergeOptions } from './options.ts';
import type { Output } from './outputs.ts';
import { isBaseline, outputsFrom, placeOf } from './outputs.ts';
import type { Earlier } from './since.ts';
import { statOf } from './stat.ts';

// What the options of `wsoa check` come to. Each throws a `UserError` that says what to write instead.

/** What becomes of what was found, as the options have it. */
export interface Reporting {
  readonly values: Arguments<typeof mergeOptions>['values'];
  readonly outputs: readonly Output[];
  readonly most: number | null;
  readonly failOn: readonly string[] | null;
  readonly baseline: Baseline | null;
}

/** @throws {UserError} before anything is checked, so that nobody waits for nothing */
export async function reportingFrom(
  { values, given }: Pick<Arguments<typeof mergeOptions>, 'values' | 'given'>,
  cwd: string,
): Promise<Reporting> {
  const outputs = outputsFrom(given);
  const most = mostWarnings(values['max-warnings']);
  const baseline = await baselineOf(values, cwd);
  const clash = outputs.find(({ file }) => file !== null && baseline && placeOf(file) === placeOf(baseline.file));
  if (clash) throw new UserError(isBaseline(clash.file!));
  const failOn = failOnFrom(given, values.since !== undefined || baseline !== null);
  return { values, outputs, most, failOn, baseline };
}

function mostWarnings(given: string | undefined): number | null {
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

/** Loaded only where it is asked for. */
async function baselineOf(values: BaselineOptions, cwd: string): Promise<Baseline | null> {
  const { baseline, 'update-baseline': update, 'prune-baseline': prune } = values;
  if (baseline === undefined && !update && !prune) return null;
  return (await import('./baseline.ts')).Baseline.from(values, cwd);
}

/** The version that `--since` names. Loaded only where it is asked for. */
export async function earlierIn({ values }: Reporting, inputs: Inputs, cwd: string): Promise<Earlier | null> {
  return values.since === undefined ? null : (await import('./since.ts')).earlierOf(values.since, inputs, cwd);
}

export function jobsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  throw new UserError(`--jobs ${given} is no number from 1 to 99.`);
}

export function rootOf(given: string | undefined, cwd: string): string {
  if (given === undefined) return cwd;
  const folder = path.resolve(cwd, given);
  if (statOf(folder)?.isDirectory()) return folder;
  throw new UserError(`--root ${given} is no folder.`);
}
