import * as vscode from 'vscode';

/** Is a document open? In a tab, that is: VS Code keeps a document for a while after its last one is closed. */
export function isOpenInTab(isMeant: (shown: vscode.Uri) => boolean): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      const shown = input instanceof vscode.TabInputTextDiff ? input.modified : (input as { uri?: unknown })?.uri;
      return shown instanceof vscode.Uri && isMeant(shown);
    }),
  );
}
