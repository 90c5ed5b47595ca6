import * as path from 'node:path';
import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { newOptions } from './options.ts';
import { letterFor } from './newLetter.ts';
import { print } from './output.ts';
import { todayFrom } from './today.ts';
import { linkStatOf } from './stat.ts';
import { createText, inTheWay, whyUnwritten } from './writeFile.ts';
import type { DraftStyle } from '../core/draft/drafting.ts';
import { draftStyles } from '../core/draft/drafting.ts';
import { draftStatement } from '../core/draft/statement.ts';
import type { Letter } from '../core/model/letter.ts';
import { formatWithWeekday } from '../core/parse/dates.ts';

/** `wsoa new LETTER [-o FILE] [--style sections|table] [--force]`: a statement to fill in. */
export async function newStatement(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('new', newOptions, args);
  if (values.help) {
    print(commandHelp('new'));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined) throw new UserError('Name the letter: `wsoa new letter.md`.');
  if (more.length) throw new UserError('One letter at a time, please: `wsoa new letter.md`.');
  const style = styleFrom(values.style);
  const today = todayFrom(values.today);
  const output = values.output ?? path.join(path.dirname(file), 'statement.md');
  if (path.resolve(output) === path.resolve(file)) throw new UserError(`${output} is the letter itself.`);
  // Before the work is done, so that nobody waits for nothing.
  if (!values.force && linkStatOf(output)) throw new UserError(inTheWay(output));
  const read = await letterFor(file);
  if (read.imported) print(`Wrote ${read.file} from ${file}: compare it with what arrived.\n`);
  const letterPath = pathFrom(output, read.file);
  const { text } = draftStatement(read.letter, { letterPath, style, today, eol: read.eol });
  write(output, text, values.force === true);
  print(whatNext(read.letter, read.file, output));
  return 0;
}

function styleFrom(given: string | undefined): DraftStyle {
  const style = draftStyles.find((known) => known === (given ?? 'sections'));
  if (!style) throw new UserError(`--style is ${draftStyles.join(' or ')}, not ${given}.`);
  return style;
}

/** The letter as the statement names it. */
function pathFrom(statement: string, letter: string): string {
  const relative = path.relative(path.resolve(path.dirname(statement)), path.resolve(letter));
  const slashed = relative.split(path.sep).join('/');
  return slashed.startsWith('../') || path.isAbsolute(relative) ? slashed : `./${slashed}`;
}

function write(output: string, text: string, force: boolean): void {
  try {
    createText(path.resolve(output), text, force);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(inTheWay(output));
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      `${output} was not written: ${code === 'ENOENT' ? 'there is no such folder.' : whyUnwritten(error)}`,
    );
  }
}

function whatNext({ areas, statementDue, sendTo }: Letter, file: string, output: string): string {
  const due = statementDue ? `The letter asks for it by ${formatWithWeekday(statementDue)}` : '';
  return (
    `Wrote ${output}: ${areas.length === 1 ? 'the one area' : `all ${areas.length} areas`} of ${file} in the letter's own words, ` +
    'each with a first action.\n' +
    'Say in it what will be done, who will see it done, by when, and how you will know; what stands in [brackets] is still\n' +
    `to be written. \`wsoa check ${output}\` lists it.\n` +
    (due ? `${due}${sendTo ? `, sent to ${sendTo}` : ''}.\n` : '')
  );
}
