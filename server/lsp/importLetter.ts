import type { CancellationToken } from 'vscode-languageserver';
import type { Imported } from '../convert/convert.ts';
import { UnreadableError } from '../convert/reader.ts';
import { defaultConfig } from '../core/config/config.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { formatFound, formatPictures } from '../core/report/found.ts';
import type { ImportedLetter, ImportLetterParams } from './importLetterProtocol.ts';
import { importLetterRequest } from './importLetterProtocol.ts';
import type { Session } from './session.ts';
import { t } from '../core/words.ts';

/**
 * Makes Markdown of a letter in another format, within bounds. `null` where that cannot be done.
 * @param words sentences in the person's language, for a file that cannot be read: see `core/words.ts`
 */
export type ConvertFile = (
  bytes: Uint8Array,
  name: string,
  options: { readonly signal: AbortSignal; readonly words: Words },
) => Promise<Imported>;

type Words = Readonly<Record<string, string>>;

/** `wsoa/importLetter`: what a letter that arrived is as Markdown. Nothing is written here. */
export function onImportLetter(session: Session, convertFile: ConvertFile | null, words: Words): void {
  session.connection.onRequest(importLetterRequest, (params: ImportLetterParams, cancelled: CancellationToken) =>
    session.guard<ImportedLetter>(
      importLetterRequest,
      () => imported(params, convertFile, words, cancelled),
      () => ({ kind: 'none', reason: t('{0} could not be imported; the log says why.', params.name) }),
    ),
  );
}

async function imported(
  { name, content }: ImportLetterParams,
  convertFile: ConvertFile | null,
  words: Words,
  cancelled: CancellationToken,
): Promise<ImportedLetter> {
  if (!convertFile) return { kind: 'none', reason: onlyHere() };
  const abort = new AbortController();
  const listening = cancelled.onCancellationRequested(() => abort.abort(new UnreadableError(t('It was cancelled.'))));
  try {
    const { markdown, areas, doubts, pictures } = await convertFile(Buffer.from(content, 'base64'), name, {
      signal: abort.signal,
      words,
    });
    const letter = readLetter(readMarkdown(markdown), defaultConfig);
    const found = [formatFound(letter, null).trim().replace(/\n/g, ' '), formatPictures(pictures)].join(' ').trim();
    return { kind: 'letter', markdown, areas, doubts, found };
  } catch (error) {
    if (error instanceof UnreadableError)
      return { kind: 'none', reason: `${t('{0} was not imported.', name)} ${error.message}` };
    throw error;
  } finally {
    listening.dispose();
  }
}

function onlyHere(): string {
  return t(
    'Letters are imported by Visual Studio Code on your own computer, or by `wsoa import` on the command line, not in a browser. Open the folder there once.',
  );
}
