import * as fs from 'node:fs';
import * as path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readArguments } from './args.ts';
import { digestOfFile, partsFolder } from './checkShard.ts';
import { earlierIn, reportingFrom } from './checkValues.ts';
import { workspaceFor } from './checkOne.ts';
import type { CheckedFiles } from './collected.ts';
import { Collected } from './collected.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { heedSignals } from './interrupt.ts';
import { mergeOptions } from './options.ts';
import { complain, print } from './output.ts';
import { isPartFile, readPart } from './partFile.ts';
import { wholeOf } from './partsTogether.ts';
import { fromPlain, namesFrom } from './plainData.ts';
import { codeText } from './problems.ts';
import { reportChecked } from './reportChecked.ts';
import { statOf } from './stat.ts';

/** `wsoa merge-reports [FILES or FOLDERS…]`: the report of parts that were made on several machines. */
export async function mergeReports(args: readonly string[]): Promise<number> {
  const { values, positionals, given } = readArguments('merge-reports', mergeOptions, args);
  if (values.help) {
    print(commandHelp('merge-reports'));
    return 0;
  }
  const cwd = process.cwd();
  const reporting = await reportingFrom({ values, given }, cwd);
  const files = partFiles(positionals.length ? positionals : [partsFolder]);
  const { head, lines } = wholeOf(files.map((file) => ({ file, ...readPart(file) })));

  heedSignals();
  const { nameOf, fileOf } = namesFrom(cwd);
  const today = Temporal.PlainDate.from(head.today);
  const roots = head.roots.map((root) => path.resolve(cwd, root));
  const inputs = {
    files: lines.map(({ file, named }) => ({ path: path.resolve(cwd, file), named })),
    folders: head.folders.map((folder) => path.resolve(cwd, folder)),
    problems: head.problems,
  };
  const earlier = await earlierIn(reporting, inputs, cwd);
  for (const problem of [...inputs.problems, ...head.faults]) complain(problem);
  let failed = head.faults.length > 0;
  const fail = (message: string) => {
    complain(message);
    failed = true;
  };
  const options = { cwd, roots, today, cache: null, withFixes: true };
  const workspace = workspaceFor(options, fail);
  const collected = new Collected(workspace, options, fail);
  for (const { outcome } of lines) collected.take(fromPlain(outcome, fileOf));
  const seen = new Map(lines.map(({ file, seen }) => [fileOf(file), seen]));
  for (const statement of collected.statements) {
    // Whoever says what another says is read again: it must be what the part was made of.
    if (!(await workspace.mayRepeat(statement.file))) continue;
    if (!isAsSeen(statement.file)) {
      throw new UserError(
        `${nameOf(statement.file)} has to be compared with other statements, but it or its letter is not here as it was checked.\n` +
          'Run `wsoa merge-reports` in the same folder, with the same commit checked out.',
      );
    }
  }
  await collected.compare();
  const checked: CheckedFiles = { ...collected.checked(head.place), fixed: [], failed };
  return reportChecked(checked, reporting, { inputs, asked: head.asked, cwd, roots, today, earlier });

  function isAsSeen(file: string): boolean {
    const known = seen.get(file) ?? {};
    return Object.entries(known).every(([name, digest]) => digestOfFile(path.resolve(cwd, name)) === digest);
  }
}

function allBelow(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code = 'EIO', path: place = folder } = error as NodeJS.ErrnoException;
    throw new UserError(`${place} cannot be read: ${codeText(code)}`);
  }
}

/** The parts among files, and below folders, where other files may lie too. */
function partFiles(given: readonly string[]): readonly string[] {
  const found = given.flatMap((arg) => {
    const stat = statOf(arg);
    if (!stat)
      throw new UserError(`There is no ${arg}. Name the parts that \`wsoa check --shard\` wrote, or their folder.`);
    if (!stat.isDirectory()) return [arg];
    const parts = allBelow(arg)
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter(isPartFile);
    if (!parts.length)
      throw new UserError(`There is no part of a report in ${arg}. \`wsoa check --shard 1/3\` writes one.`);
    return parts;
  });
  return [...new Set(found.map((file) => path.normalize(file)))];
}
