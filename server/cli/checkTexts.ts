import type { CheckedFiles } from './collected.ts';
import type { Inputs } from './inputs.ts';
import type { Output } from './outputs.ts';
import { countFindings, distinctFindings } from '../core/report/report.ts';
import type { Report } from '../core/report/report.ts';
import { summaryOf } from '../core/report/summary.ts';

// What `wsoa check` says beside its reports.

/** What people see when every report went to a file. */
export function writtenText(
  report: Report,
  outputs: readonly Output[],
  unwritten: ReadonlyMap<string, string>,
): string {
  const files = outputs.flatMap(({ file }) => (file !== null && !unwritten.has(file) ? [file] : []));
  const summary = summaryOf(report, countFindings(distinctFindings(report)));
  return (summary && `${summary}\n`) + (files.length ? `Written: ${files.join(', ')}\n` : '');
}

export function fixedText({ fixed }: CheckedFiles): string {
  const lines = fixed.flatMap(({ name, applied }) => [
    `Fixed in ${name}:`,
    ...applied.map(({ title, rule }) => `  ${title}  (${rule})`),
    '',
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

export function outsideText({ outside }: CheckedFiles): string {
  return outside ? '\nLetters outside this folder are read when a wider one is named: --root FOLDER.\n' : '';
}

/** @param inputs what the arguments came to: of those that lead nowhere it has been said */
export function noStatementText(
  { report, strangers, failed }: CheckedFiles,
  asked: readonly string[],
  { files, folders, problems }: Inputs,
): string {
  if (problems.length && !files.length && !folders.length) return '';
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
