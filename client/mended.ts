import * as vscode from 'vscode';
import { isOurs } from './options.ts';

/**
 * Ticks the walkthrough's step about mending: sets the context `wsoa.mended` once something that was found in a
 * document is found no more after a change of its text.
 */
export class Mended implements vscode.Disposable {
  /** By document, what is found in it, by its words, and in which version of the text it was first. */
  readonly #known = new Map<string, ReadonlyMap<string, number>>();
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
    const before = this.#known.get(uri.toString());
    const found = new Map(ours.map(({ message }) => [message, before?.get(message) ?? version]));
    this.#known.set(uri.toString(), found);
    // Often the same is told of the new text first, and what is gone only then.
    if (![...(before ?? [])].some(([message, first]) => !found.has(message) && first < version)) return;
    void vscode.commands.executeCommand('setContext', 'wsoa.mended', true);
    this.dispose();
  }
}
