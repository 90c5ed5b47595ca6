import type { Connection } from 'vscode-languageserver';
import type { Files } from '../workspace/files.ts';
import type { RemoteStat } from '../workspace/files.remote.ts';
import { remoteFiles } from '../workspace/files.remote.ts';
import { schemeOf } from '../workspace/uris.ts';
import type { FileBytes, FolderEntries } from './filesProtocol.ts';
import { readFileRequest, readFolderRequest, statRequest } from './filesProtocol.ts';

/** The files of this machine, and by way of the editor all others: those of folders that are on no disk. */
export function withClientFiles(connection: Connection, own: Files): Files {
  const theirs = remoteFiles({
    stat: (uri) => connection.sendRequest<RemoteStat | null>(statRequest, { uri }),
    read: async (uri) => {
      const content = await connection.sendRequest<FileBytes>(readFileRequest, { uri });
      return content === null ? null : Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    },
    list: (uri) => connection.sendRequest<FolderEntries>(readFolderRequest, { uri }),
  });
  const of = (uri: string) => (schemeOf(uri) === 'file' ? own : theirs);
  return {
    read: (uri, allowed) => of(uri).read(uri, allowed),
    stamp: (uri) => of(uri).stamp(uri),
    list: (uri, allowed) => of(uri).list(uri, allowed),
    statements: (root) => of(root).statements(root),
  };
}
