import * as fs from 'node:fs';
import * as path from 'node:path';
import { couldBeStatement, isMarkdownName, passedOver } from '../workspace/files.ts';
import { Ignored } from '../workspace/ignored.node.ts';

/** Told of each folder that could not be listed, absolute, and why. */
export type OnClosed = (folder: string, error: unknown) => void;

/**
 * Files below a folder that could be statements, by name: those that the language server finds there, and those that
 * cannot be read, because somebody should know. Links are not followed, and what Git ignores is passed over.
 */
export function walk(folder: string, onClosed: OnClosed, ignored = Ignored.in(folder)): string[] {
  const found: string[] = [];
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    onClosed(folder, error);
    return found;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || !isMarkdownName(entry.name) || ignored.has(entry.name, false)) continue;
    if (maybeStatement(file)) found.push(file);
  }
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || passedOver.has(entry.name.toLowerCase())) continue;
    const below = path.join(folder, entry.name);
    if (!ignored.has(entry.name, true))
      for (const file of walk(below, onClosed, ignored.below(below))) found.push(file);
  }
  return found;
}

const head = Buffer.alloc(16 * 1024);

/** Whether a file could be a statement, by its first lines; also one that cannot be read. */
export function maybeStatement(file: string): boolean {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch {
    return true;
  }
  try {
    const start = head.subarray(0, fs.readSync(handle, head, 0, head.length, 0));
    // Windows' "Unicode" is UTF-16: whoever saved a statement so must learn why it is not checked.
    const encoding = start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8';
    return couldBeStatement(start.toString(encoding));
  } catch {
    return true;
  } finally {
    fs.closeSync(handle);
  }
}
