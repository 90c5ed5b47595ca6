import * as fs from 'node:fs';
import * as path from 'node:path';
import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { importOptions } from './options.ts';
import { importFile, nameOf, standardInput } from './importFile.ts';
import { complain, print } from './output.ts';
import { linkStatOf } from './stat.ts';
import { createText, inTheWay, whyUnwritten } from './writeFile.ts';
import type { Imported } from '../convert/convert.ts';
import { defaultConfig } from '../core/config/config.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { formatFound, formatPictures } from '../core/report/found.ts';

/** `wsoa import FILE [-o FILE] [--stdout] [--force] [--corrects LETTER]`: a letter in Markdown from the one that arrived. */
export async function importLetter(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('import', importOptions, args);
  if (values.help) {
    print(commandHelp('import'));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined) throw new UserError('Name the letter that arrived: `wsoa import letter.pdf`.');
  if (more.length) throw new UserError('One letter at a time, please: `wsoa import letter.pdf`.');
  if (values.stdout && values.output) throw new UserError('Either --output or --stdout, please.');
  if (values.corrects !== undefined) {
    return (await import('./corrects.ts')).correctLetter(file, values.corrects, values);
  }
  const output = values.output ?? (file === standardInput ? 'letter.md' : path.join(path.dirname(file), 'letter.md'));
  const overwrite = values.force === true;
  if (!values.stdout) mayWrite(file, output, overwrite);
  const imported = await importFile(file);
  if (values.stdout) print(imported.markdown);
  else write(output, imported.markdown, overwrite);
  return tell(file, values.stdout ? null : output, imported);
}

/** Before the work is done, so that nobody waits for nothing. */
function mayWrite(file: string, output: string, overwrite: boolean): void {
  if (file !== standardInput && sameFile(file, output)) {
    throw new UserError(`${output} is the file that would be imported. Name another for the result: -o FILE.`);
  }
  const there = linkStatOf(output);
  if (there?.isDirectory()) throw new UserError(`${output} is a folder. Name a file for the result: -o FILE.`);
  if (there && !overwrite) {
    const corrects = `To see what a corrected letter changes: \`wsoa import ${file} --corrects ${output}\`.`;
    throw new UserError(`${inTheWay(output)}\n${corrects}`);
  }
}

function sameFile(a: string, b: string): boolean {
  const real = (file: string) => (fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file));
  return real(a) === real(b);
}

function write(output: string, text: string, overwrite: boolean): void {
  try {
    createText(path.resolve(output), text, overwrite);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(inTheWay(output));
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such folder.' : whyUnwritten(error);
    throw new UserError(`${output} was not written: ${why}`);
  }
}

/** What was found, in plain words, and how to go on; the exit code. */
function tell(file: string, output: string | null, { markdown, doubts, pictures }: Imported): number {
  const letter = readLetter(readMarkdown(markdown), defaultConfig);
  const say = output ? print : complain;
  say(formatFound(letter, output));
  if (pictures.length) complain(formatPictures(pictures));
  if (doubts)
    say(
      `${doubts === 1 ? 'In one place' : `In ${doubts} places`} it is not certain where an area begins or ends: compare the areas with the letter.\n`,
    );
  if (!letter.areas.length) {
    complain(
      `No areas were found in ${nameOf(file)}. They are list items, paragraphs or table rows below a heading such as ` +
        '“Areas for improvement”, “What needs to improve”, “Areas for priority action” or “Recommendations”' +
        (output ? `: mend the headings in ${output}, and look with \`wsoa letter ${output}\`.` : '.') +
        ' Letters of monitoring visits and of revisits list none.',
    );
    return 1;
  }
  if (output) print(`Compare it with what arrived, then go on with \`wsoa new ${output}\`.\n`);
  return 0;
}
