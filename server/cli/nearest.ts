import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant, or `null` when none is near. */
export function nearest(given: string, known: readonly string[]): string | null {
  let best: string | null = null;
  // Two letters changed places are two steps: chekc.
  let least = Math.ceil(given.length * 0.4) + 1;
  for (const word of known) {
    const steps = distance(given.toLowerCase(), word.toLowerCase());
    if (steps < least) {
      least = steps;
      best = word;
    }
  }
  return best;
}
