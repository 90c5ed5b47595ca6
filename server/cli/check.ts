import * as path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import type { Arguments } from './args.ts';
import { readArguments } from './args.ts';
import { checkFiles } from './checkFiles.ts';
import type { CheckedFiles } from './collected.ts';
import { fixedText, noStatementText, outsideText, writtenText } from './checkTexts.ts';
import { cacheOf, jobsOf, mostWarnings, rootOf } from './checkValues.ts';
import { commandHelp } from './help.ts';
import { heedSignals, letSignalsEnd } from './interrupt.ts';
import type { mergeOptions } from './options.ts';
import { checkOptions } from './options.ts';
import { formatted, hasFixes } from './formats.ts';
import type { Inputs } from './inputs.ts';
import { findInputs } from './inputs.ts';
import { complain, print, useColour } from './output.ts';
import type { Output } from './outputs.ts';
import { outputsFrom, writeOutput } from './outputs.ts';
import { wantsProgress } from './progress.ts';
import { todayFrom } from './today.ts';
import { run } from './typical.ts';
import { countFindings, distinctFindings, errorsOnly } from '../core/report/report.ts';
import type { Report } from '../core/report/report.ts';

/** `wsoa check [files, folders or globs…]`. Returns the exit code: 0 clean, 1 findings, 2 wrong use or unreadable. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals, given } = readArguments('check', checkOptions, args);
  if (values.help) {
    print(commandHelp('check'));
    return 0;
  }
  const shard = values.shard === undefined ? null : (await import('./checkShard.ts')).shardFrom(values);
  const outputs = shard ? [] : outputsFrom(given);
  const today = todayFrom(values.today);
  const most = mostWarnings(values['max-warnings']);
  const jobs = jobsOf(values.jobs);
  const cache = await cacheOf(values);
  const cwd = process.cwd();
  const asked = positionals.some((arg) => !arg.startsWith('!')) ? positionals : ['.', ...positionals];
  const root = rootOf(values.root, cwd);

  const inputs = await findInputs(asked, cwd);
  for (const problem of inputs.problems) complain(problem);
  const roots = [root, ...inputs.folders.filter((folder) => path.relative(root, folder).startsWith('..'))];
  heedSignals();
  const progress = wantsProgress(values);
  if (shard) {
    const { checkShard } = await import('./checkShard.ts');
    return checkShard(shard, asked, inputs, { cwd, roots, today, jobs, cache, progress });
  }
  const checked = await checkFiles(inputs.files, {
    cwd,
    roots,
    today,
    fix: values.fix ?? false,
    jobs,
    cache,
    progress,
    withFixes: outputs.some(({ format }) => hasFixes(format)),
  });
  return reportChecked(checked, { values, most, outputs, inputs, asked, cwd, roots, today });
}

/** What was asked for besides checking. */
export interface Asked {
  readonly values: Arguments<typeof mergeOptions>['values'];
  readonly most: number | null;
  readonly outputs: readonly Output[];
  readonly inputs: Inputs;
  /** The arguments: files, folders and globs. */
  readonly asked: readonly string[];
  readonly cwd: string;
  readonly roots: readonly string[];
  readonly today: Temporal.PlainDate;
}

/** Says what was found, wherever that was: here, or on other machines. Returns the exit code. */
export async function reportChecked(
  checked: CheckedFiles,
  { values, most, outputs, inputs, asked, cwd, roots, today }: Asked,
): Promise<number> {
  const report =
    values.since === undefined
      ? checked.report
      : await (await import('./since.ts')).withSince(checked.report, values.since, inputs, { cwd, roots, today });
  const shown = values.quiet ? errorsOnly(report) : report;
  const unwritten = await writeFiles(outputs, shown, values);
  const shownFormat = outputs.find(({ file }) => file === null)?.format ?? null;
  letSignalsEnd();
  const text = shownFormat && (await formatted(shown, shownFormat, useColour(values)));
  if (shownFormat === null || shownFormat === 'stylish') {
    const own = text ?? writtenText(shown, outputs, unwritten);
    print(fixedText(checked) + own + outsideText(checked) + noStatementText(checked, asked));
  } else {
    complain(fixedText(checked));
    print(text!);
  }
  for (const problem of unwritten.values()) complain(problem);

  run.typical = report.statements.length > 0;
  if (checked.failed || inputs.problems.length || unwritten.size) return 2;
  // Quiet shows less; it does not allow more.
  const { errors, warnings } = countFindings(distinctFindings(report));
  if (most !== null && warnings > most) {
    complain(
      `${warnings} warning${warnings === 1 ? ' is' : 's are'} more than the ${most} that --max-warnings allows.`,
    );
  }
  return errors || (most !== null && warnings > most) ? 1 : 0;
}

/** Writes the reports that go to files; those that could not be written, and why. A summary is no reason to fail. */
async function writeFiles(outputs: readonly Output[], report: Report, values: { readonly color?: true }) {
  const unwritten = new Map<string, string>();
  for (const { format, file } of outputs) {
    if (file === null) continue;
    const problem = writeOutput(file, await formatted(report, format, values.color ?? false));
    if (problem) unwritten.set(file, problem);
  }
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary && outputs.some(({ format }) => format === 'github')) {
    complain((await import('./stepSummary.ts')).addToStepSummary(summary, report) ?? '');
  }
  return unwritten;
}
