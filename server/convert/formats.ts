import { decodeText } from './decode.ts';
import { largestFile } from './limits.ts';
import { UnreadableError } from './reader.ts';
import { t } from '../core/words.ts';

/** The formats that a letter is read from. */
export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/**
 * Which format a file is: by what is in it, and by its name only where that leaves a choice.
 * @param fileName its name; `-` or empty where it has none
 * @throws {UnreadableError} for any other format, with what to do about it
 */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  if (bytes.length > largestFile) {
    throw new UnreadableError(
      t('It is larger than 100 MB, which no letter is. Save the part that is the letter by itself.'),
    );
  }
  if (!bytes.some((byte) => byte !== 0 && byte !== 32 && byte !== 10 && byte !== 13)) {
    throw new UnreadableError(t('It is empty. Download it again, or ask for it to be sent again.'));
  }
  const known = byContent(bytes);
  if (known === 'office-container') throw new UnreadableError(containerText(bytes, fileName));
  if (known) return known;
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  for (const { is, endings, text } of others) {
    if (is ? is(bytes) : endings.includes(ending)) throw new UnreadableError(text());
  }
  const head = textHead(bytes);
  if (head === null) {
    throw new UnreadableError(
      t('It is in a format that is not known here. PDF, Word (.docx), HTML, plain text and Markdown are read.'),
    );
  }
  if (looksLikeHtml(head) || (/^x?html?$/.test(ending) && /<\w+[\s>]/.test(head))) return 'html';
  if (/^(md|markdown|mdown|mkd)$/.test(ending)) return 'markdown';
  if (/^(txt|text)$/.test(ending)) return 'text';
  return /^---\r?\n[^]*?\n---\r?$/m.test(head) || /^#{1,4} \S/m.test(head) ? 'markdown' : 'text';
}

function byContent(bytes: Uint8Array): Format | 'office-container' | null {
  // Some programs write a line of their own before the PDF begins.
  if (indexOf(bytes.subarray(0, 1024), '%PDF-') >= 0) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return zipFormat(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'office-container';
  return null;
}

/** The names of a zip's parts stand at its end; `wordFile` reads them properly. */
function zipFormat(bytes: Uint8Array): Format {
  if (indexOf(bytes, 'word/document') >= 0) return 'docx';
  if (indexOf(bytes.subarray(0, 200), 'mimetypeapplication/vnd.oasis.opendocument') >= 0) {
    throw new UnreadableError(
      t('It is an OpenDocument file. Open it in LibreOffice or Word and save it as Word (.docx).'),
    );
  }
  if (indexOf(bytes, 'xl/workbook') >= 0) {
    throw new UnreadableError(t('It is an Excel workbook. Copy the text of the letter into a Word or text file.'));
  }
  if (indexOf(bytes, 'ppt/presentation') >= 0) {
    throw new UnreadableError(
      t('It is a PowerPoint presentation. Copy the text of the letter into a Word or text file.'),
    );
  }
  if (indexOf(bytes, '[Content_Types].xml') >= 0) {
    throw new UnreadableError(t('It looks like a Word file, but its text is missing or cut off. Download it again.'));
  }
  throw new UnreadableError(t('It is a zip file. Unpack it first, and import the letter that is in it.'));
}

/** Word files that are locked, and those of before 2007, are in the same kind of container. */
function containerText(bytes: Uint8Array, fileName: string): string {
  const utf16 = (name: string) => [...name].map((letter) => `${letter}\0`).join('');
  if (indexOf(bytes, utf16('EncryptedPackage')) >= 0) {
    return t(
      'It is locked with a password. Open it in Word, remove the password (File, Info, Protect Document), and save it again.',
    );
  }
  if (/\.msg$/i.test(fileName) || indexOf(bytes, utf16('__substg1.0_')) >= 0) {
    return t('It is an Outlook message. Save the letter that is attached to it, or save the message as HTML.');
  }
  return t(
    'It is in the format of Word before 2007 (.doc), or of another old Office program. Open it in Word or LibreOffice and save it as Word (.docx).',
  );
}

const image = () =>
  t(
    'It is a picture. If it is a scanned letter, let a program recognise its text (OCR) and save that as PDF, Word or text.',
  );

/** Formats that are known only so far as to say what to do with them. */
const others: readonly {
  readonly is?: (bytes: Uint8Array) => boolean;
  readonly endings: string[];
  readonly text: () => string;
}[] = [
  {
    is: (bytes) =>
      startsWith(
        bytes,
        [...'{\\rtf'].map((c) => c.charCodeAt(0)),
      ),
    endings: ['rtf'],
    text: () => t('It is in Rich Text Format. Open it in Word or LibreOffice and save it as Word (.docx).'),
  },
  { is: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]), endings: ['png'], text: image },
  { is: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]), endings: ['jpg'], text: image },
  { is: (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38]), endings: ['gif'], text: image },
  {
    is: (bytes) => startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]),
    endings: ['tif'],
    text: image,
  },
  { is: (bytes) => startsWith(bytes, [0x42, 0x4d]) && textHead(bytes) === null, endings: ['bmp'], text: image },
  { is: (bytes) => indexOf(bytes.subarray(4, 16), 'ftyphei') === 0, endings: ['heic'], text: image },
  {
    is: (bytes) =>
      startsWith(bytes, [0x1f, 0x8b]) ||
      indexOf(bytes.subarray(0, 8), '7z\xbc\xaf') === 0 ||
      indexOf(bytes.subarray(0, 8), 'Rar!') === 0,
    endings: ['gz'],
    text: () => t('It is packed. Unpack it first, and import the letter that is in it.'),
  },
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function indexOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, 'latin1');
}

/** The beginning of a text; `null` when it is none: controls that no text has. */
function textHead(bytes: Uint8Array): string | null {
  const head = decodeText(bytes.subarray(0, 64 * 1024));
  let controls = 0;
  for (const letter of head) if (/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/.test(letter)) controls++;
  return controls > Math.max(2, head.length / 200) ? null : head;
}

function looksLikeHtml(head: string): boolean {
  const start = head.replace(/^(\s|<!--[^]*?-->|<\?xml[^>]*>)*/, '').slice(0, 400);
  return /^<(!doctype html|html|head|body|meta|title|div|p|table|h[1-6]|span|style|article|main)\b/i.test(start);
}
