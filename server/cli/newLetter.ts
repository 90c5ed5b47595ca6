import * as path from 'node:path';
import { UserError } from './errors.ts';
import { configAt } from './place.ts';
import { problemText } from './problems.ts';
import { syncFiles } from './syncFiles.ts';
import { createText } from './writeFile.ts';
import type { Letter } from '../core/model/letter.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { readStatement } from '../core/parse/statement.ts';
import { isMarkdownName } from '../workspace/files.ts';
import { uriOfPath } from '../workspace/uris.ts';

/** A letter that a statement is to be made from. */
export interface LetterFile {
  /** The Markdown file, as the user would name it. */
  readonly file: string;
  readonly letter: Letter;
  readonly eol: '\n' | '\r\n';
  /** It was made just now, of the file that the user named. */
  readonly imported: boolean;
}

/**
 * Reads the letter that was named; one that is no Markdown yet becomes `letter.md` beside it first.
 * @throws {UserError} where there is no letter to answer
 */
export async function letterFor(named: string): Promise<LetterFile> {
  const imported = !isMarkdownName(named);
  const file = imported ? path.join(path.dirname(named), 'letter.md') : named;
  const text = imported ? await importTo(file, named) : await read(file);
  const document = readMarkdown(text);
  const config = await configAt(file);
  if (readStatement(document, config)) {
    throw new UserError(`${file} is a statement itself. Name the letter that it answers.`);
  }
  const letter = readLetter(document, config);
  if (!letter.areas.length) {
    throw new UserError(
      `No areas were found in ${file}, so there is nothing to answer and no statement was written. Areas are list ` +
        'items, paragraphs or table rows below a heading such as “Areas for improvement”, “What needs to improve”, ' +
        `“Areas for priority action” or “Recommendations”; \`wsoa letter ${file}\` shows what is read.`,
    );
  }
  return { file, letter, eol: /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n', imported };
}

async function read(file: string): Promise<string> {
  const content = await syncFiles.read(uriOfPath(path.resolve(file)));
  if ('problem' in content) throw new UserError(`${file} cannot be read: ${problemText(content.problem)}`);
  return content.text;
}

async function importTo(file: string, from: string): Promise<string> {
  if ((await syncFiles.stamp(uriOfPath(path.resolve(file)))) !== null) {
    throw new UserError(
      `${file} is there already, and was left as it is. If it is the letter: \`wsoa new ${file}\`. ` +
        `If it is another: \`wsoa import ${from} -o OTHER.md\`, then \`wsoa new OTHER.md\`.`,
    );
  }
  // Loaded only when needed: what reads PDF and Word is large.
  const { importFile } = await import('./importFile.ts');
  const { markdown } = await importFile(from);
  createText(path.resolve(file), markdown, false);
  return markdown;
}
