import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserError } from './errors.ts';
import { problemText } from './problems.ts';
import type { Imported } from '../convert/convert.ts';
import { largestFile } from '../convert/limits.ts';
import { convertInWorker } from '../convert/inWorker.ts';
import { UnreadableError } from '../convert/reader.ts';
import type { FileProblem } from '../workspace/files.ts';

/** What stands for standard input. */
export const standardInput = '-';

/**
 * Reads a letter in any format that can be imported.
 * @param file its path, or `-` for standard input
 * @throws {UserError} where that cannot be done, with what to do instead
 */
export async function importFile(file: string): Promise<Imported> {
  const bytes = readBytes(file);
  try {
    return await convertInWorker(bytes, file === standardInput ? '' : path.basename(file));
  } catch (error) {
    if (error instanceof UnreadableError) throw new UserError(`${nameOf(file)} cannot be imported. ${error.message}`);
    throw error;
  }
}

export function nameOf(file: string): string {
  return file === standardInput ? 'What stands on standard input' : file;
}

function readBytes(file: string): Uint8Array {
  try {
    if (file === standardInput) return ownBytes(fs.readFileSync(0));
    const stat = fs.statSync(file);
    if (stat.isDirectory()) throw cannotRead(file, 'directory');
    if (!stat.isFile()) throw cannotRead(file, 'unreadable');
    // The same words as for one whose size is known only when it was read.
    if (stat.size > largestFile) return new Uint8Array(largestFile + 1);
    return ownBytes(fs.readFileSync(file));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw cannotRead(file, code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable');
  }
}

function cannotRead(file: string, problem: FileProblem): UserError {
  return new UserError(`${nameOf(file)} cannot be read: ${problemText(problem)}`);
}

/** A copy that shares its memory with nothing else, so that it can be handed over. */
function ownBytes(buffer: Buffer): Uint8Array {
  return buffer.byteLength === buffer.buffer.byteLength ? buffer : new Uint8Array(buffer);
}
