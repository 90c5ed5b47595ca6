import * as path from 'node:path';
import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { nameIn } from './checkOne.ts';
import { diffOptions } from './options.ts';
import type { Inputs } from './inputs.ts';
import { findInputs } from './inputs.ts';
import { nearest } from './nearest.ts';
import { columns, complain, print, useColour } from './output.ts';
import { problemText } from './problems.ts';
import { syncFiles } from './syncFiles.ts';
import { uriOfPath } from '../workspace/uris.ts';
import { diffOfFiles } from './diffOfFiles.ts';
import { changesSince, earlierOf, submission } from './since.ts';
import { statOf } from './stat.ts';
import { todayFrom } from './today.ts';
import type { PlanReport } from '../core/report/plan/comparison.ts';

const formats = ['text', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];

/**
 * `wsoa diff OLD NEW`, or `wsoa diff [--since REF] [FILES…]`: what changed in the plan. Returns the exit code: 0 whether
 * or not anything did, 2 for wrong use and what cannot be read.
 */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('diff', diffOptions, args);
  if (values.help) {
    print(commandHelp('diff'));
    return 0;
  }
  const format = formatOf(values.format);
  const today = todayFrom(values.today);
  const cwd = process.cwd();
  const [old, now, ...more] = positionals;
  const areFiles = values.since === undefined && old && now && !more.length && isFile(old) && isFile(now);
  if (areFiles) {
    print(await formatted(await diffOfFiles(old, now, { cwd, today }), format, useColour(values)));
    return 0;
  }
  const inputs = await findInputs(positionals.length ? positionals : ['.'], cwd);
  for (const problem of inputs.problems) complain(problem);
  if (inputs.astray) {
    if (values.since === undefined)
      complain('`wsoa diff OLD NEW` compares two files; `wsoa diff --since REF` compares with a version in Git.');
    return 2;
  }
  const roots = [cwd, ...inputs.folders.filter((folder) => path.relative(cwd, folder).startsWith('..'))];
  const earlier = await earlierOf(values.since ?? 'HEAD', inputs, cwd);
  const report = await changesSince(earlier, inputs, { cwd, roots, today });
  if (report.plans.length || format === 'json') print(await formatted(report, format, useColour(values)));
  else if (values.since === submission)
    complain('No statement here has a day at “submitted:” that is committed in Git.');
  else complain('No statement found here.');
  const unread = await unreadIn(inputs, report, { cwd, roots });
  for (const problem of unread) complain(problem);
  return inputs.problems.length || unread.length ? 2 : 0;
}

/** Why those of the files cannot be read that have no plan; most are no statements. */
async function unreadIn(
  { files }: Inputs,
  { plans }: PlanReport,
  { cwd, roots }: { readonly cwd: string; readonly roots: readonly string[] },
): Promise<string[]> {
  const compared = new Set(plans.map(({ file }) => file));
  const allowed = roots.map(uriOfPath);
  const problems: string[] = [];
  for (const file of files) {
    const name = nameIn(cwd, uriOfPath(file.path));
    const content = compared.has(name) ? null : await syncFiles.read(uriOfPath(file.path), allowed);
    if (content && 'problem' in content) problems.push(`${name} cannot be read: ${problemText(content.problem)}`);
  }
  return problems;
}

/** Only the format that is used is loaded. */
async function formatted(report: PlanReport, format: Format, colour: boolean): Promise<string> {
  if (format === 'json') return (await import('../core/report/plan/json.ts')).formatPlanJson(report);
  if (format === 'markdown') return (await import('../core/report/plan/markdown.ts')).formatPlanMarkdown(report);
  return (await import('../core/report/plan/text.ts')).formatPlanText(report, colour, columns());
}

function isFile(name: string): boolean {
  return statOf(name)?.isFile() ?? false;
}

function formatOf(given: string | undefined): Format {
  const format = given === undefined ? 'text' : formats.find((name) => name === given);
  if (format) return format;
  const near = nearest(given!, formats);
  throw new UserError(
    `There is no format ${given}.${near ? ` Did you mean ${near}?` : ''} The formats are ${formats.join(', ')}.`,
  );
}
