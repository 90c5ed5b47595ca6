import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, show } from './support.ts';

const settings = ['codeLens', 'inlayHints.areaText', 'inlayHints.daysLeft'];
const set = (name: string, value: boolean | undefined) =>
  vscode.workspace.getConfiguration('wsoa').update(name, value, vscode.ConfigurationTarget.Workspace);

describe('lenses and hints', () => {
  before(() => extension.activate());
  afterEach(async () => {
    for (const name of settings) await set(name, undefined);
    await closeAll();
  });

  it('go when they are turned off, and come back, without a reload', async () => {
    const { uri, lineCount } = await show('statement.md');
    const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        uri,
        new vscode.Range(0, 0, lineCount, 0),
      );
    const are = (lens: number, hint: number) =>
      eventually(async () => assert.deepEqual([(await lenses()).length, (await hints()).length], [lens, hint]));
    await are(1, 2);
    await set('inlayHints.daysLeft', false);
    await are(1, 0);
    await set('codeLens', false);
    await are(0, 0);
    for (const name of settings) await set(name, undefined);
    await are(1, 2);
  });
});
