import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeAll, create, eventually, extension } from './support.ts';

const text = `---
letter: ./letter.md
---

## A1 Timeliness

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH
- **Deadline:** 30 June 2027

### Action 1.3 Say who chairs them

- **Owner:** Head of MASH
- **Deadline:** 31 May 2027

## A2 Oversight

| Ref | Action | Owner | Deadline |
|---|---|---|---|
| 2.1 | Record oversight | Head of MASH | 30 June 2027 |
`;

async function opened(name: string): Promise<vscode.TextDocument> {
  const document = await create(name, text);
  await eventually(async () => {
    const status = await extension.exports.status.ask(document.uri);
    assert.equal(status?.kind, 'statement');
  });
  return document;
}

function at(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, words);
  return document.positionAt(offset);
}

/** The refactoring of that title, with its edit, as the menu has it. */
function refactoring(document: vscode.TextDocument, words: string, title: RegExp): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const place = at(document, words);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
      vscode.CodeActionKind.Refactor.value,
      50,
    );
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, `only ${actions.map((action) => action.title).join('; ')}`);
    return found;
  });
}

describe('refactorings', () => {
  afterEach(closeAll);

  it('turn a table into sections and back, each undone in one step', async () => {
    const document = await opened('refactor-table.md');
    await apply(await refactoring(document, 'Record oversight', /^Turn this table into 1 section$/));
    assert.match(document.getText(), /### Action 2\.1 Record oversight\n\n- \*\*Owner:\*\* Head of MASH/);
    await apply(await refactoring(document, 'Record oversight', /^Turn this action into a table$/));
    assert.match(document.getText(), /\| 2\.1 \| Record oversight \| Head of MASH \| 30 June 2027 \|/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('renumber the actions, by the command', async () => {
    const document = await opened('refactor-renumber.md');
    await vscode.commands.executeCommand('wsoa.renumberActions');
    assert.equal(document.getText(), text.replace('Action 1.3', 'Action 1.2'));
  });

  it('move an action to the area that is chosen', async () => {
    const document = await opened('refactor-move.md');
    const action = await refactoring(document, 'Say who', /^Move this action to another area…$/);
    assert.equal(action.command?.command, 'wsoa.moveAction');
    const moved = apply(action);
    // What a person does in the list: the second of the areas is A2, behind the area for priority action.
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.notEqual(document.getText(), text);
    });
    await moved;
    assert.doesNotMatch(document.getText(), /Action 1\.3/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});
