import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { repositoryOf } from './repository.ts';

// Where results are kept between runs, and for how long.

const day = 24 * 60 * 60 * 1000;
/** An entry that no run has used for so long, in ms, is of a statement that is gone. */
const longest = 30 * day;

/** Where other tools keep theirs: in the project's node_modules, else where this user's caches are. */
export function cacheFolder(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'node_modules'))) return path.join(folder, 'node_modules', '.cache', 'wsoa');
    if (path.dirname(folder) === folder) break;
  }
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  // Each project has its own there: in two of them statements may have the same names.
  const project = createHash('sha256')
    .update(repositoryOf(cwd) ?? cwd)
    .digest('hex');
  return path.join(xdg || local || path.join(os.homedir(), '.cache'), 'wsoa', project.slice(0, 16));
}

/** Says by its time that an entry was used; once a day is enough. */
export function markUsed(file: string): void {
  const now = Date.now();
  if (now - fs.statSync(file).mtimeMs > day) fs.utimesSync(file, now / 1000, now / 1000);
}

/** Where an entry is written before it is put in its place: of this process, and of one thread of it. */
export function temporaryOf(file: string): string {
  return `${file}.${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
}

/** Takes away what threads of this process were writing when they were ended. */
export function removeUnfinished(folder: string): void {
  try {
    for (const name of fs.readdirSync(folder))
      if (name.includes(`.json.${process.pid}-`)) fs.rmSync(path.join(folder, name), { force: true });
  } catch {
    // It has none, then.
  }
}

/** Takes away what no run needs any more; looks once a day at most. Nothing but entries and what was left of them. */
export function pruneCache(folder: string): void {
  const mark = path.join(folder, 'pruned');
  const now = Date.now();
  try {
    if (now - (fs.statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day) return;
    fs.writeFileSync(mark, '');
    for (const name of fs.readdirSync(folder)) {
      if (!/^[0-9a-f]{32}\.json(\.\d+-\w+)?$/.test(name)) continue;
      const file = path.join(folder, name);
      // What a run was writing when it was ended.
      const age = name.endsWith('.json') ? longest : day;
      if (now - fs.statSync(file).mtimeMs > age) fs.rmSync(file, { force: true });
    }
  } catch {
    // Then another time: it is only kept to save time.
  }
}
