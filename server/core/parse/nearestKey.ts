import { distance } from 'fastest-levenshtein';

/** A key as it is compared: `Principal_Authority ` is `principal-authority`. */
export function normal(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The known key that was probably meant: at most two letters off, or four in a long word. */
export function nearestKey<T extends string>(name: string, known: readonly T[]): T | undefined {
  const close = known.map((key) => ({ key, off: distance(name, key) })).sort((a, b) => a.off - b.off)[0];
  return close && close.off <= Math.min(close.key.length > 8 ? 4 : 2, Math.floor(close.key.length / 2))
    ? close.key
    : undefined;
}
