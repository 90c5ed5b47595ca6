import * as fs from 'node:fs';
import { UserError } from './errors.ts';

/** Where the results go; messages to the user go to `complain`. */
export function print(text: string): void {
  if (text) write(1, text);
}

export function complain(text: string): void {
  if (text) write(2, text.endsWith('\n') ? text : `${text}\n`);
}

let shown = '';

/**
 * Shows a line on standard error that is gone as soon as anything else is written; `''` takes it away. It is overwritten
 * with spaces, which every terminal understands. Call it only where standard error is a terminal.
 */
export function showLine(text: string): void {
  if (text === shown) return;
  const gone = shown && `\r${' '.repeat(shown.length)}\r`;
  shown = '';
  write(2, gone + text);
  shown = text;
}

/**
 * Writes straight to the descriptor: making `process.stdout` costs more than the whole check of a small statement.
 * A reader that went away (`| head -1`) is no error.
 */
function write(descriptor: 1 | 2, text: string): void {
  if (shown) showLine('');
  if (process.platform === 'win32') {
    // A Windows console is written in UTF-16, which only the stream knows how to do.
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    if (!stream.listenerCount('error')) stream.on('error', () => undefined);
    stream.write(text);
    return;
  }
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += fs.writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || descriptor === 2) return;
      if (code === 'ENOSPC') throw new UserError('The result cannot be written: the disk is full.');
      if (code !== 'EAGAIN') throw new UserError(`The result cannot be written: ${message}`);
      // A pipe that does not block and whose reader is slow: wait for it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/**
 * Whether to colour what is printed: an option first, then NO_COLOR and FORCE_COLOR (no-color.org), then whether
 * it goes to a terminal.
 */
export function useColour(options: { readonly color?: true; readonly 'no-color'?: true }): boolean {
  if (options['no-color']) return false;
  if (options.color) return true;
  const { NO_COLOR: never, FORCE_COLOR: always, TERM: terminal } = process.env;
  if (never) return false;
  if (always) return always !== '0';
  return terminal !== 'dumb' && isTerminal(1);
}

/** The width of the terminal, 80 to 100 columns: longer lines are hard to read. */
export function columns(): number {
  return isTerminal(1) ? Math.min(100, Math.max(40, process.stdout.columns || 80)) : 80;
}

export function isTerminal(descriptor: number): boolean {
  try {
    // `tty` brings the network with it: only look closer at what can be a terminal at all.
    if (process.platform !== 'win32') {
      const stat = fs.fstatSync(descriptor);
      if (!stat.isCharacterDevice() || stat.rdev === fs.statSync('/dev/null').rdev) return false;
    }
    return process.getBuiltinModule('node:tty').isatty(descriptor);
  } catch {
    return false;
  }
}
