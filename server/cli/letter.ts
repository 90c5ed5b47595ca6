import * as path from 'node:path';
import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { letterOptions } from './options.ts';
import { columns, complain, print } from './output.ts';
import { configAt } from './place.ts';
import { problemText } from './problems.ts';
import { syncFiles } from './syncFiles.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { workingDaysBetween } from '../core/parse/workingDays.ts';
import { formatLetter, jsonLetter } from '../core/report/letter.ts';
import { isMarkdownName } from '../workspace/files.ts';
import { uriOfPath } from '../workspace/uris.ts';

/** `wsoa letter FILE [--json]`: what is read in a letter. */
export async function letter(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('letter', letterOptions, args);
  if (values.help) {
    print(commandHelp('letter'));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined) throw new UserError('Name the letter: `wsoa letter letter.md`.');
  if (more.length) throw new UserError('One letter at a time, please: `wsoa letter letter.md`.');
  const read = readLetter(readMarkdown(await textOf(file)), await configAt(file));
  if (values.json) print(JSON.stringify(jsonLetter(read), null, 2) + '\n');
  else {
    const { published, statementDue } = read;
    const days = published && statementDue ? workingDaysBetween(published, statementDue) : null;
    print(formatLetter(read, days, columns()));
  }
  if (!read.areas.length) {
    complain(
      `\nNo areas were found in ${file}. They are list items, paragraphs or table rows below a heading such as ` +
        '“Areas for improvement”, “What needs to improve”, “Areas for priority action” or “Recommendations”.',
    );
  }
  return 0;
}

/** A letter's Markdown; one in another format is imported for it, and not written. */
async function textOf(file: string): Promise<string> {
  if (!isMarkdownName(file)) return (await (await import('./importFile.ts')).importFile(file)).markdown;
  const content = await syncFiles.read(uriOfPath(path.resolve(file)));
  if ('problem' in content) throw new UserError(`${file} cannot be read: ${problemText(content.problem)}`);
  return content.text;
}
