import { breathe } from './interrupt.ts';
import { isTerminal, showLine } from './output.ts';

/** Nobody misses a line that would stand for less, in ms. */
const first = 1000;
/** It changes seldom: each time somebody may have it read aloud. */
const each = 2000;

/**
 * How far a check is, as one line on the terminal that is gone at the end. It goes to standard error, and only to
 * a person: not into a file, a pipe or the log of CI.
 */
export class Progress {
  /** How many files are done: threads count it up, see `Atomics`. */
  readonly done = new Int32Array(new SharedArrayBuffer(4));
  readonly #timers: NodeJS.Timeout[] = [];

  /** @param wanted see `wantsProgress` */
  constructor(total: number, wanted: boolean) {
    if (!wanted) return;
    const show = () => showLine(progressText(Atomics.load(this.done, 0), total));
    const start = setTimeout(() => {
      show();
      this.#timers.push(setInterval(show, each).unref());
    }, first);
    this.#timers.push(start.unref());
  }

  /** One more file is done. */
  async step(): Promise<void> {
    Atomics.add(this.done, 0, 1);
    await breathe();
  }

  end(): void {
    this.#timers.forEach(clearTimeout);
    showLine('');
  }
}

/** In one line of a narrow terminal. */
export function progressText(done: number, total: number): string {
  return done < total ? `Checking: ${done} of ${total} files done` : 'Comparing what the statements say';
}

/** Whether anybody wants to see it. @param terminal whether standard error goes to one */
export function wantsProgress(
  { quiet }: { readonly quiet?: boolean },
  { CI, TERM, NO_COLOR }: Readonly<NodeJS.ProcessEnv> = process.env,
  terminal = isTerminal(2),
): boolean {
  return terminal && !quiet && !CI && !NO_COLOR && TERM !== 'dumb';
}
