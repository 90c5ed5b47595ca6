import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkAlone } from './checkFiles.ts';
import type { CheckFilesOptions } from './checkFiles.ts';
import type { Outcome } from './checkOne.ts';
import { workspaceFor } from './checkOne.ts';
import { nameOfPlace } from './collected.ts';
import { digestOf } from './digest.ts';
import { UserError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { complain, print } from './output.ts';
import { mayWrite, writeOutput } from './outputs.ts';
import type { PartLine } from './partFile.ts';
import { partText } from './partFile.ts';
import { namesFrom, toPlain } from './plainData.ts';
import { Progress } from './progress.ts';
import { filesOfShard, shardOf } from './shard.ts';
import type { Shard } from './shard.ts';
import { pathOfUri } from '../workspace/uris.ts';

/** Where parts are written and looked for unless told. */
export const partsFolder = 'wsoa-parts';

/** Options of `wsoa check` that say what is checked; all others say what comes of it, which only `merge-reports` knows. */
const ofParts = ['shard', 'output', 'today', 'jobs', 'cache', 'cache-location', 'root', 'color', 'no-color'];

/**
 * Which part of the work is asked for, and the file for what comes of it.
 * @param values all options given
 * @throws {UserError} where they make no sense for a part
 */
export function shardFrom(values: Readonly<Record<string, string | true | undefined>>): Shard & { file: string } {
  const shard = shardOf(String(values['shard']));
  const other = Object.keys(values).find((name) => !ofParts.includes(name));
  if (other === 'fix') throw new UserError('--fix and --shard do not go together: mend files on one machine.');
  if (other !== undefined) {
    throw new UserError(
      `--${other} is for \`wsoa merge-reports\`: with --shard ${String(values['shard'])} only a part of a report is made.`,
    );
  }
  const given = values['output'];
  if (given === '-') throw new UserError('A part goes to a file: name it after --output, or leave --output out.');
  const file = typeof given === 'string' ? given : path.join(partsFolder, `${shard.index}-of-${shard.count}.jsonl`);
  mayWrite(file);
  return { ...shard, file };
}

/**
 * `wsoa check --shard 1/3`: checks a part of the statements and writes what came of them for `wsoa merge-reports`, which
 * compares statements, says what was found, and so has the exit code.
 *
 * @returns the exit code: 0 when the part is written
 */
export async function checkShard(
  shard: Shard & { readonly file: string },
  asked: readonly string[],
  inputs: Inputs,
  options: Omit<CheckFilesOptions, 'fix' | 'withFixes'>,
): Promise<number> {
  const { cwd, roots, today } = options;
  const faults: string[] = [];
  const fail = (message: string) => {
    complain(message);
    faults.push(message);
  };
  const all = inputs.files.map(({ path: file, named }, at) => ({ path: file, named, at, name: nameFrom(cwd, file) }));
  const own = filesOfShard(all, shard, ({ name }) => name);
  const workspace = workspaceFor({ ...options, withFixes: true }, fail);
  const { nameOf } = namesFrom(cwd);
  const lines: PartLine[] = [];
  const take = (outcome: Outcome) => {
    const { at, name, named } = own[lines.length]!;
    if (outcome.kind === 'failed') complain(outcome.message);
    const told = outcome.kind === 'statement' && (workspace.handOver(outcome.report.file) ?? outcome.told);
    const whole = told ? { ...outcome, told } : outcome;
    lines.push({ at, file: name, named, seen: seenIn(outcome, nameOf), outcome: toPlain(whole, nameOf) });
  };
  const progress = new Progress(own.length, options.progress);
  await checkAlone(own, workspace, { ...options, withFixes: true, progress }, { take, fail });
  progress.end();
  const head = {
    shard: shard.index,
    of: shard.count,
    today: today.toString(),
    asked,
    folders: inputs.folders.map((folder) => nameFrom(cwd, folder)),
    roots: roots.map((root) => nameFrom(cwd, root)),
    place: nameOfPlace(cwd),
    problems: inputs.problems,
    files: { count: all.length, digest: digestOf(JSON.stringify(all.map(({ name }) => name))) },
    faults,
  };
  if (options.cache !== null) (await import('./cacheFolder.ts')).pruneCache(options.cache);
  const problem = writeOutput(shard.file, partText({ head, lines }));
  if (problem) {
    complain(problem);
    return 2;
  }
  print(
    `Part ${shard.index} of ${shard.count}: ${own.length} of ${all.length} files.\nWritten: ${shard.file}\n` +
      'What was found is said by `wsoa merge-reports`, when all parts are there.\n',
  );
  return 0;
}

/** Digests of a statement and its letters, by name. */
function seenIn(outcome: Outcome, nameOf: (uri: string) => string): Record<string, string> {
  if (outcome.kind !== 'statement') return {};
  const { file, letters } = outcome.report;
  return Object.fromEntries([file, ...letters].map((uri) => [nameOf(uri), digestOfFile(pathOfUri(uri)) ?? '']));
}

/** `null`: there is none. */
export function digestOfFile(file: string): string | null {
  try {
    return digestOf(fs.readFileSync(file));
  } catch {
    return null;
  }
}

function nameFrom(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/') || '.';
}
