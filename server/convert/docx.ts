import { strToU8, zipSync } from 'fflate';
import { damaged, wordParts } from './docx/parts.ts';
import { readNotes } from './docx/notes.ts';
import { preparedDocument } from './docx/prepare.ts';
import { htmlToTree } from './html.ts';
import type { Reader } from './reader.ts';
import { UnreadableError } from './reader.ts';

/**
 * Reads Word files. Changes that are tracked are taken as accepted; headers, footers, comments, pictures and hidden
 * text are left out; text boxes follow the paragraph that they are fixed to.
 */
export const readDocx: Reader = async (bytes) => {
  const parts = wordParts(bytes);
  const text = (name: string) => (parts[name] ? new TextDecoder().decode(parts[name]) : '');
  for (const name of Object.keys(parts)) {
    if (!/^word\/document\d*\.xml$/.test(name)) continue;
    parts[name] = strToU8(preparedDocument(text(name), text('word/styles.xml'), text('word/numbering.xml')));
  }
  const html = await toHtml(zipSync(parts, { level: 0 }));
  return htmlToTree(html, readNotes);
};

async function toHtml(file: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(file.buffer, file.byteOffset, file.byteLength) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new UnreadableError(damaged());
  }
}
