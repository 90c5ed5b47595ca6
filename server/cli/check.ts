import * as fs from 'node:fs';
import * as path from 'node:path';
import { readArguments } from './args.ts';
import { build } from './build.ts';
import { checkFiles } from './checkFiles.ts';
import type { CheckedFiles } from './checkFiles.ts';
import { UserError } from './errors.ts';
import { checkOptions, commandHelp } from './help.ts';
import { formatted, hasFixes } from './formats.ts';
import { findInputs } from './inputs.ts';
import { complain, print, useColour } from './output.ts';
import type { Output } from './outputs.ts';
import { outputsFrom, writeOutput } from './outputs.ts';
import { todayFrom } from './today.ts';
import { run } from './typical.ts';
import { countFindings, distinctFindings, errorsOnly } from '../core/report/report.ts';
import type { Report } from '../core/report/report.ts';
import { summaryOf } from '../core/report/summary.ts';

/** `wsoa check [files, folders or globs…]`. Returns the exit code: 0 clean, 1 findings, 2 wrong use or unreadable. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals, given } = readArguments('check', checkOptions, args);
  if (values.help) {
    print(commandHelp('check'));
    return 0;
  }
  const outputs = outputsFrom(given);
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
  const checked = await checkFiles(inputs.files, {
    cwd,
    roots,
    today,
    fix: values.fix ?? false,
    jobs,
    cache,
    withFixes: outputs.some(({ format }) => hasFixes(format)),
  });

  const report =
    values.since === undefined
      ? checked.report
      : await (await import('./since.ts')).withSince(checked.report, values.since, inputs, { cwd, roots, today });
  const shown = values.quiet ? errorsOnly(report) : report;
  const unwritten = await writeFiles(outputs, shown, values);
  const shownFormat = outputs.find(({ file }) => file === null)?.format ?? null;
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

/** What people see when every report went to a file. */
function writtenText(report: Report, outputs: readonly Output[], unwritten: ReadonlyMap<string, string>): string {
  const files = outputs.flatMap(({ file }) => (file !== null && !unwritten.has(file) ? [file] : []));
  const summary = summaryOf(report, countFindings(distinctFindings(report)));
  return (summary && `${summary}\n`) + (files.length ? `Written: ${files.join(', ')}\n` : '');
}

function fixedText({ fixed }: CheckedFiles): string {
  const lines = fixed.flatMap(({ name, applied }) => [
    `Fixed in ${name}:`,
    ...applied.map(({ title, rule }) => `  ${title}  (${rule})`),
    '',
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function outsideText({ outside }: CheckedFiles): string {
  return outside ? '\nLetters outside this folder are read when a wider one is named: --root FOLDER.\n' : '';
}

function noStatementText({ report, strangers, failed }: CheckedFiles, asked: readonly string[]): string {
  const any = report.statements.length > 0;
  if (any ? !strangers.length : failed && !strangers.length) return '';
  const names = any || strangers.length ? strangers : asked.map((arg) => (arg === '.' ? 'this folder' : arg));
  const list = names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
  if (any) return `\nNo statement found in ${list}.\n`;
  return (
    `No statement found in ${list}.\n` +
    'A statement is a Markdown file that begins with front matter which names its letter:\n' +
    '\n  ---\n  letter: ./letter.md\n  ---\n\n' +
    '`wsoa letter FILE` shows what is read in a letter.\n'
  );
}

function mostWarnings(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UserError(`--max-warnings ${given} is no number: write 0, 10, …`);
}

/** `--cache-location` alone asks for it too. Run from the sources there is none: it could not tell one build from another. */
async function cacheOf(values: {
  readonly cache?: boolean;
  readonly 'cache-location'?: string;
}): Promise<string | null> {
  const given = values['cache-location'];
  if ((!values.cache && given === undefined) || !build.digest) return null;
  return given === undefined
    ? (await import('./resultCache.ts')).cacheFolder(process.cwd())
    : path.resolve(process.cwd(), given);
}

function jobsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  throw new UserError(`--jobs ${given} is no number from 1 to 99.`);
}

function rootOf(given: string | undefined, cwd: string): string {
  if (given === undefined) return cwd;
  const folder = path.resolve(cwd, given);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UserError(`--root ${given} is no folder.`);
}
