import * as path from 'node:path';
import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp, newOptions } from './help.ts';
import { print } from './output.ts';
import { problemText } from './problems.ts';
import { syncFiles } from './syncFiles.ts';
import { todayFrom } from './today.ts';
import { createText } from './writeFile.ts';
import { defaultConfig } from '../core/config/config.ts';
import type { DraftStyle } from '../core/draft/drafting.ts';
import { draftStyles } from '../core/draft/drafting.ts';
import { draftStatement } from '../core/draft/statement.ts';
import type { Letter } from '../core/model/letter.ts';
import { formatWithWeekday } from '../core/parse/dates.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { readStatement } from '../core/parse/statement.ts';
import { uriOfPath } from '../workspace/uris.ts';

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
  const { letter, eol } = await letterIn(file);
  const output = values.output ?? path.join(path.dirname(file), 'statement.md');
  if (path.resolve(output) === path.resolve(file)) throw new UserError(`${output} is the letter itself.`);
  const { text } = draftStatement(letter, { letterPath: pathFrom(output, file), style, today, eol });
  write(output, text, values.force === true);
  print(whatNext(letter, file, output));
  return 0;
}

function styleFrom(given: string | undefined): DraftStyle {
  const style = draftStyles.find((known) => known === (given ?? 'sections'));
  if (!style) throw new UserError(`--style is ${draftStyles.join(' or ')}, not ${given}.`);
  return style;
}

async function letterIn(file: string): Promise<{ letter: Letter; eol: '\n' | '\r\n' }> {
  if (/\.(pdf|docx|html?|txt)$/i.test(file)) {
    const name = path.basename(file);
    throw new UserError(
      `${file} is no Markdown yet. Make a letter of it first: \`wsoa import ${name}\`, then \`wsoa new\`.`,
    );
  }
  const content = await syncFiles.read(uriOfPath(path.resolve(file)));
  if ('problem' in content) throw new UserError(`${file} cannot be read: ${problemText(content.problem)}`);
  const document = readMarkdown(content.text);
  if (readStatement(document, defaultConfig)) {
    throw new UserError(`${file} is a statement itself. Name the letter that it answers.`);
  }
  const letter = readLetter(document, defaultConfig);
  if (!letter.areas.length) {
    throw new UserError(
      `No areas were found in ${file}, so there is nothing to answer and nothing was written. Areas are list items, ` +
        'paragraphs or table rows below a heading such as “Areas for improvement”, “What needs to improve”, ' +
        `“Areas for priority action” or “Recommendations”; \`wsoa letter ${file}\` shows what is read.`,
    );
  }
  return { letter, eol: /^[^\n]*\r\n/.test(content.text) ? '\r\n' : '\n' };
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
    if (error instanceof UserError) {
      throw new UserError(
        `${output} is there already, and was left as it is. Give another name (-o), or --force to replace it.`,
      );
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(`${output} cannot be written: ${code === 'ENOENT' ? 'there is no such folder' : message}.`);
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
