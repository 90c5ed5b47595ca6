import type { Root } from 'mdast';
import type { Reader } from '../reader.ts';
import { UnreadableError } from '../reader.ts';
import { treeOf } from './blocks.ts';
import { flowOf } from './flow.ts';
import { loadPdfjs, openPdf } from './open.ts';
import type { Page } from './page.ts';
import { readPage } from './readPage.ts';

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
    if (!pages.some((page) => page.runs.some((run) => /\p{L}/u.test(run.text)))) throw new UnreadableError(scanned);
    return treeOf(flowOf(pages));
  } finally {
    await document.destroy();
  }
};

const scanned =
  'The PDF holds pictures of pages and no text, as a scanner makes them. Run text recognition (OCR) over it, such as “Recognise text” in Acrobat or `ocrmypdf`, or ask for the original, and import that.';
