import * as path from 'node:path';
import { UserError } from './errors.ts';
import { importFile, nameOf } from './importFile.ts';
import { columns, complain, print } from './output.ts';
import { configAt } from './place.ts';
import { problemText } from './problems.ts';
import { syncFiles } from './syncFiles.ts';
import { linkStatOf } from './stat.ts';
import { createText, whyUnwritten } from './writeFile.ts';
import { withKeptReferences } from '../core/compare/references.ts';
import type { Config } from '../core/config/config.ts';
import type { Letter } from '../core/model/letter.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { formatComparison } from '../core/report/comparison.ts';
import { uriOfPath } from '../workspace/uris.ts';

export interface CorrectionOptions {
  readonly output?: string;
  readonly force?: true;
  readonly stdout?: true;
}

/**
 * `wsoa import FILE --corrects letter.md`: says what the newer letter changes, and writes it, with the references that
 * its areas had, only where it was told to.
 */
export async function correctLetter(file: string, letterFile: string, options: CorrectionOptions): Promise<number> {
  const config = await configAt(letterFile);
  const old = await letterIn(letterFile, config);
  const { output = letterFile, force = false, stdout = false } = options;
  // Where a file of its own was named, that is the user's word.
  const mayWrite = options.output !== undefined || force;
  if (mayWrite && !stdout && !force && linkStatOf(output)) throw inTheWay(output);
  const { markdown } = await importFile(file);
  const text = withKeptReferences(markdown, old, config);
  const now = letterOf(text, config);
  if (!now.areas.length) {
    throw new UserError(`No areas were found in ${nameOf(file)}, so nothing was compared and nothing was written.`);
  }
  const comparison = `${nameOf(file)}, compared with ${letterFile}:\n${formatComparison(old, now, columns())}`;
  if (stdout) {
    complain(comparison);
    print(text);
    return 0;
  }
  print(`${comparison}\n`);
  if (mayWrite) write(output, text, force);
  print(mayWrite ? wentOn(output, letterFile) : howToGoOn(file, letterFile));
  return 0;
}

async function letterIn(file: string, config: Config): Promise<Letter> {
  const content = await syncFiles.read(uriOfPath(path.resolve(file)));
  if ('problem' in content) throw new UserError(`${file} cannot be read: ${problemText(content.problem)}`);
  const letter = letterOf(content.text, config);
  if (!letter.areas.length) {
    throw new UserError(
      `No areas were found in ${file}, so there is nothing to compare. Is it the letter that came first?`,
    );
  }
  return letter;
}

function letterOf(text: string, config: Config): Letter {
  return readLetter(readMarkdown(text), config);
}

function write(output: string, text: string, overwrite: boolean): void {
  try {
    createText(path.resolve(output), text, overwrite);
  } catch (error) {
    if (error instanceof UserError) throw inTheWay(output);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const why = code === 'ENOENT' ? 'there is no such folder.' : whyUnwritten(error);
    throw new UserError(`${output} was not written: ${why}`);
  }
}

function inTheWay(output: string): UserError {
  return new UserError(`${output} is there already, and was left as it is. --force replaces it.`);
}

function wentOn(output: string, letterFile: string): string {
  const replaced = path.resolve(output) === path.resolve(letterFile);
  return (
    `${output} is written. Areas that were there before keep their references.\n` +
    (replaced
      ? '`wsoa check` now shows what is quoted in other words (area-text-drift), and what no action answers yet.\n'
      : `Name it in the statement in place of ${letterFile}; \`wsoa check\` then shows what has changed for it.\n`)
  );
}

function howToGoOn(file: string, letterFile: string): string {
  return (
    `Nothing was written. To put it in place of ${letterFile}, with the references that its areas had, add --force;\n` +
    `to keep both: wsoa import ${file} --corrects ${letterFile} -o OTHER.md\n`
  );
}
