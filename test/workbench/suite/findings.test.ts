import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  create,
  eventually,
  findings,
  inWorkspace,
  pause,
  replace,
  ruleOf,
  rulesIn,
  show,
} from './support.ts';

describe('findings', () => {
  afterEach(closeAll);

  it('appear in a statement, with the rule’s page and the place in the letter', async () => {
    const statement = await show('statement.md');
    await eventually(() => assert.ok(findings(statement).length > 0));
    const unanswered = findings(statement).find((finding) => ruleOf(finding) === 'area-without-action');
    assert.ok(unanswered, rulesIn(statement).join());
    assert.match(unanswered.message, /A2/);
    assert.ok(typeof unanswered.code === 'object' && /area-without-action/.test(unanswered.code.target.toString()));
    const related = unanswered.relatedInformation?.[0];
    assert.equal(related?.location.uri.toString(), inWorkspace('letter.md').toString());
  });

  it('appear in the letter, for an area that no action answers', async () => {
    const letter = await show('letter.md');
    await eventually(() => assert.ok(rulesIn(letter).includes('area-without-action')));
  });

  it('follow an unsaved edit of the statement', async () => {
    const statement = await show('statement.md');
    await eventually(() => assert.ok(rulesIn(statement).includes('action-without-owner')));
    await replace(statement, '**Owner:** TBC', '**Owner:** Head of Service for MASH, Northmere Council');
    await eventually(() => assert.ok(!rulesIn(statement).includes('action-without-owner')));
    assert.ok(statement.isDirty);
  });

  it('follow an unsaved edit of the letter', async () => {
    const statement = await show('statement.md');
    const about = (ref: string) => findings(statement).filter(({ message }) => message.includes(ref));
    await eventually(() => assert.ok(findings(statement).length > 0));
    assert.deepEqual(about('A5'), []);
    const letter = await show('letter.md', vscode.ViewColumn.Two);
    await replace(
      letter,
      '### Within three months',
      '- **A5** The oversight of plans by leaders.\n\n### Within three months',
    );
    await eventually(() => assert.equal(about('A5').length, 1));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => assert.equal(about('A5').length, 0));
  });

  it('follow the letter on the disk, as after a git checkout', async () => {
    const statement = await create('moved/statement.md', '---\nletter: ./arrives-later.md\n---\n\n# Statement\n');
    await eventually(() => assert.ok(rulesIn(statement).includes('letter-not-found')));
    await vscode.workspace.fs.copy(inWorkspace('letter.md'), inWorkspace('moved/arrives-later.md'));
    await eventually(() => assert.ok(rulesIn(statement).includes('area-without-action')));
    assert.ok(!rulesIn(statement).includes('letter-not-found'));
    await vscode.workspace.fs.delete(inWorkspace('moved'), { recursive: true });
  });

  it('are none in other Markdown', async () => {
    const readme = await show('README.md');
    const statement = await show('statement.md', vscode.ViewColumn.Two);
    await eventually(() => assert.ok(findings(statement).length > 0));
    await pause(500);
    assert.deepEqual(vscode.languages.getDiagnostics(readme.uri), []);
  });

  it('come and go in a file that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '---\nletter:\n---\n' });
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.ok(findings(document).length > 0));
    await replace(document, 'letter:', 'title:');
    await eventually(() => assert.deepEqual(findings(document), []));
  });
});
