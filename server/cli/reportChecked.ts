import type { Temporal } from 'temporal-polyfill';
import { fixedText, noStatementText, outsideText, writtenText } from './checkTexts.ts';
import type { Reporting } from './checkValues.ts';
import type { CheckedFiles } from './collected.ts';
import { verdictOn } from './failOn.ts';
import { formatted } from './formats.ts';
import type { Inputs } from './inputs.ts';
import { letSignalsEnd } from './interrupt.ts';
import { complain, print, useColour } from './output.ts';
import type { Output } from './outputs.ts';
import { writeOutput } from './outputs.ts';
import type { Earlier } from './since.ts';
import { run } from './typical.ts';
import { withFailing } from '../core/report/failing.ts';
import { errorsOnly } from '../core/report/report.ts';
import type { Report } from '../core/report/report.ts';

/** What was checked, and from where. */
export interface Asked {
  readonly inputs: Inputs;
  /** The arguments: files, folders and globs. */
  readonly asked: readonly string[];
  readonly cwd: string;
  readonly roots: readonly string[];
  readonly today: Temporal.PlainDate;
  /** The version to compare with, where `--since` asks for one. */
  readonly earlier: Earlier | null;
}

/** Says what was found, wherever that was: here, or on other machines. Returns the exit code. */
export async function reportChecked(
  checked: CheckedFiles,
  { values, outputs, most, failOn, baseline }: Reporting,
  { inputs, asked, cwd, roots, today, earlier }: Asked,
): Promise<number> {
  const all =
    earlier === null
      ? checked.report
      : await (await import('./since.ts')).withSince(checked.report, earlier, inputs, { cwd, roots, today });
  const { report: left, said, problem } = baseline?.applied(all, inputs) ?? { report: all, said: null, problem: null };
  const judged = withFailing(left, failOn);
  // Quiet shows less; it does not allow more.
  const { why, toSay } = verdictOn(judged, { failOn, most, quiet: values.quiet ?? false });
  const report = { ...judged, why };
  const shown = values.quiet ? errorsOnly(report) : report;
  const kept = said === null ? '' : `${said}\n`;
  const unwritten = await writeFiles(outputs, shown, values);
  const shownFormat = outputs.find(({ file }) => file === null)?.format ?? null;
  letSignalsEnd();
  const text = shownFormat && (await formatted(shown, shownFormat, useColour(values)));
  if (shownFormat === null || shownFormat === 'stylish') {
    const own = text ?? writtenText(shown, outputs, unwritten);
    print(fixedText(checked) + own + outsideText(checked) + noStatementText(checked, asked, inputs) + kept);
  } else {
    complain(fixedText(checked) + kept);
    print(text!);
  }
  for (const one of [...unwritten.values(), ...(problem === null ? [] : [problem])]) complain(one);

  run.typical = report.statements.length > 0;
  if (checked.failed || inputs.problems.length || unwritten.size || problem !== null) return 2;
  for (const sentence of toSay) complain(sentence);
  return why.length ? 1 : 0;
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
