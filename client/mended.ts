import * as vscode from 'vscode';
import { isOurs } from './options.ts';

/**
 * Ticks the walkthrough's step about mending: sets the context `wsoa.mended` once something that was found in a
 * document is found no more after a change of its text.
 */
export class Mended implements vscode.Disposable {
  readonly #known = new Map<string, { readonly count: number; readonly version: number }>();
  readonly #listening: vscode.Disposable;

  constructor() {
    this.#listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const document of vscode.workspace.textDocuments)
        if (changed.has(document.uri.toString()) && isOurs(document)) this.#look(document);
    });
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #look({ uri, version }: vscode.TextDocument): void {
    const count = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'wsoa').length;
    const before = this.#known.get(uri.toString());
    this.#known.set(uri.toString(), { count, version });
    if (!before || count >= before.count || version <= before.version) return;
    void vscode.commands.executeCommand('setContext', 'wsoa.mended', true);
    this.dispose();
  }
}
