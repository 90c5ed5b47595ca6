import * as fs from 'node:fs';
import * as path from 'node:path';

/** The top of the Git repository that a folder lies in; `null` where there is none. What was found is remembered. */
export function repositoryOf(folder: string): string | null {
  let found = known.get(folder);
  if (found === undefined) {
    const above = path.dirname(folder);
    if (fs.existsSync(path.join(folder, '.git'))) found = folder;
    else found = above === folder ? null : repositoryOf(above);
    known.set(folder, found);
  }
  return found;
}

const known = new Map<string, string | null>();
