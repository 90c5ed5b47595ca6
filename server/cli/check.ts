import * as path from 'node:path';
import { readArguments } from './args.ts';
import { checkFiles } from './checkFiles.ts';
import { cacheOf, earlierIn, jobsOf, reportingFrom, rootOf } from './checkValues.ts';
import { commandHelp } from './help.ts';
import { heedSignals } from './interrupt.ts';
import { checkOptions } from './options.ts';
import { hasFixes } from './formats.ts';
import { findInputs } from './inputs.ts';
import { complain, print } from './output.ts';
import { wantsProgress } from './progress.ts';
import { reportChecked } from './reportChecked.ts';
import { todayFrom } from './today.ts';

/** `wsoa check [files, folders or globs…]`. Returns the exit code: 0 clean, 1 findings, 2 wrong use or unreadable. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals, given } = readArguments('check', checkOptions, args);
  if (values.help) {
    print(commandHelp('check'));
    return 0;
  }
  const shard = values.shard === undefined ? null : (await import('./checkShard.ts')).shardFrom(values);
  const cwd = process.cwd();
  const reporting = shard ? null : await reportingFrom({ values, given }, cwd);
  const today = todayFrom(values.today);
  const jobs = jobsOf(values.jobs);
  const cache = await cacheOf(values);
  const asked = positionals.some((arg) => !arg.startsWith('!')) ? positionals : ['.', ...positionals];
  const root = rootOf(values.root, cwd);

  const inputs = await findInputs(asked, cwd);
  for (const problem of inputs.problems) complain(problem);
  const earlier = reporting && (await earlierIn(reporting, inputs, cwd));
  const roots = [root, ...inputs.folders.filter((folder) => path.relative(root, folder).startsWith('..'))];
  heedSignals();
  const progress = wantsProgress(values);
  if (shard || !reporting) {
    const { checkShard } = await import('./checkShard.ts');
    return checkShard(shard!, asked, inputs, { cwd, roots, today, jobs, cache, progress });
  }
  const checked = await checkFiles(inputs.files, {
    cwd,
    roots,
    today,
    fix: values.fix ?? false,
    jobs,
    cache,
    progress,
    withFixes: reporting.outputs.some(({ format }) => hasFixes(format)),
  });
  return reportChecked(checked, reporting, { inputs, asked, cwd, roots, today, earlier });
}
