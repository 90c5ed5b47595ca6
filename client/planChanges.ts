import * as vscode from 'vscode';
import { changesScheme } from './commands/compareWithHead.ts';
import { nameOf } from './commands/files.ts';
import { t } from '../server/core/words.ts';

/** What changed in plans, as documents that are only read: one for each statement, as it was last asked for. */
export class PlanChanges implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(changesScheme, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Beside the statement, as VS Code previews Markdown; as text where that is turned off. */
  async show(statement: vscode.Uri, markdown: string): Promise<void> {
    const path = `/${t('What changed in {0}', nameOf(statement))}.md`;
    const uri = vscode.Uri.from({ scheme: changesScheme, path, query: statement.toString() });
    this.#texts.set(uri.toString(), markdown);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const previews = await vscode.commands.getCommands(true);
    if (previews.includes('markdown.showPreviewToSide'))
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    else await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
