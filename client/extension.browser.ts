import { LanguageClient } from 'vscode-languageclient/browser';
import * as vscode from 'vscode';
import { start, type Started } from './start.ts';

/** The one thing of the browser that is used here; the DOM's types stay out of the rest of the house. */
declare const Worker: new (url: string) => never;

/** The entry for vscode.dev and other browsers: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Promise<Started> {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist/browser-server.js').toString(true);
  return start(
    context,
    // Not a function that gives one: the host's own `Worker` is not what the client's `instanceof` asks for.
    (options) => new LanguageClient('wsoa', 'Written Statement', new Worker(server), options),
  );
}
