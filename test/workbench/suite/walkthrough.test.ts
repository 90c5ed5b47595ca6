import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exampleLetter, exampleStatement } from '../../../client/example/exampleFiles.ts';
import { apply, closeAll, eventually, extension, findings, quickFixes, replace, ruleOf, rulesIn } from './support.ts';

const tryExample = async (...args: unknown[]) => {
  await vscode.commands.executeCommand('wsoa.tryExample', ...args);
  return vscode.workspace.openTextDocument(exampleStatement);
};
const front = () => vscode.window.activeTextEditor!;
const text = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const shipped = (name: string) => text(vscode.Uri.joinPath(extension.extensionUri, 'examples/northmere', name));

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

describe('the walkthrough', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  const [{ id, steps }] = extension.packageJSON.contributes.walkthroughs as [{ id: string; steps: WalkthroughStep[] }];

  it('opens', async () => {
    await vscode.commands.executeCommand('wsoa.openWalkthrough');
    await eventually(() => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      assert.match(activeTab?.label ?? '', /^Walkthrough|^Welcome$/);
    });
    assert.equal(id, 'start');
  });

  for (const { id, description, media, completionEvents } of steps) {
    it(`has a picture in the colours of the theme for the step “${id}”, and words for it`, async () => {
      const picture = await text(vscode.Uri.joinPath(extension.extensionUri, media.svg));
      const fixed = [...picture.matchAll(/(?:fill|stroke)="(?!none|var\(--vscode-)([^"]+)"/g)].map(
        ([, colour]) => colour,
      );
      assert.deepEqual(fixed, []);
      assert.doesNotMatch(picture, /<style|<script|<text| style=/);
      assert.ok(media.altText.length > 30);
    });

    it(`has only commands in the step “${id}” that there are, and one that ticks it`, async () => {
      const all = await vscode.commands.getCommands(true);
      const named = [...description.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command!);
      const ticking = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      assert.ok(named.length > 0);
      assert.deepEqual(
        [...named, ...ticking].filter((command) => !all.includes(command)),
        [],
      );
    });
  }
});

describe('the example', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('opens in front as it is shipped, and is checked against its letter, which is not open', async () => {
    const document = await tryExample();
    assert.equal(front().document.uri.toString(), exampleStatement.toString());
    assert.equal(document.getText(), await shipped('statement.md'));
    await eventually(() => assert.ok(rulesIn(document).includes('area-without-action')));
    assert.ok(!rulesIn(document).includes('letter-not-found'));
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === exampleLetter.toString()));
  });

  it('can be mended and saved, and leaves what is shipped alone', async () => {
    const before = await shipped('statement.md');
    const document = await tryExample();
    const finding = await eventually(() => {
      const found = findings(document).find((one) => ruleOf(one) === 'area-without-action');
      assert.ok(found);
      return found;
    });
    const fixes = await quickFixes(document, finding);
    await apply(fixes[0]!);
    await eventually(() => assert.ok(!findings(document).some(({ message }) => message === finding.message)));
    assert.ok(await document.save());
    assert.notEqual(await text(exampleStatement), before);
    assert.equal(await shipped('statement.md'), before);
  });

  it('stays as it was written while it is open, and begins afresh once it was closed', async () => {
    const document = await tryExample();
    await replace(document, '# Northmere', '# Mine: Northmere');
    await document.save();
    await tryExample();
    assert.match(front().document.getText(), /# Mine: Northmere/);
    await closeAll();
    await tryExample();
    await eventually(() => assert.doesNotMatch(front().document.getText(), /# Mine/));
  });

  it('opens beside the walkthrough, so that this can be read on', async () => {
    await vscode.commands.executeCommand('wsoa.openWalkthrough');
    await eventually(() => assert.equal(vscode.window.tabGroups.all[0]?.tabs.length, 1));
    await tryExample({ step: 'findings' });
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('is shown with the light bulb of what is to be mended', async () => {
    const document = await tryExample({ step: 'mend' });
    const place = front().selection.active;
    const there = findings(document).filter(({ range }) => range.contains(place));
    assert.ok(there.length > 0, `nothing at line ${place.line}`);
  });

  it('is listed in the view of areas', async () => {
    await tryExample({ step: 'areas' });
    await eventually(() => assert.equal(extension.exports.areas.overview?.uri, exampleStatement.toString()));
    await eventually(() => assert.ok(extension.exports.areas.view.visible));
  });

  it('takes a new statement beside its letter', async () => {
    const copy = vscode.Uri.joinPath(exampleLetter, '../mine.md');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode('---\nletter: ./letter.md\n---\n\n# Mine\n'));
    const document = await vscode.workspace.openTextDocument(copy);
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.ok(rulesIn(document).includes('area-without-action')));
    await vscode.workspace.fs.delete(copy);
    await assert.rejects(async () => vscode.workspace.fs.readFile(copy));
  });
});
