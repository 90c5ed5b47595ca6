import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AboutFile, FileBytes, FolderEntries, Stat } from '../../server/lsp/filesProtocol.ts';
import { readFileRequest, readFolderRequest, statRequest } from '../../server/lsp/filesProtocol.ts';
import { base64 } from '../commands/files.ts';

/** Answers the server what it asks of files that are on no disk: only the editor can read those. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(statRequest, ({ uri }: AboutFile) => found(uri, (at) => vscode.workspace.fs.stat(at)).then(statOf));
  client.onRequest(readFileRequest, async ({ uri }: AboutFile): Promise<FileBytes> => {
    const bytes = await found(uri, (at) => vscode.workspace.fs.readFile(at));
    return bytes && base64(bytes);
  });
  client.onRequest(readFolderRequest, async ({ uri }: AboutFile): Promise<FolderEntries> =>
    ((await found(uri, (at) => vscode.workspace.fs.readDirectory(at))) ?? []).map(([name, type]) => [
      name,
      kindOf(type),
    ]),
  );
}

/** `null` where there is nothing; whatever else goes wrong is the server's to make words of. */
async function found<T>(uri: string, ask: (uri: vscode.Uri) => Thenable<T>): Promise<T | null> {
  try {
    return await ask(vscode.Uri.parse(uri, true));
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return null;
    throw error;
  }
}

function statOf(stat: vscode.FileStat | null): Stat | null {
  return stat && { kind: kindOf(stat.type), size: stat.size, mtime: stat.mtime };
}

function kindOf(type: vscode.FileType): Stat['kind'] {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}
