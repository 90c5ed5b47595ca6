import { distance } from 'fastest-levenshtein';
import { isMarkdownName } from './files.ts';
import type { Files } from './files.ts';
import { folderOf, inside, join, keyOf, relative } from './uris.ts';

/** Where a path that leads to nothing was looked for. */
export interface Around {
  /** The folder that it is taken from; `null` where there is none. */
  readonly folder: string | null;
  /** The places that it may mean. */
  readonly uris: readonly string[];
  /** Nothing outside of these folders is looked at. */
  readonly allowed: readonly string[];
}

/** What lay in a folder when we looked. */
interface Folder {
  readonly names: readonly string[];
  readonly allowed: readonly string[];
}

/** Files that may have been meant by a path that leads to no letter: what lies where it was looked for. */
export class Suggestions {
  /** Grows when files have come or gone. */
  listing = 0;
  private readonly files: Files;
  private readonly folders = new Map<string, Folder>();

  constructor(files: Files) {
    this.files = files;
  }

  comeOrGone(): void {
    this.folders.clear();
    this.listing++;
  }

  /** Lists again the folders that suggestions came from. True when something has come or gone. */
  async listAgain(): Promise<boolean> {
    const known = [...this.folders];
    const lists = await Promise.all(known.map(([folder, { allowed }]) => this.files.list(folder, allowed)));
    const same = known.every(([, { names }], at) => names.join('/') === lists[at]!.join('/'));
    if (!same) this.comeOrGone();
    return !same;
  }

  /** Paths as they would be written in `statement`, as far as they are known without looking: `undefined` means `load` them. */
  instead(statement: string, written: string, { folder, uris, allowed }: Around): readonly string[] | undefined {
    if (folder === null) return [];
    const paths: string[] = [];
    for (const at of foldersOf(folder, uris, allowed)) {
      const listed = this.folders.get(at);
      if (!listed) return undefined;
      for (const name of listed.names.filter(couldBeLetter)) {
        const uri = join(at, name);
        if (keyOf(uri) !== keyOf(statement)) paths.push(relative(folder, uri));
      }
    }
    return nearest(written, styled(paths, written));
  }

  async load({ folder, uris, allowed }: Around): Promise<void> {
    for (const at of foldersOf(folder, uris, allowed)) {
      if (!this.folders.has(at)) this.folders.set(at, { names: await this.files.list(at, allowed), allowed });
    }
  }
}

/** The statement's folder, and those that its path names. */
function foldersOf(folder: string | null, uris: readonly string[], allowed: readonly string[]): readonly string[] {
  const folders = folder === null ? [] : [folder, ...uris.map(folderOf)];
  return [...new Set(folders)].filter((at) => allowed.some((root) => inside(root, at)));
}

/** Paths as this writer writes them. */
function styled(paths: readonly string[], written: string): readonly string[] {
  const dotted = /^\s*<?\.[\\/]/.test(written);
  return [...new Set(paths)].map((path) => (dotted && !path.startsWith('.') ? `./${path}` : path));
}

const most = 8;

/** Is this what a letter could be kept in, now or once it is imported? */
function couldBeLetter(name: string): boolean {
  return !name.startsWith('.') && (isMarkdownName(name) || /\.(pdf|docx|html?)$/i.test(name));
}

/** The paths most like `written` first; among equals Markdown before others. */
function nearest(written: string, paths: readonly string[]): readonly string[] {
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
