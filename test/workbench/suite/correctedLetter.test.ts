import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, eventually, inWorkspace, pause, rulesIn } from './support.ts';

const page = (areas: readonly string[]) =>
  `<!doctype html><html><body><h1>Inspection of Northmere</h1><h2>Areas for improvement</h2><ul>${areas
    .map((area) => `<li>${area}</li>`)
    .join('')}</ul></body></html>`;
const folder = 'corrected';

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(`${folder}/${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function accept(place = 0): Promise<void> {
  await pause(1000);
  for (let i = 0; i < place; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

describe('a corrected letter', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  it('is shown against the one that is there, and takes its place with the same references', async () => {
    await create(
      `${folder}/letter.md`,
      '# Inspection of Northmere\n\n## Areas for improvement\n\n' +
        '- **A1** The timeliness of strategy meetings is too variable.\n- **A2** Thresholds are not understood.\n',
    );
    const statement = await create(
      `${folder}/statement.md`,
      '---\nletter: ./letter.md\n---\n\n## A1 Timeliness\n\n> The timeliness of strategy meetings is too variable.\n\n' +
        '### Action 1.1 Hold them\n\n- **Owner:** DCS\n- **Deadline:** 30 June 2027\n',
    );
    const source = await write(
      'corrected.html',
      page(['Thresholds are not understood.', 'The timeliness of strategy meetings is poor.']),
    );
    // It goes on until the message at its end is closed.
    void vscode.commands.executeCommand('wsoa.importLetter', source);
    await accept(1);
    await eventually(() => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      assert.ok(activeTab?.input instanceof vscode.TabInputTextDiff, activeTab?.label);
    });
    await accept();
    const letter = await vscode.workspace.openTextDocument(inWorkspace(`${folder}/letter.md`));
    await eventually(() => assert.match(letter.getText(), /\*\*A1\*\* The timeliness of strategy meetings is poor\./));
    assert.match(letter.getText(), /\*\*A2\*\* Thresholds are not understood\./);
    await eventually(() => assert.ok(rulesIn(statement).includes('area-text-drift'), rulesIn(statement).join()));
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(!labels.some((label) => /corrected$/.test(label)), labels.join());
  });
});
