import * as vscode from 'vscode';
import type { Surroundings } from './surroundings.ts';
import { importLetter } from './importLetter.ts';
import { newStatement } from './newStatement.ts';
import { restart } from './restart.ts';
import { showActions } from './showActions.ts';
import { showLog } from './showLog.ts';
import { whatIsChecked } from './whatIsChecked.ts';

/** Every command of the extension, by the name under which package.json offers it. */
const commands = {
  'wsoa.importLetter': importLetter,
  'wsoa.newStatement': newStatement,
  'wsoa.restart': restart,
  'wsoa.showActions': showActions,
  'wsoa.showLog': showLog,
  'wsoa.whatIsChecked': whatIsChecked,
};

export function registerCommands(surroundings: Surroundings): vscode.Disposable[] {
  return Object.entries(commands).map(([name, run]) =>
    // From a menu of the explorer a command is given the file; from a quick fix its URI as text, and more.
    vscode.commands.registerCommand(name, (file?: unknown, ...more: unknown[]) =>
      run(
        surroundings,
        typeof file === 'string' ? vscode.Uri.parse(file) : file instanceof vscode.Uri ? file : undefined,
        ...more,
      ),
    ),
  );
}
