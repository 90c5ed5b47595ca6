import assert from 'node:assert/strict';
import type { SpawnSyncOptions } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');
/** The command as it is shipped. */
export const bin = path.join(root, 'dist', 'wsoa.cjs');

/** A root hook: whatever is tested here is the bundle, so it must be of these sources. */
before(function () {
  this.timeout(120_000);
  const built = fs.statSync(bin, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(path.join(root, 'server')) < built && newest(path.join(root, 'scripts')) < built) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

function newest(folder: string): number {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = entries.map((entry) =>
    entry.isFile() ? fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs : 0,
  );
  return Math.max(0, ...times);
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `wsoa` in a folder and waits for it. */
export function wsoa(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return runFile(bin, cwd, args, { env });
}

/** Runs `wsoa` as somebody from whom files can be protected, which root is not. */
export function wsoaAsUser(cwd: string, args: readonly string[]): Run {
  if (process.getuid?.() !== 0) return wsoa(cwd, args);
  // Somebody else may not be able to read this checkout.
  const copy = folderOf({});
  for (const file of ['package.json', 'dist/wsoa.cjs', 'dist/cli.cjs']) {
    fs.cpSync(path.join(root, file), path.join(copy, file));
  }
  for (const folder of [cwd, copy]) fs.chmodSync(folder, 0o755);
  return runFile(path.join(copy, 'dist', 'wsoa.cjs'), cwd, args, { uid: 65534, gid: 65534 });
}

function runFile(file: string, cwd: string, args: readonly string[], { env, ...user }: SpawnSyncOptions): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [file, ...args], {
    ...user,
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

const made: string[] = [];
after(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  // The real path, as macOS' temporary folder is behind a link.
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'wsoa-test-')));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

export const letter = `# Joint targeted area inspection of Northmere

22 January 2027

## Areas for priority action

- Strategy meetings are not held in time.

## Areas for improvement

- Partners do not share an understanding of thresholds.

## Next steps

Northmere Council is the principal authority.
`;

/** Answers both areas, and wants nothing. */
export const clean = `---
letter: ./letter.md
---

## P1 Timeliness of strategy meetings

### Action 1.1 Convene strategy meetings within one working day

- **Owner:** Head of Service for MASH, Northmere Council
- **Deadline:** 28 February 2027

## A1 Thresholds

### Action 2.1 Publish one threshold document for all partners

- **Owner:** Head of Early Help, Northmere Council
- **Deadline:** 30 June 2027

## Oversight and sign-off

The safeguarding partners oversee this statement, and have signed it.

## Success measures

95% of strategy meetings are held in time by December 2027.
`;

/** One warning: action 2.1 has no owner. */
export const warned = clean.replace('- **Owner:** Head of Early Help, Northmere Council\n', '');

/** One error: no action answers P1. */
export const faulty = clean.replace(/## P1[^]*?(?=## A1)/, '');
