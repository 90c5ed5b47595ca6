/** Why a file has no text for us. `outside`: it, or what it links to, lies in none of the folders allowed. */
export type FileProblem = 'missing' | 'directory' | 'unreadable' | 'binary' | 'too-large' | 'outside';

/** `stamp`: what `Files.stamp` said when it was read, where that was known anyway. */
export type FileContent = { readonly text: string; readonly stamp?: string } | { readonly problem: FileProblem };

/** More than this is not read: a statement is a document that people wrote. */
export const largest = 50 * 1024 * 1024;

/** The only door to files. URIs are normalised (`uris.ts`); tests put an object in memory here. */
export interface Files {
  /**
   * A file's text, without its byte order mark. Given `allowed` (folders), nothing whose real place, all symbolic
   * links followed, is in none of them is opened. Never rejects.
   */
  read(uri: string, allowed?: readonly string[]): Promise<FileContent>;
  /** Something that differs when the file has changed, cheaply; `null` when there is no file. Never rejects. */
  stamp(uri: string): Promise<string | null>;
  /** The names in a folder; none when it is no folder, or when its real place is not allowed. Never rejects. */
  list(folderUri: string, allowed?: readonly string[]): Promise<readonly string[]>;
  /**
   * The Markdown files below a folder that could be statements, judged by their first lines: those with front
   * matter. Dependencies, hidden folders, what is built and what Git ignores are passed over; symbolic links are not
   * followed.
   */
  statements(rootUri: string): AsyncIterable<string>;
}

/** The text of a file's bytes, without its byte order mark. */
export function textOf(bytes: Uint8Array, stamp: string): FileContent {
  if (bytes.includes(0)) return { problem: 'binary' };
  try {
    // `TextDecoder` also drops the byte order mark.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), stamp };
  } catch {
    return { problem: 'binary' };
  }
}

/** The folders in which nobody keeps a statement. */
export const passedOver = new Set([
  'node_modules',
  'dist',
  'out',
  'build',
  'coverage',
  'target',
  'vendor',
  '__pycache__',
  // What systems keep for themselves at the top of a disk.
  'lost+found',
  '$recycle.bin',
  'system volume information',
]);

export function isMarkdownName(name: string): boolean {
  return /\.(md|markdown|mdown|mkd)$/i.test(name);
}

/** Front matter, and in it a key that the front matter of a statement could have. */
export function couldBeStatement(head: string): boolean {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(head)) return false;
  const end = head.search(/\n(---|\.\.\.)[ \t]*(\r?\n|$)/);
  return /^[ \t]*["']?letters?["']?[ \t]*:/im.test(end < 0 ? head : head.slice(0, end));
}
