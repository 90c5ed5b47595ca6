import type { Status as FileStatus } from '../server/lsp/statusProtocol.ts';
import type { ServiceState } from './service.ts';
import { t } from '../server/core/words.ts';

/** The words of the status item. No `vscode` here, so that the sentences can be tested on their own. */
export interface StatusText {
  /** One line of the status item holds both: about eighty characters, not more. */
  readonly text: string;
  readonly detail: string;
  /** What does not fit there, for whoever asks why nothing is found; null when nothing needs explaining. */
  readonly why: string | null;
  readonly busy: boolean;
  readonly failed: boolean;
}

type Words = Pick<StatusText, 'text' | 'detail' | 'why'>;

/** How to make a file one that is checked. */
const howTo = (): string =>
  t(
    'To have a statement checked, name the inspection letter at its top, between two lines of ---, as in: letter: ./letter.md',
  );

/** What the status item says about a file, in words for people who write statements, not software. */
export function describe(state: ServiceState, status: FileStatus | undefined): StatusText {
  return { busy: state === 'starting', failed: state === 'failed', ...wordsFor(state, status) };
}

function wordsFor(state: ServiceState, status: FileStatus | undefined): Words {
  if (state === 'starting') return plain(t('Starting to check…'), t('one moment'));
  if (state === 'failed') return plain(t('Not checking'), t('the checker stopped; the log says why'));
  if (state === 'stopped') return plain(t('Not checking'), t('the checker is switched off'));
  if (!status) return plain(t('Checking'), t('waiting for the first result'));
  if (status.kind === 'none') {
    return { text: t('Not a written statement'), detail: t('it names no letter'), why: `${status.reason} ${howTo()}` };
  }
  return status.kind === 'letter' ? letterWords(status) : statementWords(status);
}

function statementWords(status: FileStatus): Words {
  const why = status.reason;
  if (status.letters.length === 0) return { text: t('Statement'), detail: t('its letter cannot be read'), why };
  if (status.areas === 0) return { text: t('Statement'), detail: t('no areas found in its letter'), why };
  return plain(
    t('Statement: {0}', answered(status)),
    t('{0} against {1}', findings(status.findings), list(status.letters)),
  );
}

function letterWords(status: FileStatus): Words {
  if (status.areas === 0) return { text: t('Letter'), detail: t('no areas found in it'), why: status.reason };
  return plain(t('Letter: {0}', answered(status)), t('in {0}', list(status.statements)));
}

function plain(text: string, detail: string): Words {
  return { text, detail, why: null };
}

function answered({ areas, answered }: FileStatus): string {
  return areas === 1 ? t('{0} of 1 area answered', answered) : t('{0} of {1} areas answered', answered, areas);
}

function findings(number: number): string {
  if (number === 0) return t('no findings');
  return number === 1 ? t('1 finding') : t('{0} findings', number);
}

/** File names only, two at most: the item is narrow. */
function list(files: readonly string[]): string {
  const names = files.map(fileName);
  const [first = '', second] = names;
  if (names.length > 2) return t('{0} and {1} more files', first, names.length - 1);
  return second === undefined ? first : t('{0} and {1}', first, second);
}

function fileName(pathOrUri: string): string {
  const name = pathOrUri.slice(pathOrUri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
