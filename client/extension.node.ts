import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type * as vscode from 'vscode';
import { start, type Started } from './start.ts';

/** The desktop and remote entry: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<Started> {
  // The command's own launcher, for its code cache: the server answers a third sooner.
  const run = { module: context.asAbsolutePath('dist/wsoa.cjs'), args: ['lsp'], transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
  return start(context, (options) => new LanguageClient('wsoa', 'Written Statement', { run, debug }, options));
}
