import * as vscode from 'vscode';
import { isOurs } from './options.ts';

/**
 * Ticks the walkthrough's step about mending: sets the context `wsoa.mended` once something that was found in a
 * document is found no more after a change of its text.
 */
export class Mended implements vscode.Disposable {
  readonly #known = new Map<string, { readonly found: readonly string[]; readonly version: number }>();
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
    const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'wsoa');
    // By its words: where it stands moves, and a fix with places to fill in may bring something new.
    const found = ours.map(({ message }) => message);
    const before = this.#known.get(uri.toString());
    this.#known.set(uri.toString(), { found, version });
    if (!before || version <= before.version || before.found.every((one) => found.includes(one))) return;
    void vscode.commands.executeCommand('setContext', 'wsoa.mended', true);
    this.dispose();
  }
}
