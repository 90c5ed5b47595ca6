import { usualPause } from './quiet.ts';

/** `initializationOptions`; whatever is of another type counts as not given. */
export interface StartOptions {
  /** `YYYY-MM-DD`: the day to check for. */
  readonly today?: unknown;
  /** The client's command that imports a letter. */
  readonly importCommand?: unknown;
  /** The client's command that asks where to move an action. */
  readonly moveCommand?: unknown;
  /** The client's command that shows places. */
  readonly showCommand?: unknown;
  /** `false`: what is only not written yet is reported where somebody types, too. */
  readonly quietWhileTyping?: unknown;
  /** `true`: the client answers what `filesProtocol.ts` asks, of files that are on no disk. */
  readonly files?: unknown;
  /** Sentences in the person's language, by their English: see `core/words.ts`. */
  readonly words?: unknown;
  /** What a team may set, until the client is asked. */
  readonly settings?: unknown;
  /** How long a pause shows it, in ms. */
  readonly quietMs?: unknown;
}

export function pauseOf({ quietWhileTyping, quietMs }: StartOptions): number {
  if (quietWhileTyping === false) return 0;
  return typeof quietMs === 'number' && quietMs >= 0 ? Math.min(quietMs, 3_600_000) : usualPause;
}

export function wordsIn(value: unknown): Record<string, string> {
  const all = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(all.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function asCommand(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}
