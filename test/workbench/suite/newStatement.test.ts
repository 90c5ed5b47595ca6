import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, eventually, findings, inWorkspace, pause, ruleOf } from './support.ts';

const command = 'wsoa.newStatement';

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Runs the command and chooses the style that is so many places down the list, as a person does: when it is shown. */
async function choose(place: number, ...args: unknown[]): Promise<vscode.TextEditor> {
  const before = vscode.window.activeTextEditor;
  const done = vscode.commands.executeCommand(command, ...args);
  await pause(1000);
  for (let i = 0; i < place; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.notEqual(vscode.window.activeTextEditor, before);
  });
  await done;
  return vscode.window.activeTextEditor!;
}

describe('a new statement', () => {
  before(async () => {
    await create('fresh letter/the letter.md', await textOf('letter.md'));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('fresh letter'), { recursive: true });
  });

  it('is made from the letter in front, whole and saved, with places to fill', async () => {
    const editor = await choose(0);
    const { document } = editor;
    assert.match(document.uri.path, /\/fresh letter\/statement\.md$/);
    assert.equal(document.isDirty, false);
    const text = document.getText().replaceAll('\r\n', '\n');
    assert.equal((await textOf('fresh letter/statement.md')).replaceAll('\r\n', '\n'), text);
    assert.match(text, /^---\nletter: \.\/the letter\.md\n/);
    assert.equal(text.match(/^### Action \d+\.1 \[what will be done\]$/gm)?.length, 5);
    assert.doesNotMatch(text, /\$\{|\\\$/);
    const selected = () => document.getText(editor.selection);
    for (let stops = 0; selected() !== '[what will be done]'; stops++) {
      assert.ok(stops < 5, `at “${selected()}”`);
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    await vscode.commands.executeCommand('type', { text: 'Hold meetings in time' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(selected(), '[owner]');
    assert.match(document.getText(), /^### Action \d+\.1 Hold meetings in time$/m);
    await document.save();
  });

  it('wants nothing but what is to be written', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('fresh letter/statement.md'));
    const rules = await eventually(() => {
      const found = findings(document).map(ruleOf);
      assert.ok(found.length >= 5, found.join());
      return found;
    });
    const other = rules.filter((rule) => !/^(action-without-(owner|deadline|measure)|still-to-write)$/.test(rule));
    assert.deepEqual(other, []);
  });

  it('leaves one that is there alone, and is a table when that is chosen in the explorer', async () => {
    const before = await textOf('fresh letter/statement.md');
    const { document } = await choose(1, inWorkspace('fresh letter/the letter.md'));
    assert.match(document.uri.path, /\/fresh letter\/statement-2\.md$/);
    assert.match(document.getText(), /^\| Ref \| Area \| Action \|/m);
    assert.equal(await textOf('fresh letter/statement.md'), before);
  });

  it('is not made from a file that is no letter', async () => {
    const editor = vscode.window.activeTextEditor;
    const done = vscode.commands.executeCommand(command, inWorkspace('README.md'));
    await pause(1000);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.equal(vscode.window.activeTextEditor, editor);
    await assert.rejects(async () => textOf('statement-2.md'));
  });
});
