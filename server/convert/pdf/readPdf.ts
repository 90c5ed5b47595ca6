import type { Root } from 'mdast';
import type { Reader } from '../reader.ts';
import { UnreadableError } from '../reader.ts';
import { treeOf } from './blocks.ts';
import { flowOf } from './flow.ts';
import { loadPdfjs, openPdf } from './open.ts';
import type { Page } from './page.ts';
import { readPage } from './readPage.ts';
import { t } from '../../core/words.ts';

/** Reads a PDF by where its text stands and what type it is set in. */
export const readPdf: Reader = async (bytes): Promise<Root> => {
  const pdfjs = await loadPdfjs();
  const document = await openPdf(pdfjs, bytes);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(pdfjs, page));
      page.cleanup();
    }
    const text = pages.flatMap((page) => page.runs.filter((run) => !run.symbol).map((run) => run.text)).join('');
    if (!/\p{L}/u.test(text)) throw new UnreadableError(scanned());
    if (isCipher(text)) throw new UnreadableError(coded());
    return treeOf(flowOf(pages));
  } finally {
    await document.destroy();
  }
};

const scanned = () =>
  t(
    'The PDF holds pictures of pages and no text, as a scanner makes them. Run text recognition (OCR) over it, such as “Recognise text” in Acrobat or `ocrmypdf`, or ask for the original, and import that.',
  );

const coded = () =>
  t(
    'The PDF shows letters that cannot be read out of it: its fonts do not say which sign is which letter, and copying from it gives nonsense too. Run text recognition (OCR) over it, such as `ocrmypdf --force-ocr`, or ask for the original, and import that.',
  );

/** Fonts without an encoding give signs of the private use area, control characters or the replacement character. */
function isCipher(text: string): boolean {
  const signs = text.replace(/\s+/g, '');
  const unknown = signs.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return unknown > signs.length * 0.3;
}
