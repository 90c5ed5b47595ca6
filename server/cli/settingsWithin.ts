import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';

/**
 * The folder up to which settings files are looked for: the repository that a file lies in, as it is there that
 * an editor is opened. `null`, which means the folder being checked, where there is none.
 */
export function settingsWithin(): (file: string) => string | null {
  const known = new Map<string, string | null>();
  const repositoryOf = (folder: string): string | null => {
    let found = known.get(folder);
    if (found === undefined) {
      const above = path.dirname(folder);
      if (fs.existsSync(path.join(folder, '.git'))) found = uriOfPath(folder);
      else found = above === folder ? null : repositoryOf(above);
      known.set(folder, found);
    }
    return found;
  };
  return (file) => repositoryOf(path.dirname(pathOfUri(file)));
}
