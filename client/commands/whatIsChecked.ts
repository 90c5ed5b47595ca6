import * as vscode from 'vscode';
import { isOurs } from '../options.ts';
import { describe } from '../statusText.ts';
import type { Surroundings } from './surroundings.ts';

/** "Written Statement: What Is Checked in This File?": the status item's words, for those who look for a command. */
export async function whatIsChecked({ service, status, log }: Surroundings): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isOurs(document)) {
    void vscode.window.showInformationMessage(
      'Only Markdown files are checked. Open the statement or the letter first.',
    );
    return;
  }
  const { text, detail } = describe(service.state, await status.ask(document.uri));
  log.info(`${vscode.workspace.asRelativePath(document.uri)}: ${text}. ${detail}`);
  void vscode.window.showInformationMessage(`${text}. ${detail}`);
}
