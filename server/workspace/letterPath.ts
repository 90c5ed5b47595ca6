import { inside, join } from './uris.ts';

/** The places that a value of `letter:` may mean, most literal first. */
export type LetterPlaces =
  | { readonly problem: 'url' | 'outside' | 'missing' }
  /** `strays`: read one way, it leads out of all the folders allowed. */
  | { readonly problem: null; readonly uris: readonly string[]; readonly strays: boolean };

/**
 * What `written` means in a statement that lies in `folder`. It may be escaped as in a link (`my%20letter.md`), in
 * angle brackets, with backslashes, or with a heading after `#`; and each of these may also be part of a name.
 * Only places in `allowed` are returned: the others are never looked at.
 */
export function letterPlaces(written: string, folder: string, allowed: readonly string[]): LetterPlaces {
  const path = written
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .trim();
  if (!path) return { problem: 'missing' };
  if (/^(?!file:)([a-z][a-z0-9+.-]+:\/\/|(mailto|data|urn|https?):)/i.test(path)) return { problem: 'url' };

  const slashed = path.replace(/\\/g, '/').replace(/^file:\/\/\/?(?=[a-z]:)|^file:(\/\/)?(?=\/)/i, '');
  // `//server/share` is another machine.
  if (slashed.startsWith('//') || /^file:/i.test(slashed)) return { problem: 'outside' };

  const spellings = [slashed, unescaped(slashed), withoutHeading(slashed), unescaped(withoutHeading(slashed))];
  const places = [...new Set(spellings)].filter((at) => at && !at.includes('\0')).map((at) => join(folder, at));
  const uris = places.filter((uri) => allowed.some((root) => inside(root, uri)));
  return uris.length ? { problem: null, uris, strays: uris.length < places.length } : { problem: 'outside' };
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\\/g, '/');
  } catch {
    return path;
  }
}

function withoutHeading(path: string): string {
  const hash = path.lastIndexOf('#');
  return hash > 0 ? path.slice(0, hash) : path;
}
