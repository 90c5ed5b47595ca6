import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, show } from './support.ts';

/** Asks a language feature as the editor does, until our server answers too. */
function ask<T>(command: string, done: (answer: T) => void, ...args: unknown[]): Promise<T> {
  return eventually(async () => {
    const answer = await vscode.commands.executeCommand<T>(command, ...args);
    done(answer);
    return answer;
  });
}

function at(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, words);
  return document.positionAt(offset + 1);
}

describe('understanding a statement', () => {
  afterEach(closeAll);

  it('a hover over a reference shows the area and how it is answered', async () => {
    const document = await show('statement.md');
    const place = at(document, 'A1 Timeliness');
    await ask<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      (hovers) => {
        const text = hovers
          .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
          .join();
        assert.match(text, /\*\*A1\*\* area for improvement/);
        assert.match(text, /The timeliness of strategy meetings is too variable/);
        assert.match(text, /Answered by \d+ actions?/);
      },
      document.uri,
      place,
    );
  });

  // In a heading the peek also shows the heading itself, which Markdown's own extension takes for its definition.
  it('the definition of a reference is the area in the letter', async () => {
    const document = await show('statement.md');
    await ask<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      (places) => {
        const link = places.find((place) => 'targetUri' in place);
        assert.equal(link?.targetUri.toString(), inWorkspace('letter.md').toString());
      },
      document.uri,
      at(document, 'A1 Timeliness'),
    );
  });

  it('the path of the letter leads there', async () => {
    const document = await show('statement.md');
    const place = at(document, './letter.md');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), inWorkspace('letter.md').toString());
    });
  });

  it('the outline holds the actions with their owners', async () => {
    const document = await show('statement.md');
    await ask<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      (symbols) => {
        const all = (some: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
          some.flatMap((one) => [one, ...all(one.children)]);
        const action = all(symbols).find(({ name, detail }) => name.includes('0.1') && detail);
        assert.match(action?.detail ?? '', /^Detective Superintendent, Northmere Police · 30 April 2027$/);
      },
      document.uri,
    );
  });

  it('a lens above each area of the letter opens its actions', async () => {
    await show('statement.md');
    const letter = await show('letter.md');
    const lenses = await ask<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      (found) => assert.match(found.map(({ command }) => command?.title).join('; '), /P1: \d+ actions?/),
      letter.uri,
      50,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title.slice(0, 3)),
      ['P1:', 'A1:', 'A2:', 'A3:', 'A4:'],
    );
    const { command } = lenses.find(({ command }) => command?.title.startsWith('P1: '))!;
    assert.equal(command!.command, 'wsoa.showActions');
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
  });

  it('hints say how far off a deadline is', async () => {
    const document = await show('statement.md');
    await ask<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      (hints) => assert.ok(hints.some(({ label }) => /working days?/.test(String(label)))),
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
  });
});
