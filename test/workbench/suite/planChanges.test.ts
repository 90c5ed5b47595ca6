import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, inWorkspace, replace, show } from './support.ts';

/** The part of VS Code's Git extension by which a test makes a repository. */
interface Git {
  getAPI(version: 1): {
    init(root: vscode.Uri): Promise<Repository | null>;
  };
}
interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string, options?: { all?: boolean }): Promise<void>;
}

const folder = 'changes';
const statement =
  '---\nletter: ./letter.md\n---\n\n## A1 Timeliness\n\n### Action 1.1 Hold strategy meetings in time\n\n' +
  '- **Owner:** DCS\n- **Deadline:** 30 June 2027\n';
const letter =
  '# Inspection of Northmere\n\n## Areas for improvement\n\n- The timeliness of strategy meetings is poor.\n';

const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
const texts = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'wsoa-changes');

describe('what changed in the plan', () => {
  before(async () => {
    await extension.activate();
    for (const [name, text] of Object.entries({ 'letter.md': letter, 'statement.md': statement }))
      await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/${name}`), new TextEncoder().encode(text));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  it('is not known where there is no commit, and nothing is shown', async () => {
    const { uri } = await show(`${folder}/statement.md`);
    void vscode.commands.executeCommand('wsoa.compareWithHead', uri);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.deepEqual(texts(), []);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  // In a browser alone there is no Git, which the test before this one is about.
  const git = vscode.extensions.getExtension<Git>('vscode.git');
  if (git)
    it('is shown beside the statement, from the last commit to what is being written', async function () {
      this.timeout(60_000);
      const repository = await (await git.activate()).getAPI(1).init(inWorkspace(folder));
      assert.ok(repository);
      await repository.setConfig('user.name', 'Test');
      await repository.setConfig('user.email', 'test@example.org');
      await repository.add(['letter.md', 'statement.md'].map((name) => inWorkspace(`${folder}/${name}`).fsPath));
      await repository.commit('then');
      const document = await show(`${folder}/statement.md`);
      await replace(document, '30 June 2027', '30 September 2027');
      await vscode.commands.executeCommand('wsoa.compareWithHead', document.uri);
      await eventually(() => {
        assert.match(texts()[0]?.getText() ?? '', /\*\*65 working days later\*\* \| 30 June 2027 \| 30 September 2027/);
        assert.ok(
          labels().some((label) => label.includes('What changed in statement.md')),
          labels().join(),
        );
      });
      assert.ok(document.isDirty, 'nothing was saved');
    });
});
