import * as vscode from 'vscode';
import { isOurs } from '../options.ts';
import { describe } from '../statusText.ts';
import type { Surroundings } from './surroundings.ts';
import { t } from '../../server/core/words.ts';

/** "Written Statement: What Is Checked in This File?": the status item's words, and why there are no findings. */
export async function whatIsChecked({ service, status, log }: Surroundings): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isOurs(document)) {
    void vscode.window.showInformationMessage(
      t('Only Markdown files are checked. Open the statement or the letter first.'),
    );
    return;
  }
  const { text, detail, why } = describe(service.state, await status.ask(document.uri));
  const words = `${text} – ${detail}. ${why ?? ''}`.trim();
  log.info(`${vscode.workspace.asRelativePath(document.uri)}: ${words}`);
  void vscode.window.showInformationMessage(words);
}
