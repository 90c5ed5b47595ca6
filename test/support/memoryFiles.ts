import { couldBeStatement, isMarkdownName } from '../../server/workspace/files.ts';
import type { FileContent, Files } from '../../server/workspace/files.ts';
import { folderOf, inside, keyOf, nameOf, normalise } from '../../server/workspace/uris.ts';

/** Files in memory, by URI. What was read and listed is recorded: nothing may be read that no statement names. */
export class MemoryFiles implements Files {
  readonly reads: string[] = [];
  readonly lists: string[] = [];
  private readonly files = new Map<string, FileContent>();
  private changes = 0;
  private readonly stamps = new Map<string, string>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.write(uri, text);
  }

  write(uri: string, content: string | FileContent): void {
    const file = normalise(uri);
    this.files.set(file, typeof content === 'string' ? { text: content } : content);
    this.stamps.set(file, String(++this.changes));
  }

  remove(uri: string): void {
    this.files.delete(normalise(uri));
    this.stamps.delete(normalise(uri));
  }

  async read(uri: string, allowed?: readonly string[]): Promise<FileContent> {
    this.reads.push(uri);
    await Promise.resolve();
    if (allowed && !allowed.some((folder) => inside(folder, uri))) return { problem: 'outside' };
    const content = this.files.get(uri);
    if (content) return content;
    const directory = [...this.files.keys()].some((file) => file.startsWith(`${uri}/`));
    return { problem: directory ? 'directory' : 'missing' };
  }

  stamp(uri: string): Promise<string | null> {
    return Promise.resolve(this.stamps.get(uri) ?? null);
  }

  list(folderUri: string): Promise<readonly string[]> {
    this.lists.push(folderUri);
    const here = [...this.files.keys()].filter((file) => keyOf(folderOf(file)) === keyOf(folderUri));
    return Promise.resolve(here.map(nameOf));
  }

  async *statements(rootUri: string): AsyncIterable<string> {
    for (const [uri, content] of [...this.files]) {
      await Promise.resolve();
      if (!inside(rootUri, uri) || !isMarkdownName(uri) || !('text' in content)) continue;
      if (couldBeStatement(content.text)) yield uri;
    }
  }
}
