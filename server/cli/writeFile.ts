import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserError } from './errors.ts';

const bom = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Replaces a text file's content in one step: whoever reads it sees the old or the new, never half of it.
 * The byte order mark and the file's mode stay; line ends are the text's own business.
 *
 * @param before the text that `text` was made from, without byte order mark: when the file holds something else
 *   by now, somebody is writing in it, and nothing is written
 */
export function replaceText(file: string, before: string, text: string): void {
  // A link is followed, so that it stays one and its target is what changes.
  const target = fs.realpathSync(file);
  const stat = fs.statSync(target);
  const old = fs.readFileSync(target);
  const marked = old.subarray(0, bom.length).equals(bom);
  if (!old.subarray(marked ? bom.length : 0).equals(Buffer.from(before))) {
    throw new UserError('it was changed by somebody else meanwhile.');
  }
  const content = Buffer.from(text);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.wsoa`);
  try {
    const handle = fs.openSync(temporary, 'wx', stat.mode & 0o777);
    try {
      fs.writeFileSync(handle, marked ? Buffer.concat([bom, content]) : content);
      fs.fchmodSync(handle, stat.mode & 0o7777); // The mask does not apply to what was there before.
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.accessSync(target, fs.constants.W_OK); // Renaming would get round a file that is write-protected.
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a new text file in one step: there is the whole of it or nothing.
 * @param overwrite whether a file of that name may be replaced; it keeps its mode then
 * @throws {UserError} when there is one and it may not
 */
export function createText(file: string, text: string, overwrite: boolean): void {
  // A link is followed, so that it stays one; one that leads nowhere is in the way as any file is.
  const there = fs.lstatSync(file, { throwIfNoEntry: false });
  if (there && !overwrite) throw new UserError(`${path.basename(file)} is there already.`);
  const target = there ? fs.realpathSync(file) : file;
  const mode = there ? fs.statSync(target).mode & 0o7777 : undefined;
  if (there) fs.accessSync(target, fs.constants.W_OK);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.wsoa`);
  try {
    const handle = fs.openSync(temporary, 'wx', mode === undefined ? 0o666 : mode & 0o777);
    try {
      fs.writeFileSync(handle, text);
      if (mode !== undefined) fs.fchmodSync(handle, mode);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    if (there) fs.renameSync(temporary, target);
    else moveToFree(temporary, target);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/** Renaming would replace what somebody put there a moment ago; a link to the same file does not. */
function moveToFree(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UserError(`${path.basename(to)} is there already.`);
    // Not every file system has links.
    if (fs.existsSync(to)) throw new UserError(`${path.basename(to)} is there already.`);
    fs.renameSync(from, to);
  }
}

/**
 * What is said where a file is there already that may not be replaced.
 * @param output as the user names it
 */
export function inTheWay(output: string): string {
  return `${output} is there already, and was left as it is. Give another name (-o), or --force to replace it.`;
}

/** Why a file was not written, to follow `FILE was not written: `. */
export function whyUnwritten(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it, or its folder, cannot be written to.';
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'what should be its folder is a file.';
  if (code === 'ENOENT') return 'its folder is not there and cannot be made.';
  if (code === 'ENAMETOOLONG') return 'its name is too long.';
  if (code === 'ELOOP') return 'there is a symbolic link in its path that leads in a circle.';
  if (code === 'ENOSPC') return 'the disk is full.';
  return code ? `${code}.` : message;
}
