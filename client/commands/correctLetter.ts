import * as vscode from 'vscode';
import type { CompareLettersParams, LetterComparison } from '../../server/lsp/compareLettersProtocol.ts';
import { compareLettersRequest } from '../../server/lsp/compareLettersProtocol.ts';
import { nameOf } from './files.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** Documents of this scheme are only shown. */
const scheme = 'wsoa-corrected';

/**
 * Shows what a newer version of a letter changes, beside the one that is there, and asks what to do. Gives the text to
 * put in its place, with the references that its areas had; `undefined` where the letter is to stay as it is.
 */
export async function correctedLetter(
  { service }: Surroundings,
  letter: vscode.Uri,
  markdown: string,
): Promise<string | undefined> {
  const { client } = service;
  if (!client) return undefined;
  // The server compares with what the editor has.
  await vscode.workspace.openTextDocument(letter);
  const params: CompareLettersParams = { uri: client.code2ProtocolConverter.asUri(letter), markdown };
  const comparison = await client.sendRequest<LetterComparison | null>(compareLettersRequest, params);
  if (!comparison) {
    void vscode.window.showErrorMessage(t('The two letters could not be compared; “Show Log” says why.'));
    return undefined;
  }
  return (await isWanted(letter, comparison)) ? comparison.markdown : undefined;
}

async function isWanted(letter: vscode.Uri, { markdown, changes }: LetterComparison): Promise<boolean> {
  const name = nameOf(letter);
  const corrected = vscode.Uri.from({ scheme, path: letter.path });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => markdown,
  });
  try {
    await vscode.commands.executeCommand('vscode.diff', letter, corrected, t('{0}: as it is, and corrected', name));
    const replace = { label: t('Replace {0}', name), detail: t('Areas that were there before keep their references') };
    const chosen = await vscode.window.showQuickPick([replace, { label: t('Leave {0} as it is', name) }], {
      title: t('What the corrected letter changes: {0}', changes.split('\n', 1)[0] ?? ''),
      placeHolder: t('What shall be done?'),
      // So that the two can be read meanwhile.
      ignoreFocusOut: true,
    });
    return chosen === replace;
  } finally {
    await closeComparison(corrected);
    provider.dispose();
  }
}

async function closeComparison(corrected: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === corrected.toString(),
  );
  await vscode.window.tabGroups.close(shown);
}
