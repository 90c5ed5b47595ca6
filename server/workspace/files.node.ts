import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Dirent, Stats } from 'node:fs';
import { couldBeStatement, isMarkdownName, largest, passedOver, textOf } from './files.ts';
import type { FileContent, FileProblem, Files } from './files.ts';
import { Ignored } from './ignored.node.ts';
import { inside, join, pathOfUri, schemeOf, uriOfPath } from './uris.ts';

const headLength = 16 * 1024;
const headsAtOnce = 16;

/** Files of this machine. Only `file:` URIs have any. */
export const nodeFiles: Files = { read, stamp, list, statements };

async function read(uri: string, allowed?: readonly string[]): Promise<FileContent> {
  if (schemeOf(uri) !== 'file') return { problem: 'unreadable' };
  try {
    const path = await realpath(pathOfUri(uri));
    if (allowed && !(await isAllowed(path, allowed))) return { problem: 'outside' };
    const found = await stat(path);
    if (found.isDirectory()) return { problem: 'directory' };
    // A pipe or a device could keep us waiting for ever.
    if (!found.isFile()) return { problem: 'unreadable' };
    if (found.size >= largest) return { problem: 'too-large' };
    return textOf(await readFile(path), stampOf(found));
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function isAllowed(path: string, allowed: readonly string[]): Promise<boolean> {
  const uri = uriOfPath(path);
  for (const folder of allowed) {
    const real = await realFolder(folder);
    if (real !== null && inside(real, uri)) return true;
  }
  return false;
}

/** Real places of folders, asked for with every file. They are kept for the moment only: folders can be moved. */
const realFolders = new Map<string, Promise<string | null>>();
const moment = 1000;

function realFolder(folder: string): Promise<string | null> {
  let real = realFolders.get(folder);
  if (!real) {
    real = realpath(pathOfUri(folder)).then(uriOfPath, () => null);
    realFolders.set(folder, real);
    setTimeout(() => realFolders.delete(folder), moment).unref();
  }
  return real;
}

function problemOf(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE'
    ? 'missing'
    : 'unreadable';
}

async function stamp(uri: string): Promise<string | null> {
  if (schemeOf(uri) !== 'file') return null;
  try {
    return stampOf(await stat(pathOfUri(uri)));
  } catch (error) {
    return problemOf(error) === 'missing' ? null : 'unreadable';
  }
}

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

async function list(folderUri: string, allowed?: readonly string[]): Promise<readonly string[]> {
  if (schemeOf(folderUri) !== 'file') return [];
  try {
    const path = await realpath(pathOfUri(folderUri));
    return !allowed || (await isAllowed(path, allowed)) ? await readdir(path) : [];
  } catch {
    return [];
  }
}

async function* statements(rootUri: string): AsyncIterable<string> {
  if (schemeOf(rootUri) !== 'file') return;
  let waiting: string[] = [];
  for await (const uri of markdownBelow(rootUri)) {
    waiting.push(uri);
    if (waiting.length < headsAtOnce) continue;
    yield* await withFrontMatter(waiting);
    waiting = [];
  }
  yield* await withFrontMatter(waiting);
}

async function withFrontMatter(uris: readonly string[]): Promise<readonly string[]> {
  const could = await Promise.all(uris.map(async (uri) => couldBeStatement(await head(pathOfUri(uri)))));
  return uris.filter((_, index) => could[index]);
}

async function* markdownBelow(folder: string, ignored = Ignored.in(pathOfUri(folder))): AsyncIterable<string> {
  const entries = await readdir(pathOfUri(folder), { withFileTypes: true }).catch((): Dirent[] => []);
  const byName = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of byName) {
    if (entry.isFile() && isMarkdownName(entry.name) && !ignored.has(entry.name, false)) yield join(folder, entry.name);
  }
  for (const entry of byName) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || passedOver.has(entry.name.toLowerCase())) continue;
    const below = join(folder, entry.name);
    if (!ignored.has(entry.name, true)) yield* markdownBelow(below, ignored.below(pathOfUri(below)));
  }
}

async function head(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}
