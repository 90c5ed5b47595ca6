import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, eventually, extension, inWorkspace, rulesIn } from './support.ts';

const whole = 'Written statement: the whole document';
const prefixes = ['statement', 'front-matter', 'area', 'action', 'action-table', 'action-row'];

describe('snippets', () => {
  after(closeAll);

  it('are offered in Markdown', async () => {
    const document = await create('snippets.md', '\n');
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    const names = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const prefix of prefixes) assert.ok(names.includes(prefix), `${prefix} is not among ${names.join()}`);
  });

  it('make a statement whose gaps are found', async () => {
    const document = await create('snippets.md', '');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: whole });
    assert.match(document.getText(), /^---\nletter: \.\/letter\.md\n/);
    await eventually(() => assert.ok(rulesIn(document).includes('action-without-owner'), rulesIn(document).join()));
    assert.ok(rulesIn(document).includes('action-without-deadline'));
  });

  it('have the file that package.json names', async () => {
    const [{ path }] = extension.packageJSON.contributes.snippets;
    const file = vscode.Uri.joinPath(extension.extensionUri, path);
    assert.equal((await vscode.workspace.fs.stat(file)).type, vscode.FileType.File);
    await vscode.workspace.fs.delete(inWorkspace('snippets.md'));
  });
});
