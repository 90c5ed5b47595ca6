import { distance } from 'fastest-levenshtein';
import { isMarkdownName } from './files.ts';

const most = 8;

/** Is this what a letter could be kept in, now or once it is imported? */
export function couldBeLetter(name: string): boolean {
  return !name.startsWith('.') && (isMarkdownName(name) || /\.(pdf|docx|html?)$/i.test(name));
}

/** The paths most like `written` first; among equals Markdown before others. */
export function nearest(written: string, paths: readonly string[]): readonly string[] {
  const wanted = comparable(written);
  return paths
    .map((path) => ({ path, far: distance(wanted, comparable(path)), markdown: isMarkdownName(path) }))
    .sort((a, b) => a.far - b.far || Number(b.markdown) - Number(a.markdown) || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ path }) => path);
}

function comparable(path: string): string {
  const slashed = path.normalize('NFC').toLowerCase().replace(/\\/g, '/');
  return slashed.slice(slashed.lastIndexOf('/') + 1).slice(0, 256);
}
