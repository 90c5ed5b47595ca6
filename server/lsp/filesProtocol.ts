/**
 * What the server asks an editor that has files which no disk has: those of a folder in a browser, of a repository
 * that was not cloned, of the example. The editor says that it answers with `files: true` when it starts the server.
 */
export const statRequest = 'wsoa/stat';
export const readFileRequest = 'wsoa/readFile';
export const readFolderRequest = 'wsoa/readFolder';

export interface AboutFile {
  readonly uri: string;
}

/** `link`: a symbolic link, whatever it leads to. `null`: there is no such file. */
export type Stat = {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  readonly mtime: number;
};

/** Bytes in base64; `null`: it cannot be read. */
export type FileBytes = string | null;

/** The names in a folder; none when it is no folder. */
export type FolderEntries = readonly (readonly [name: string, kind: Stat['kind']])[];
