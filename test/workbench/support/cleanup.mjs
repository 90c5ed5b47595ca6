import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const chores = [];
let finishing;

/** Registers something to undo at the end; the last registered is undone first. */
export function onFinish(chore) {
  chores.push(chore);
}

/** A temporary folder that is gone when the run is over. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'wsoa-workbench-'));
  onFinish(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** Ends the run, once: undoes everything, each thing within its time, then exits. */
export function finish(code, why) {
  finishing ??= (async () => {
    if (why) console.log(`[workbench] ${why}`);
    for (const chore of chores.reverse()) {
      try {
        await Promise.race([chore(), sleep(8000)]);
      } catch (error) {
        console.error(`[workbench] while cleaning up: ${error.message}`);
      }
    }
    process.exit(code);
  })();
  return finishing;
}

/** Nothing waits for ever, and nothing stays behind when somebody presses Ctrl+C. */
export function bounded(
  milliseconds,
  late = () => void finish(4, `Not done after ${milliseconds / 1000} s: given up.`),
) {
  setTimeout(late, milliseconds).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void finish(130, `Stopped by ${signal}.`));
  process.once('uncaughtException', (error) => {
    console.error(error);
    void finish(1, 'Failed.');
  });
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
