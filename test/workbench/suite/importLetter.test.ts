import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import arrived from '../../fixtures/imports/browser-squares.pdf';
import { closeAll, create, eventually, findings, inWorkspace, pause, quickFixes, ruleOf, rulesIn } from './support.ts';

const command = 'wsoa.importLetter';
const here = (path: string) => inWorkspace(`arrived/${path}`);

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The message that says what was found stays until somebody answers it: the command ends with it. */
const dismiss = () => vscode.commands.executeCommand('notifications.clearAll');

describe('a letter that arrived', () => {
  before(async () => {
    await vscode.workspace.fs.writeFile(here('Northmere final.pdf'), arrived);
    await vscode.workspace.fs.writeFile(here('cut.pdf'), arrived.subarray(0, 5000));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('arrived'), { recursive: true });
  });

  it('becomes letter.md beside the PDF, open and read as a letter', async () => {
    const done = vscode.commands.executeCommand(command, here('Northmere final.pdf'));
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      assert.match(active?.document.uri.path ?? '', /\/arrived\/letter\.md$/);
      return active!;
    });
    assert.match(editor.document.getText(), /^- \*\*P1\*\* The timeliness of strategy meetings/m);
    assert.match(editor.document.getText(), /^source: Northmere final\.pdf$/m);
    assert.equal(editor.document.isDirty, false);
    await pause(500);
    await dismiss();
    await done;
  });

  it('leaves a letter.md that is there alone', async () => {
    const before = await textOf(here('letter.md'));
    const done = vscode.commands.executeCommand(command, here('Northmere final.pdf'));
    await pause(1000);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/arrived\/letter-2\.md$/);
    });
    await pause(500);
    await dismiss();
    await done;
    assert.equal(await textOf(here('letter.md')), before);
  });

  it('that is cut off makes no file', async () => {
    await vscode.workspace.fs.createDirectory(here('bad'));
    await vscode.workspace.fs.copy(here('cut.pdf'), here('bad/cut.pdf'));
    await vscode.commands.executeCommand(command, here('bad/cut.pdf'));
    await dismiss();
    const names = (await vscode.workspace.fs.readDirectory(here('bad'))).map(([name]) => name);
    assert.deepEqual(names, ['cut.pdf']);
  });

  it('is imported from the statement that names it, which then names letter.md', async () => {
    await vscode.workspace.fs.copy(here('Northmere final.pdf'), here('named/final.pdf'));
    const document = await create('arrived/named/statement.md', '---\nletter: ./final.pdf\n---\n\n# Statement\n');
    const finding = await eventually(() => {
      const found = findings(document).find((one) => ruleOf(one) === 'letter-not-found');
      assert.ok(found);
      return found;
    });
    const [action] = (await quickFixes(document, finding)).filter(({ title }) => title.startsWith('Import'));
    assert.equal(action?.title, 'Import ./final.pdf');
    const done = vscode.commands.executeCommand(action!.command!.command, ...(action!.command!.arguments ?? []));
    await eventually(() => assert.match(document.getText(), /^letter: \.\/letter\.md$/m));
    await eventually(() =>
      assert.deepEqual(new Set(rulesIn(document)), new Set(['area-without-action', 'statement-late'])),
    );
    await pause(500);
    await dismiss();
    await done;
  });
});
