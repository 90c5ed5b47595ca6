import * as vscode from 'vscode';

/** What is used of the API of VS Code's own Git extension (extensions/git/src/api/git.d.ts), version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
}

interface Repository {
  readonly state: { readonly indexChanges: readonly Change[]; readonly workingTreeChanges: readonly Change[] };
  /** The text of a file as a version has it; rejects where it has none. */
  show(ref: string, path: string): Promise<string>;
}

interface Change {
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** Texts of the last commit: by VS Code's own Git, which is where the files are, be it another machine. */
export interface LastCommit {
  /** A file's text; `null` where the commit does not have it, under this name or the one that it was renamed from. */
  textOf(uri: vscode.Uri): Promise<string | null>;
}

/** How long Git may take to look at the folders for the first time. */
const patience = 10_000;

/** The last commit of the repository that a file lies in; `null` where there is no Git, or no repository. */
export async function lastCommitOf(uri: vscode.Uri): Promise<LastCommit | null> {
  const repository = await repositoryOf(uri);
  if (!repository) return null;
  const show = (at: vscode.Uri) => repository.show('HEAD', at.fsPath).catch(() => null);
  return {
    textOf: async (at) => {
      const text = await show(at);
      if (text !== null) return text;
      const { indexChanges, workingTreeChanges } = repository.state;
      const renamed = [...indexChanges, ...workingTreeChanges].find(
        (one) => one.renameUri?.toString() === at.toString(),
      );
      return renamed ? show(renamed.originalUri) : null;
    },
  };
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    const exports = await extension?.activate();
    if (!exports?.enabled) return null;
    const api = exports.getAPI(1);
    await initialized(api);
    return api.getRepository(uri) ?? (await api.openRepository?.(vscode.Uri.joinPath(uri, '..'))) ?? null;
  } catch {
    return null; // Git is not installed, or does not run here.
  }
}

function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      listening.dispose();
      clearTimeout(late);
      resolve();
    };
    const listening = api.onDidChangeState((state) => state === 'initialized' && done());
    const late = setTimeout(done, patience);
  });
}
