import * as vscode from 'vscode';
import { addAction, clearAreaFilter, copyCoverage, filterAreas, goToArea, openInLetter } from './areas.ts';
import { compareWithHead } from './compareWithHead.ts';
import { nextGap, previousGap } from './gaps.ts';
import type { Surroundings } from './surroundings.ts';
import { importLetter } from './importLetter.ts';
import { moveAction } from './moveAction.ts';
import { newStatement } from './newStatement.ts';
import { openLetterBeside } from './openLetterBeside.ts';
import { renumberActions } from './renumberActions.ts';
import { openWalkthrough } from './openWalkthrough.ts';
import { restart } from './restart.ts';
import { showActions } from './showActions.ts';
import { showLog } from './showLog.ts';
import { tryExample } from './tryExample.ts';
import { whatIsChecked } from './whatIsChecked.ts';

/** Every command of the extension, by the name under which package.json offers it. */
const commands = {
  'wsoa.addAction': addAction,
  'wsoa.clearAreaFilter': clearAreaFilter,
  'wsoa.compareWithHead': compareWithHead,
  'wsoa.copyCoverage': copyCoverage,
  'wsoa.filterAreas': filterAreas,
  'wsoa.goToArea': goToArea,
  'wsoa.importLetter': importLetter,
  'wsoa.moveAction': moveAction,
  'wsoa.newStatement': newStatement,
  'wsoa.nextGap': nextGap,
  'wsoa.openInLetter': openInLetter,
  'wsoa.openLetterBeside': openLetterBeside,
  'wsoa.openWalkthrough': openWalkthrough,
  'wsoa.previousGap': previousGap,
  'wsoa.renumberActions': renumberActions,
  'wsoa.restart': restart,
  'wsoa.showActions': showActions,
  'wsoa.showLog': showLog,
  'wsoa.tryExample': tryExample,
  'wsoa.whatIsChecked': whatIsChecked,
};

export function registerCommands(surroundings: Surroundings): vscode.Disposable[] {
  return Object.entries(commands).map(([name, run]) =>
    // From a menu of the explorer a command is given the file; from a quick fix its URI as text, and more; from the
    // view of areas the line that was chosen.
    vscode.commands.registerCommand(name, (first?: unknown, ...more: unknown[]) => {
      const file =
        typeof first === 'string' ? vscode.Uri.parse(first) : first instanceof vscode.Uri ? first : undefined;
      return run(surroundings, file, ...(file || first === undefined ? more : [first, ...more]));
    }),
  );
}
