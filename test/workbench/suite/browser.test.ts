import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, eventually, extension, inWorkspace, rulesIn, show } from './support.ts';

/** Only in a browser: here the server is a worker, and no file is on a disk. */
describe('in a browser', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('the folder is on no disk, and the server runs', async () => {
    assert.notEqual(inWorkspace('').scheme, 'file');
    await eventually(() => assert.equal(extension.exports.service.state, 'running'));
  });

  it('a statement is checked against its letter, which no editor has open', async () => {
    for (const name of ['letter.md', 'statement.md'])
      await vscode.workspace.fs.copy(inWorkspace(name), inWorkspace(`closed/${name}`));
    const document = await show('closed/statement.md');
    await eventually(() => assert.ok(rulesIn(document).includes('area-without-action')));
    assert.ok(!rulesIn(document).includes('letter-not-found'));
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('/closed/letter.md')));
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('closed'), { recursive: true });
  });

  it('settings of the folder and its register of people count', async () => {
    await create('sub/.wsoa.yaml', 'rules:\n  unknown-owner: error\n  area-without-action: off\n');
    await create('sub/people.yaml', '- role: Head of Early Help\n  name: A. Person\n');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('statement.md')));
    await closeAll();
    const document = await create(
      'sub/statement.md',
      text.replace('letter: ./letter.md', 'letter: ../letter.md\npeople: ./people.yaml'),
    );
    await eventually(() => assert.ok(rulesIn(document).includes('unknown-owner')));
    assert.ok(!rulesIn(document).includes('area-without-action'));
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('sub'), { recursive: true });
  });

  it('a letter that is written anew is read anew', async () => {
    await create('other.md', '# Letter\n\n## Areas for improvement\n\n- The timeliness of meetings.\n');
    await closeAll();
    const document = await create('answer.md', '---\nletter: ./other.md\n---\n\n# Answer\n');
    const unanswered = () => rulesIn(document).filter((rule) => rule === 'area-without-action').length;
    await eventually(() => assert.equal(unanswered(), 1));
    const text = '# Letter\n\n## Areas for improvement\n\n- The timeliness of meetings.\n- The records.\n';
    await vscode.workspace.fs.writeFile(inWorkspace('other.md'), new TextEncoder().encode(text));
    await eventually(() => assert.ok(unanswered() > 0));
    await closeAll();
    for (const name of ['other.md', 'answer.md']) await vscode.workspace.fs.delete(inWorkspace(name));
  });
});
