import { distance } from 'fastest-levenshtein';
import { normal } from '../parse/nearestKey.ts';

/** The known words that may have been meant, best first; none where none is near. */
export function nearest(given: string, known: readonly string[]): readonly string[] {
  const word = normal(given).slice(0, 100);
  const most = Math.max(1, Math.ceil(word.length * 0.34));
  return (
    known
      .map((name) => ({ name, far: isShort(word, name) ? 0 : distance(word, name) }))
      // Of a short word that begins otherwise, two letters off is another word: `foo` is no `root`.
      .filter(({ name, far }) => far <= (word.length < 5 && name[0] !== word[0] ? 1 : most))
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map(({ name }) => name)
  );
}

/** `warn`, `info`, `workingdays`. */
function isShort(word: string, name: string): boolean {
  return (word.length >= 3 && name.startsWith(word)) || name.replaceAll('-', '') === word;
}
