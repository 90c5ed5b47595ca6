import * as vscode from 'vscode';
import type { Surroundings } from './surroundings.ts';

/** "Written Statement: Open Walkthrough" */
export async function openWalkthrough({ extensionId }: Surroundings): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false);
}
