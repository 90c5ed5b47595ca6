import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UnreadableError } from '../reader.ts';
import { t } from '../../core/words.ts';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** More pages than any inspection letter has by far. */
export const PAGES = 500;

/** pdf.js, with its worker in this same thread: the caller is in a thread of its own already. */
export async function loadPdfjs(): Promise<Pdfjs> {
  // As it is loaded it makes a matrix for drawing, with a class that Node has only where a canvas is installed.
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; pdfjsWorker?: unknown };
  scope.DOMMatrix ??= class DOMMatrix {};
  scope.Path2D ??= class Path2D {};
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error The worker comes without types; only pdf.js looks into it.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  scope.pdfjsWorker = worker;
  return pdfjs;
}

/**
 * Opens a PDF to read its text: no script in it runs, no address in it is fetched, no image is decoded.
 * @throws {UnreadableError} when it is locked, damaged, no PDF or longer than `PAGES`
 */
export async function openPdf(pdfjs: Pdfjs, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  let document: PDFDocumentProxy;
  try {
    document = await pdfjs.getDocument({
      // pdf.js takes the memory over.
      data: bytes.slice(),
      verbosity: pdfjs.VerbosityLevel.ERRORS - 1,
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: false,
      maxImageSize: 1,
    }).promise;
  } catch (error) {
    throw new UnreadableError(whyNot(error), { cause: error });
  }
  if (document.numPages <= PAGES) return document;
  const pages = document.numPages;
  await document.destroy();
  throw new UnreadableError(
    t(
      'The PDF has {0} pages; an inspection letter has 5 to 40, and at most {1} are read. Save the letter’s own pages as a PDF of their own.',
      ...[pages.toLocaleString('en-GB'), PAGES],
    ),
  );
}

function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return t(
      'The PDF is protected with a password. Open it with the password, save or print it as a PDF without one, and import that.',
    );
  return t('The PDF is damaged or not whole: it cannot be opened. Download it again, or ask for it to be sent again.');
}
