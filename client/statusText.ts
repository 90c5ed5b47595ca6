import type { Status as FileStatus } from '../server/lsp/statusProtocol.ts';
import type { ServiceState } from './service.ts';

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
const howTo =
  'To have a statement checked, name the inspection letter at its top, between two lines of ---, as in: letter: ./letter.md';

/** What the status item says about a file, in words for people who write statements, not software. */
export function describe(state: ServiceState, status: FileStatus | undefined): StatusText {
  return { busy: state === 'starting', failed: state === 'failed', ...wordsFor(state, status) };
}

function wordsFor(state: ServiceState, status: FileStatus | undefined): Words {
  if (state === 'starting') return plain('Starting to check…', 'one moment');
  if (state === 'failed') return plain('Not checking', 'the checker stopped; the log says why');
  if (state === 'stopped') return plain('Not checking', 'the checker is switched off');
  if (!status) return plain('Checking', 'waiting for the first result');
  if (status.kind === 'none') {
    return { text: 'Not a written statement', detail: 'it names no letter', why: `${status.reason} ${howTo}` };
  }
  return status.kind === 'letter' ? letterWords(status) : statementWords(status);
}

function statementWords(status: FileStatus): Words {
  const why = status.reason;
  if (status.letters.length === 0) return { text: 'Statement', detail: 'its letter cannot be read', why };
  if (status.areas === 0) return { text: 'Statement', detail: 'no areas found in its letter', why };
  return plain(
    `Statement: ${answered(status)}`,
    `${status.findings === 0 ? 'no findings' : count(status.findings, 'finding')} against ${list(status.letters)}`,
  );
}

function letterWords(status: FileStatus): Words {
  if (status.areas === 0) return { text: 'Letter', detail: 'no areas found in it', why: status.reason };
  return plain(`Letter: ${answered(status)}`, `in ${list(status.statements)}`);
}

function plain(text: string, detail: string): Words {
  return { text, detail, why: null };
}

function answered({ areas, answered }: FileStatus): string {
  return `${answered} of ${count(areas, 'area')} answered`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** File names only, two at most: the item is narrow. */
function list(files: readonly string[]): string {
  const names = files.map(fileName);
  if (names.length <= 2) return names.join(' and ');
  return `${names[0]} and ${names.length - 1} more files`;
}

function fileName(pathOrUri: string): string {
  const name = pathOrUri.slice(pathOrUri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
