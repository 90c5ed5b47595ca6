import * as vscode from 'vscode';
import { exampleLetter, exampleStatement } from '../example/exampleFiles.ts';
import { isOpenInTab } from '../tabs.ts';
import type { Surroundings } from './surroundings.ts';

/** What a step of the walkthrough is about; it then also shows where that is done. */
type Step = 'example' | 'findings' | 'mend' | 'areas';

/** "Written Statement: Try an Example": an invented letter, and a statement in front that does not quite answer it. */
export async function tryExample(
  { service, example }: Surroundings,
  _file?: vscode.Uri,
  given?: unknown,
): Promise<void> {
  const step = stepOf(given);
  // What somebody wrote into it stays while it is open.
  const own = [exampleLetter, exampleStatement].map(String);
  if (!isOpenInTab((shown) => own.includes(shown.toString()))) await example.startAgain();
  await service.settled;
  const editor = await showStatement(step !== undefined);
  if (!step || step === 'example') return;
  if (step === 'areas') return void (await vscode.commands.executeCommand('wsoa.areas.focus'));
  const findings = await findingsOf(editor.document);
  if (step === 'findings') return void (await vscode.commands.executeCommand('workbench.actions.view.problems'));
  const [first] = findings.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
  if (!first) return;
  await showStatement(true); // the focus may have gone to what was found
  editor.selection = new vscode.Selection(first.range.start, first.range.start);
  editor.revealRange(first.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Where it is open already; else beside the walkthrough, which is to be read on; else in front. */
async function showStatement(besideWalkthrough: boolean): Promise<vscode.TextEditor> {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const holding = all.find(({ tabs }) => tabs.some((tab) => isTabOf(tab, exampleStatement)));
  const isTextInFront = activeTabGroup.activeTab?.input instanceof vscode.TabInputText;
  const beside = besideWalkthrough && activeTabGroup.activeTab !== undefined && !isTextInFront;
  const viewColumn = holding?.viewColumn ?? (beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
  return vscode.window.showTextDocument(exampleStatement, { viewColumn, preview: false });
}

function isTabOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** What is found, once it is; none after a while, when nothing is checked. */
async function findingsOf({ uri }: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'wsoa');
  if (now().length) return now();
  return new Promise((resolve) => {
    const done = () => {
      listening.dispose();
      clearTimeout(late);
      resolve(now());
    };
    const listening = vscode.languages.onDidChangeDiagnostics(() => now().length && done());
    const late = setTimeout(done, 10_000);
  });
}

function stepOf(given: unknown): Step | undefined {
  const step = typeof given === 'object' && given !== null && 'step' in given ? given.step : undefined;
  return (['example', 'findings', 'mend', 'areas'] as const).find((one) => one === step);
}
