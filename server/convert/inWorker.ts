import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Imported } from './convert.ts';
import { UnreadableError } from './reader.ts';
import { t } from '../core/words.ts';

/** Sentences in the person's language, by their English: see `core/words.ts`. */
type Words = Readonly<Record<string, string>>;

/** What the thread is given, and what it answers. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly words: Words;
}
export type Answer = { readonly imported: Imported } | { readonly unreadable: string } | { readonly failed: string };

/** Importing is given up after this many milliseconds; a long letter takes two thousand. */
export const timeLimit = 60_000;
/** Megabytes that the thread may use for what it makes of a file. */
const memoryLimit = 1024;

export interface WorkerOptions {
  /** Cancels the import. */
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly limit?: number;
  /** What it says then, of a file that it cannot read; English unless given. */
  readonly words?: Words;
  /** The bundle of worker.ts. */
  readonly script?: string;
}

/**
 * `convert` in a thread of its own, with bounds on time and memory: whatever the file does, whoever asked goes on.
 * @param bytes they are handed over, and cannot be used afterwards
 * @throws {UnreadableError} where no letter can be made of it; the signal's reason when it is cancelled
 */
export async function convertInWorker(
  bytes: Uint8Array,
  fileName: string,
  { signal, limit = timeLimit, words = {}, script = bundle }: WorkerOptions = {},
): Promise<Imported> {
  signal?.throwIfAborted();
  const data: Task = { bytes, fileName, words };
  const worker = new Worker(script, {
    workerData: data,
    transferList: bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, stackSizeMb: 4 },
    // What a reader prints about a file is nothing to the user.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  let cancel: (() => void) | undefined;
  try {
    return await new Promise<Imported>((resolve, reject) => {
      timer = setTimeout(() => reject(new UnreadableError(tooLong(limit))), limit);
      cancel = () => reject(signal!.reason as Error);
      signal?.addEventListener('abort', cancel, { once: true });
      worker.once('message', (answer: Answer) => {
        if ('imported' in answer) resolve(answer.imported);
        else if ('unreadable' in answer) reject(new UnreadableError(answer.unreadable));
        else reject(new Error(answer.failed));
      });
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableError(tooMuch()) : error),
      );
      worker.once('exit', (code) => reject(new Error(`the import ended without an answer (${code})`)));
    });
  } finally {
    clearTimeout(timer);
    if (cancel) signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function tooMuch(): string {
  return t(
    'Reading it takes more than 1 GB of memory, which no letter does. Copy its text into a text file, and import that.',
  );
}

function tooLong(limit: number): string {
  return t(
    'Reading it takes more than {0} seconds. Save the part that is the letter by itself, and import that.',
    limit / 1000,
  );
}

/** The bundle beside the one that this is part of. */
const bundle = path.join(import.meta.dirname, 'convert.cjs');
