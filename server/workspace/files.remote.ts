import { couldBeStatement, isMarkdownName, largest, passedOver, textOf } from './files.ts';
import type { FileContent, Files } from './files.ts';
import { inside, join } from './uris.ts';

/** What is known of a file elsewhere. `link`: a symbolic link, whatever it leads to. */
export interface RemoteStat {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  readonly mtime: number;
}

/** Where files are that are not on this machine's disk. Each may reject; what is not there is `null`. */
export interface Elsewhere {
  stat(uri: string): Promise<RemoteStat | null>;
  read(uri: string): Promise<Uint8Array | null>;
  list(folderUri: string): Promise<readonly (readonly [name: string, kind: RemoteStat['kind']])[]>;
}

/** Each costs a question over a network, and its answer the whole file. */
const mostSearched = 2000;
const searchedAtOnce = 16;

/** Files that somebody else keeps. Links among them are not followed where a place has to be allowed. */
export function remoteFiles(elsewhere: Elsewhere): Files {
  async function read(uri: string, allowed?: readonly string[]): Promise<FileContent> {
    try {
      if (allowed && !allowed.some((folder) => inside(folder, uri))) return { problem: 'outside' };
      const stat = await elsewhere.stat(uri);
      if (!stat) return { problem: 'missing' };
      if (stat.kind === 'folder') return { problem: 'directory' };
      if (stat.kind === 'link' && allowed) return { problem: 'outside' };
      if (stat.kind === 'other') return { problem: 'unreadable' };
      if (stat.size >= largest) return { problem: 'too-large' };
      const bytes = await elsewhere.read(uri);
      return bytes ? textOf(bytes, stampOf(stat)) : { problem: 'unreadable' };
    } catch {
      return { problem: 'unreadable' };
    }
  }

  async function stamp(uri: string): Promise<string | null> {
    try {
      const stat = await elsewhere.stat(uri);
      return stat && stampOf(stat);
    } catch {
      return 'unreadable';
    }
  }

  const entriesOf = (folder: string) => elsewhere.list(folder).catch(() => []);

  async function list(folder: string, allowed?: readonly string[]): Promise<readonly string[]> {
    if (allowed && !allowed.some((one) => inside(one, folder))) return [];
    return (await entriesOf(folder)).map(([name]) => name);
  }

  async function* markdownBelow(folder: string): AsyncIterable<string> {
    const entries = [...(await entriesOf(folder))].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, kind] of entries) if (kind === 'file' && isMarkdownName(name)) yield join(folder, name);
    for (const [name, kind] of entries)
      if (kind === 'folder' && !name.startsWith('.') && !passedOver.has(name.toLowerCase()))
        yield* markdownBelow(join(folder, name));
  }

  async function* statements(root: string): AsyncIterable<string> {
    let searched = 0;
    let waiting: string[] = [];
    for await (const uri of markdownBelow(root)) {
      if (++searched > mostSearched) break;
      waiting.push(uri);
      if (waiting.length < searchedAtOnce) continue;
      yield* await withFrontMatter(waiting);
      waiting = [];
    }
    yield* await withFrontMatter(waiting);
  }

  async function withFrontMatter(uris: readonly string[]): Promise<readonly string[]> {
    const contents = await Promise.all(uris.map((uri) => read(uri)));
    return uris.filter((_, at) => {
      const content = contents[at]!;
      return 'text' in content && couldBeStatement(content.text);
    });
  }

  return { read, stamp, list, statements };
}

function stampOf({ mtime, size }: RemoteStat): string {
  return `${mtime} ${size}`;
}
