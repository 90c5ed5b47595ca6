import { nameOf } from './uris.ts';

/** What went wrong inside: one line each, and each only once, for the same thing fails at every keystroke. */
export class Log {
  private readonly write: (line: string) => void;
  private readonly written = new Set<string>();

  constructor(write: (line: string) => void) {
    this.write = write;
  }

  /** What `work` gives; `otherwise`, and a line in the log, when it fails. */
  guard<T>(file: string, work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      this.once(`${nameOf(file)} could not be checked: ${oneLine(error)}`);
      return otherwise;
    }
  }

  ruleFailed(rule: string, file: string, error: unknown): void {
    this.once(`The rule ${rule} failed in ${nameOf(file)} and was passed over: ${oneLine(error)}`);
  }

  once(line: string): void {
    if (this.written.has(line)) return;
    if (this.written.size > 1000) this.written.clear();
    this.written.add(line);
    this.write(line);
  }
}

/** An error as one line: what happened, and where. */
export function oneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error).split('\n', 1)[0]!;
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return `${error.name}: ${error.message.split('\n', 1)[0]}${place ? ` (${place.trim()})` : ''}`;
}
