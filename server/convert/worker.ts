import { parentPort, workerData } from 'node:worker_threads';
import { fromBundle, speakWith } from '../core/words.ts';
import { convert } from './convert.ts';
import { UnreadableError } from './reader.ts';
import type { Answer, Task } from './inWorker.ts';

/** Reads one file, in a thread of its own (inWorker.ts), and ends. */
const { bytes, fileName, words } = workerData as Task;
speakWith(fromBundle(words));
void convert(bytes, fileName)
  .then(
    (imported): Answer => ({ imported }),
    (error: unknown): Answer =>
      error instanceof UnreadableError
        ? { unreadable: error.message }
        : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  )
  .then((answer) => parentPort!.postMessage(answer));
