import { complain } from './output.ts';

// What happens on Ctrl-C, and when a CI job is cancelled: what is being written is written to its end, everything else
// is let go. Files are written in one go (writeFile.ts), so between two turns of the event loop none is half there.

const codes = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;

/** What has to be ended or taken away first. */
const endings = new Set<() => unknown>();
/** How often a long piece of work lets signals and timers in, in ms. */
const often = 50;
let heeding = false;
let last = 0;

/** From now on a signal waits for the end of a turn, and the process ends with 130 or 143. */
export function heedSignals(): void {
  if (heeding) return;
  heeding = true;
  for (const signal of Object.keys(codes) as Signal[]) process.on(signal, onSignal);
}

/** From now on a signal ends the process at once: nothing is written any more but to a terminal, which may be slow. */
export function letSignalsEnd(): void {
  heeding = false;
  for (const signal of Object.keys(codes) as Signal[]) process.off(signal, onSignal);
}

/** Something to be done before the process ends because of a signal. Returns how to take that back. */
export function atInterrupt(ending: () => unknown): () => void {
  endings.add(ending);
  return () => endings.delete(ending);
}

/** Lets signals and timers in, if that is due: called again and again in work that waits for nothing. */
export async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - last < often) return;
  await new Promise((resolve) => setImmediate(resolve));
  last = performance.now();
}

function onSignal(signal: Signal): void {
  // Whoever asks twice does not want to wait.
  letSignalsEnd();
  void Promise.allSettled([...endings].map(async (ending) => ending())).then(() => {
    complain('Stopped before the end.');
    process.exit(codes[signal]);
  });
}
