import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserError } from './errors.ts';
import type { Format } from './formats.ts';
import { formats } from './formats.ts';
import { nearest } from './nearest.ts';
import { statOf } from './stat.ts';
import { createText, whyUnwritten } from './writeFile.ts';
import { markdownMark } from '../core/report/markdownMark.ts';

/** One report that was asked for, and where it goes. */
export interface Output {
  readonly format: Format;
  /** As the user named it; `null`: to the terminal. */
  readonly file: string | null;
}

/**
 * The reports that `--format` and `--output` ask for. An `--output` is for the `--format` before it, as with RuboCop and
 * RSpec; of one of each the order makes no difference. One format may go to the terminal.
 *
 * @param given the options, in order
 * @throws {UserError} when it is not clear which goes where, or when a file is in the way
 */
export function outputsFrom(given: readonly { readonly name: string; readonly value: string }[]): readonly Output[] {
  // `-` is the terminal, as if nothing were said.
  const asked = given.filter(({ name, value }) => name === 'format' || (name === 'output' && value !== '-'));
  if (asked.length === 2 && asked[0]!.name === 'output' && asked[1]!.name === 'format') asked.reverse();
  const outputs: { format: Format; file: string | null }[] = [];
  for (const [at, { name, value }] of asked.entries()) {
    const last = outputs.at(-1);
    if (name === 'format') outputs.push({ format: formatOf(value), file: null });
    else if (last && last.file === null) last.file = value;
    else if (!last && asked.length === 1) outputs.push({ format: 'stylish', file: value });
    else {
      const before = asked[at - 1];
      throw new UserError(
        `--output ${value} needs a --format of its own right before it` +
          `${before ? `: ${before.value} goes to one file` : ''}. As in: --format markdown --output ${value}`,
      );
    }
  }
  if (!outputs.length) return [{ format: 'stylish', file: null }];
  const shown = outputs.filter(({ file }) => file === null);
  if (shown.length > 1) {
    const names = shown.map(({ format }) => format);
    throw new UserError(
      `Only one format can go to the terminal, not ${names.join(' and ')}. Give a file to the other: ` +
        `--format ${names[0]!} --output FILE`,
    );
  }
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [file]));
  const places = files.map(placeOf);
  for (const [at, file] of files.entries()) {
    if (places.indexOf(places[at]!) < at)
      throw new UserError(`Two reports cannot both be ${file}. Give each a file of its own.`);
    mayWrite(file);
  }
  return outputs;
}

/** Where a file lies or would lie, links followed as far as there is anything. */
export function placeOf(file: string): string {
  const whole = path.resolve(file);
  try {
    return fs.realpathSync(whole);
  } catch {
    const above = path.dirname(whole);
    return above === whole ? whole : path.join(placeOf(above), path.basename(whole));
  }
}

function formatOf(given: string): Format {
  const format = formats.find((name) => name === given);
  if (format) return format;
  const near = nearest(given, formats);
  throw new UserError(
    `There is no format ${given}.${near ? ` Did you mean ${near}?` : ''} The formats are ${formats.join(', ')}.`,
  );
}

/** What people write, and settings: a report never takes the place of one, however it came to be named. */
const documents = /\.(?:md|markdown|mdown|mkdn?|mdwn|ya?ml|docx?|odt|rtf|pdf)$/i;

const baselineMark = /^\uFEFF?\s*\{\s*"wsoa"\s*:\s*"baseline"/;

export function isBaseline(file: string): string {
  return `${file} is the baseline: what it accepts would be lost. Name another file for the report.`;
}

/** Before anything is checked, so that nobody waits for nothing. A report of before is replaced. */
export function mayWrite(file: string): void {
  // What is wrong there is said when it cannot be written.
  const stat = statOf(file);
  if (!stat && !/[\\/]$/.test(file)) return;
  if (!stat || stat.isDirectory()) throw new UserError(`${file} is a folder. Name a file in it for the report.`);
  if (!stat.isFile()) return;
  const begins = beginning(file);
  if (baselineMark.test(begins)) throw new UserError(isBaseline(file));
  // A link may lead to a document.
  if (![file, fs.realpathSync(file)].some((name) => documents.test(name)) || !stat.size) return;
  if (begins.startsWith(markdownMark)) return;
  throw new UserError(`${file} is there already and is no report of wsoa: it was left as it is. Name another file.`);
}

/** Its first bytes; none where it may not be read. */
function beginning(file: string): string {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const bytes = Buffer.alloc(64);
    return bytes.toString('utf8', 0, fs.readSync(handle, bytes));
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Writes a report, whole or not at all; folders that are missing are made.
 * @returns why it was not written; `null` when it was
 */
export function writeOutput(file: string, text: string): string | null {
  const target = path.resolve(file);
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const stat = fs.statSync(target, { throwIfNoEntry: false });
    // A device or a pipe (/dev/stdout) cannot be replaced, only written to.
    if (stat && !stat.isFile()) fs.writeFileSync(target, text);
    else createText(target, text, true);
    return null;
  } catch (error) {
    return `${file} was not written: ${whyUnwritten(error)}`;
  }
}
