import { URI } from 'vscode-uri';
import { memoised } from '../core/parse/memo.ts';

/**
 * URIs as the workspace keeps them. Two spellings of one file (`file:///c%3A/x`, `file:///C:/x`, `/a/./b`, `/a/b`)
 * become one string, so nothing ever compares URIs as they came in.
 */
export const normalise: (uri: string) => string = memoised((uri) => {
  const parsed = URI.parse(uri);
  const path = withoutDots(parsed.path);
  return (path === parsed.path ? parsed : parsed.with({ path })).toString();
});

/** What a file is looked up by: also the same for composed and decomposed accents, which macOS and Git mix. */
export function keyOf(normalised: string): string {
  // Only an escape can hold a combining mark; most names have none.
  return normalised.includes('%') ? composed(normalised) : normalised;
}

const composed = memoised((normalised: string): string => {
  const parsed = URI.parse(normalised);
  const path = parsed.path.normalize('NFC');
  return path === parsed.path ? normalised : parsed.with({ path }).toString();
});

/** The URI of a path of this machine. */
export function uriOfPath(path: string): string {
  return normalise(URI.file(path).toString());
}

/** The path of a `file:` URI, as this machine writes it. */
export function pathOfUri(uri: string): string {
  return URI.parse(uri).fsPath;
}

export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(uri.indexOf(':'), 0)).toLowerCase();
}

/** Last part of the path, decoded: `my letter.md`. */
export function nameOf(uri: string): string {
  const path = URI.parse(uri).path.replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder that it is in; itself at the top. */
export function folderOf(uri: string): string {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/\/+$/, '');
  return parsed.with({ path: path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/' }).toString();
}

/** `path` (slashes, relative or absolute) seen from `folder`. */
export function join(folder: string, path: string): string {
  const base = URI.parse(folder);
  const drive = /^[a-z]:\//i.test(path);
  const joined = drive ? `/${path}` : path.startsWith('/') ? path : `${base.path}/${path}`;
  return normalise(base.with({ path: withoutDots(joined) }).toString());
}

/** Is `uri` the folder `root` or anything below it? Both normalised. */
export function inside(root: string, uri: string): boolean {
  const [a, b] = [URI.parse(keyOf(root)), URI.parse(keyOf(uri))];
  if (a.scheme !== b.scheme || a.authority !== b.authority) return false;
  const folder = a.path.endsWith('/') ? a.path : `${a.path}/`;
  return b.path === a.path || b.path.startsWith(folder);
}

/** How one would write `uri` in a file of `folder`: slashes, decoded, relative where both are on one drive. */
export function relative(folder: string, uri: string): string {
  const from = URI.parse(folder).path.split('/').filter(Boolean);
  const to = URI.parse(uri).path.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function withoutDots(path: string): string {
  if (!/\/\/|\/\.{1,2}(\/|$)|.\/$/.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  // `/c:` alone would be the current folder of that drive.
  return parts.length === 1 && /^[a-z]:$/i.test(parts[0]!) ? `/${parts[0]}/` : `/${parts.join('/')}`;
}
