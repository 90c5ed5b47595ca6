import * as path from 'node:path';
import { repositoryOf } from './repository.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';

/**
 * The folder up to which settings files are looked for: the repository that a file lies in, as it is there that
 * an editor is opened. `null`, which means the folder being checked, where there is none.
 */
export function settingsWithin(file: string): string | null {
  const folder = path.dirname(pathOfUri(file));
  let within = known.get(folder);
  if (within === undefined) {
    const repository = repositoryOf(folder);
    known.set(folder, (within = repository === null ? null : uriOfPath(repository)));
  }
  return within;
}

const known = new Map<string, string | null>();
