import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, eventually, extension, inWorkspace, pause } from './support.ts';

const statement = `---
letter: ./letter.md
---

## A1 Timeliness

### Action 1.1 Do it

- **Owner:** DCS

Prose
`;
const line = (number: number) => vscode.window.activeTextEditor!.document.lineAt(number).text;
const enter = () => vscode.commands.executeCommand('type', { text: '\n' });
const setting = () => vscode.workspace.getConfiguration('wsoa');

async function at(...places: [number, number][]): Promise<vscode.TextEditor> {
  await create('continue.md', statement);
  const editor = vscode.window.activeTextEditor!;
  // The server knows it once there are findings.
  await eventually(() => assert.ok(vscode.languages.getDiagnostics(editor.document.uri).length));
  editor.selections = places.map(([row, column]) => new vscode.Selection(row, column, row, column));
  return editor;
}

describe('Enter in a statement', () => {
  before(() => extension.activate());
  afterEach(async () => {
    await setting().update('continueLists', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('continue.md'));
  });

  it('begins the next field, and once more takes it away; undo leaves the new line', async () => {
    const editor = await at([8, 16]);
    await enter();
    await eventually(() => assert.equal(line(9), '- **Deadline:** '));
    await eventually(() => assert.deepEqual(editor.selection.active, new vscode.Position(9, 16)));
    await enter();
    await eventually(() => assert.equal(line(9), ''));
    assert.equal(editor.document.getText(), statement.replace('DCS\n', 'DCS\n\n'));
    await vscode.commands.executeCommand('undo');
    assert.match(line(9), /Deadline/);
  });

  it('is only Enter in prose, with several cursors, and where it is switched off', async () => {
    const untouched = async (...places: [number, number][]) => {
      const editor = await at(...places);
      await enter();
      await pause(400);
      assert.doesNotMatch(editor.document.getText(), /Deadline/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    };
    await untouched([10, 5]);
    await untouched([8, 16], [10, 5]);
    await setting().update('continueLists', false, vscode.ConfigurationTarget.Workspace);
    await untouched([8, 16]);
  });
});
