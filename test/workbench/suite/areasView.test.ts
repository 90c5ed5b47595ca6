import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { everything } from '../../../client/areas/filter.ts';
import type { AreaNode } from '../../../client/areas/nodes.ts';
import { closeAll, create, eventually, extension, inWorkspace, replace, show } from './support.ts';

const areas = () => extension.exports.areas;
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);
const iconOf = (node: AreaNode) => (areas().getTreeItem(node).iconPath as vscode.ThemeIcon).id;
const front = () => vscode.window.activeTextEditor!;

/** The view's first level as it is read. */
function lines(): string[] {
  return areas()
    .getChildren()
    .map((node) => `${iconOf(node)} ${node.entry.label.slice(0, 2)} ${node.entry.description}`);
}

/** The line of an area, once the view shows it. */
function area(ref: string): Promise<AreaNode & { kind: 'area' }> {
  return eventually(() => {
    const found = areas()
      .getChildren()
      .find((node) => node.kind === 'area' && node.entry.ref === ref);
    assert.ok(found?.kind === 'area', ref);
    return found;
  });
}

describe('areas for improvement', () => {
  before(() => extension.activate());
  afterEach(async () => {
    areas().filter = everything;
    await closeAll();
    await eventually(() => assert.equal(areas().overview, undefined));
  });

  it('are listed for a statement, each state with a shape and words, and counted on the badge', async () => {
    await run('wsoa.areas.focus');
    await eventually(() => assert.ok(areas().view.visible));
    await show('statement.md');
    await eventually(() =>
      assert.deepEqual(lines(), [
        'pass P1 complete · Detective Superintendent · due 30 April 2027',
        'warning A1 1 gap · due 30 June 2027',
        'circle-slash A2 no action yet',
        'circle-slash A3 no action yet',
        'circle-slash A4 no action yet',
      ]),
    );
    assert.equal(areas().view.badge?.value, 4);
    assert.equal(areas().view.badge?.tooltip, '3 areas without an action, 1 action with gaps');
    assert.equal(areas().view.message, '');
    const [action] = areas().getChildren(await area('A1'));
    assert.match(action!.entry.description, /^no owner · 30 June 2027$/);
    for (const node of [await area('A1'), action!])
      assert.ok(areas().getTreeItem(node).accessibilityInformation!.label.includes('30 June 2027'));
  });

  it('keep up with typing, and stay while something else is in front', async () => {
    const document = await show('statement.md');
    await eventually(() => assert.equal(areas().view.badge?.value, 4));
    await replace(document, 'TBC', 'Head of MASH');
    await eventually(() => assert.equal(areas().view.badge?.value, 3));
    await show('README.md');
    await replace(document, 'Head of MASH', 'TBC');
    await eventually(() => assert.equal(areas().view.badge?.value, 4));
    assert.equal(areas().view.message, 'Of statement.md.');
  });

  it('lead to the section, the action and the letter', async () => {
    const statement = await show('statement.md');
    const a1 = await area('A1');
    await replace(statement, '# Written', '\n\n# Written');
    const selected = async (command: string, node: AreaNode) => {
      await run(command, node);
      const { document, selection } = front();
      return [document.uri.path.split('/').at(-1), document.getText(selection)];
    };
    assert.deepEqual(await selected('wsoa.goToArea', a1), ['statement.md', 'A1 Timeliness of strategy meetings']);
    const [action] = areas().getChildren(a1);
    const [, title] = await selected('wsoa.goToArea', action!);
    assert.match(title!, /Convene strategy meetings within one working day$/);
    const letter = ['letter.md', '**A3** Recording of the views of children across the partnership.'];
    assert.deepEqual((await selected('wsoa.goToArea', await area('A3')))[0], letter[0]);
    await show('statement.md');
    assert.deepEqual((await selected('wsoa.openInLetter', a1))[0], letter[0]);
  });

  it('are given an action, with places to fill in', async () => {
    const document = await create('areas-add.md', await textOf('statement.md'));
    await eventually(() => assert.equal(areas().overview?.uri, document.uri.toString()));
    await run('wsoa.addAction', await area('A3'));
    await eventually(async () => assert.equal((await area('A3')).entry.actions.length, 1));
    assert.match(document.getText(), /\[what will be done\]/);
    assert.match(document.getText(front().selection), /^\[/, 'the first place is selected');
    await run('wsoa.addAction', await area('P1'));
    await eventually(async () => assert.equal((await area('P1')).entry.actions.length, 2));
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  it('are filtered, which the view says, until the filter is cleared', async () => {
    await show('statement.md');
    await area('A1');
    areas().filter = { ...everything, gaps: true };
    assert.deepEqual(
      lines().map((line) => line.split(' ')[1]),
      ['A1', 'A2', 'A3', 'A4'],
    );
    assert.equal(areas().view.message, '4 of 5 areas shown: with gaps.');
    await run('wsoa.clearAreaFilter');
    assert.equal(lines().length, 5);
    assert.equal(areas().view.message, '');
  });

  it('have gaps that are gone to one after the other, and back', async () => {
    const { uri } = await show('statement.md');
    await area('A1');
    front().selection = new vscode.Selection(0, 0, 0, 0);
    const at = () => front().document.getText(front().selection);
    await run('wsoa.nextGap');
    assert.equal(at(), './letter.md', 'the areas that have no place in the statement');
    await run('wsoa.nextGap');
    assert.equal(at(), 'TBC');
    await run('wsoa.nextGap');
    assert.equal(at(), './letter.md', 'begins again');
    await run('wsoa.previousGap');
    assert.equal(at(), 'TBC');
    assert.equal(front().document.uri.toString(), uri.toString());
  });

  it('stand in the letter, which opens beside the statement where it is answered', async () => {
    const document = await show('statement.md');
    const place = document.positionAt(document.getText().indexOf('**Owner:** TBC'));
    front().selection = new vscode.Selection(place, place);
    await area('A1');
    await run('wsoa.openLetterBeside');
    assert.equal(front().document.uri.toString(), document.uri.toString(), 'the cursor stays');
    const beside = await eventually(() => {
      const found = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/letter.md'));
      assert.ok(found);
      return found;
    });
    assert.notEqual(beside.viewColumn, front().viewColumn);
    assert.match(beside.document.lineAt(beside.selection.active.line).text, /\*\*A1\*\*/);
  });

  it('are copied as a table', async () => {
    await show('statement.md');
    await area('A1');
    await run('wsoa.copyCoverage');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^\*\*statement\.md\*\*: 2 of 5 areas answered;/);
    assert.match(text, /^\| \*\*A1\*\* .* \| – \| 30 June 2027 \| no owner \|$/m);
  });

  it('are not there for other files: the view says what to do', async () => {
    await show('README.md');
    await eventually(() => assert.equal(areas().overview, undefined));
    assert.deepEqual(lines(), []);
    const { viewsWelcome, views } = extension.packageJSON.contributes;
    assert.deepEqual(views.wsoa[0].id, 'wsoa.areas');
    const commands = await vscode.commands.getCommands(true);
    for (const { contents } of viewsWelcome)
      for (const [, command] of contents.matchAll(/\(command:([\w.]+)\)/g))
        assert.ok(commands.includes(command), command);
  });
});

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}
