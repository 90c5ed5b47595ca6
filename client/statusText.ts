import type { FileStatus } from './protocol.ts';
import type { ServiceState } from './service.ts';

/** The words of the status item. No `vscode` here, so that the sentences can be tested on their own. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** How to make a file one that is checked: said where nothing better is known. */
const howTo =
  'To have this file checked, name the inspection letter at its top, between two lines of ---, as in: letter: ./letter.md';

/** What the status item says about a file, in words for people who write statements, not software. */
export function describe(state: ServiceState, status: FileStatus | undefined): StatusText {
  const words = wordsFor(state, status);
  return { busy: state === 'starting', failed: state === 'failed', ...words };
}

function wordsFor(state: ServiceState, status: FileStatus | undefined): { text: string; detail: string } {
  if (state === 'starting') return { text: 'Starting to check…', detail: 'Written Statement is starting.' };
  if (state === 'failed')
    return { text: 'Not checking', detail: 'Written Statement stopped working. The log says why.' };
  if (state === 'stopped') return { text: 'Not checking', detail: 'Written Statement is switched off.' };
  if (!status) return { text: 'Checking is on', detail: 'Waiting for the first result.' };
  if (status.kind === 'none') return { text: 'Not a written statement', detail: `${status.reason} ${howTo}` };
  return status.kind === 'letter' ? letterWords(status) : statementWords(status);
}

function statementWords(status: FileStatus): { text: string; detail: string } {
  if (status.letters.length === 0) return { text: 'Statement: no letter', detail: status.reason };
  if (status.areas === 0) return { text: 'Statement: no areas found', detail: status.reason };
  const detail = `${findings(status.findings)} against ${list(status.letters)}`;
  return { text: `Statement: ${answered(status)}`, detail };
}

function letterWords(status: FileStatus): { text: string; detail: string } {
  if (status.areas === 0) return { text: 'Letter: no areas found', detail: status.reason };
  const detail = `in ${list(status.statements)}`;
  return { text: `Letter: ${answered(status)}`, detail };
}

function answered({ areas, answered }: FileStatus): string {
  return `${answered} of ${count(areas, 'area')} answered`;
}

function findings(number: number): string {
  return number === 0 ? 'no findings' : count(number, 'finding');
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
