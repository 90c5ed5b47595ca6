import * as fs from 'node:fs';
import * as path from 'node:path';

/** The package's own folder: above dist/ when bundled, above server/cli/ when run from source. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('its own package.json is missing');
    folder = above;
  }
  return folder;
}

export function packageVersion(): string {
  return manifest().version;
}

/** Where it is described. */
export function packageAddress(): string {
  return manifest().homepage;
}

/** Where faults are reported. */
export function issuesAddress(): string | undefined {
  return manifest().bugs?.url;
}

function manifest(): {
  readonly version: string;
  readonly homepage: string;
  readonly bugs?: { readonly url?: string };
} {
  return JSON.parse(fs.readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')) as ReturnType<typeof manifest>;
}
