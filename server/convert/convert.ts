import { createHash } from 'node:crypto';
import type { Data, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { defaultConfig } from '../core/config/config.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readStatement } from '../core/parse/statement.ts';
import { decodeText } from './decode.ts';
import type { Format } from './formats.ts';
import { formatOf } from './formats.ts';
import type { Source } from './letter/frontMatter.ts';
import type { WrittenLetter } from './letter.ts';
import { completed, writeLetter } from './letter.ts';
import type { Reader } from './reader.ts';
import { UnreadableError } from './reader.ts';
import { t } from '../core/words.ts';

/** A letter that was imported: plain data, as it comes back from the worker. */
export interface Imported {
  readonly format: Format;
  /** The whole of `letter.md`. */
  readonly markdown: string;
  /** How many areas are read in it. */
  readonly areas: number;
  /** How many places the reader was not sure of. */
  readonly doubts: number;
  /** The pages (1 the first) of which it has nothing but a picture, so that their words are missing. */
  readonly pictures: readonly number[];
}

/**
 * Makes `letter.md` of a file in any format that is read. The same bytes and name always give the same text.
 * @param fileName its name without folders; what it ends in counts only where the content leaves a choice
 * @throws {UnreadableError} where no letter can be made of it
 */
export async function convert(bytes: Uint8Array, fileName: string): Promise<Imported> {
  const format = formatOf(bytes, fileName);
  const source: Source = { name: fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
  try {
    if (format === 'markdown') return imported(format, completed(markdownOf(bytes), source));
    const read = await readerOf(format);
    // Not Node's own kind of bytes, which pdf.js does not take.
    const root = await read(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!root.children.length) throw new UnreadableError(t('There is no text in it. Is it the right file?'));
    return imported(format, writeLetter(root, source), root);
  } catch (error) {
    throw error instanceof RangeError ? new UnreadableError(tooDeep()) : error;
  }
}

function tooDeep(): string {
  return t('Things stand in it inside each other, thousands deep, as in no letter. Copy its text into a text file.');
}

function imported(format: Format, { markdown, letter }: WrittenLetter, root?: Root): Imported {
  const data = root ? dataIn(root) : [];
  return {
    format,
    markdown,
    areas: letter.areas.length,
    doubts: data.filter(({ doubt }) => doubt).length + letter.passedOver.length,
    pictures: data.flatMap(({ picture }) => picture ?? []),
  };
}

/** Only the reader that is needed is loaded: pdf.js and mammoth are large. */
async function readerOf(format: Exclude<Format, 'markdown'>): Promise<Reader> {
  switch (format) {
    case 'html':
      return (await import('./html.ts')).readHtml;
    case 'docx':
      return (await import('./docx.ts')).readDocx;
    case 'pdf':
      return (await import('./pdf/readPdf.ts')).readPdf;
    case 'text':
      return (await import('./text.ts')).readText;
  }
}

function markdownOf(bytes: Uint8Array): string {
  const text = decodeText(bytes).replace(/\0/g, '\ufffd');
  if (!readStatement(readMarkdown(text), defaultConfig)) return text;
  throw new UnreadableError(t('It is a statement itself. Name the letter that it answers.'));
}

function dataIn(root: Root): Data[] {
  const found: Data[] = [];
  visit(root, (node) => {
    if (node.data) found.push(node.data);
  });
  return found;
}
