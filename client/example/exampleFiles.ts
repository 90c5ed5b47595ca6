import * as vscode from 'vscode';
import { exampleScheme } from '../options.ts';

const folder = vscode.Uri.from({ scheme: exampleScheme, path: '/northmere' });
export const exampleLetter = vscode.Uri.joinPath(folder, 'letter.md');
export const exampleStatement = vscode.Uri.joinPath(folder, 'statement.md');

interface Kept {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/**
 * The invented letter and statement that come with the extension, to try things in: in memory, so that it is the same
 * on a desktop, on another machine and in a browser, and nobody's files are touched. Kept until the window is closed.
 */
export class ExampleFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #shipped: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #registration: vscode.Disposable;
  #files: Promise<Map<string, Kept>> | undefined;

  /** @param extension the folder of the extension */
  constructor(extension: vscode.Uri) {
    this.#shipped = vscode.Uri.joinPath(extension, 'examples/northmere');
    this.#registration = vscode.workspace.registerFileSystemProvider(exampleScheme, this, { isCaseSensitive: true });
  }

  /** As it was shipped, whatever has been written into it since. */
  async startAgain(): Promise<void> {
    this.#files = undefined;
    await this.#all();
    const type = vscode.FileChangeType.Changed;
    this.#changed.fire([exampleLetter, exampleStatement].map((uri) => ({ type, uri })));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {}); // everything that changes it goes through here
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === folder.path || uri.path === '/')
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, mtime } = await this.#one(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    if (uri.path === '/') return [[folder.path.slice(1), vscode.FileType.Directory]];
    const paths = uri.path === folder.path ? [...(await this.#all()).keys()] : [];
    return paths.map((path) => [path.slice(folder.path.length + 1), vscode.FileType.File]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#one(uri)).bytes;
  }

  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    if (vscode.Uri.joinPath(uri, '..').path !== folder.path) throw vscode.FileSystemError.NoPermissions(uri);
    const files = await this.#all();
    const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    files.set(uri.path, { bytes, mtime: Date.now() });
    this.#changed.fire([{ type, uri }]);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.#one(uri);
    (await this.#all()).delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await this.writeFile(to, await this.readFile(from));
    await this.delete(from);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #one(uri: vscode.Uri): Promise<Kept> {
    const kept = (await this.#all()).get(uri.path);
    if (!kept) throw vscode.FileSystemError.FileNotFound(uri);
    return kept;
  }

  /** Read when it is first asked for. */
  #all(): Promise<Map<string, Kept>> {
    return (this.#files ??= this.#read());
  }

  async #read(): Promise<Map<string, Kept>> {
    const mtime = Date.now();
    const read = async (uri: vscode.Uri): Promise<[string, Kept]> => {
      const shipped = vscode.Uri.joinPath(this.#shipped, uri.path.slice(folder.path.length + 1));
      return [uri.path, { bytes: await vscode.workspace.fs.readFile(shipped), mtime }];
    };
    return new Map(await Promise.all([exampleLetter, exampleStatement].map(read)));
  }
}
