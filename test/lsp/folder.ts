import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const letter = `# Inspection of services in Northmere

Dear all. Northmere Council is the principal authority.

## Areas for improvement

- The timeliness of strategy meetings is too variable.
- Oversight by managers is not recorded well enough.
- Thresholds are not shared by all partners.
`;

/** Answers the first area completely, the second without an owner, and the third not at all. */
export const statement = (path = './letter.md'): string => `---
letter: ${path}
---

# Written statement of proposed action

## Oversight and sign-off

The safeguarding partners oversee this statement, and have signed it.

## Success measures

95% of strategy meetings are held in time by December 2027.

## A1 Timeliness

### Action 1.1 Convene strategy meetings within one working day

- **Owner:** Head of Service for MASH
- **Deadline:** 30 June 2027

## A2 Oversight

### Action 2.1 Record oversight in every file

- **Deadline:** 31 July 2027
`;

/** What is found in that statement, sorted. */
export const found = ['action-without-owner', 'area-without-action'];

/** A folder on disk for one test, with files in it. */
export class Folder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string>> = {}, name = 'wsoa lsp ') {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), name)));
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  write(name: string, text: string): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).toString();
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
