import assert from 'node:assert/strict';
import type { ClientCapabilities, Position, TextDocumentEdit } from 'vscode-languageserver';
import type { MoveChoices, Refactored } from '../../server/lsp/refactorProtocol.ts';
import { moveActionRequest, moveChoicesRequest, renumberRequest } from '../../server/lsp/refactorProtocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { modern } from '../support/lspClient.ts';
import { withServer } from './session.ts';

const letter = `# Inspection

## Areas for improvement

- **A1** Meetings are late.
- **A2** Oversight is not recorded.
`;
const statement = `---
letter: ./letter.md
---

## A1 Timeliness

| Ref | Action | Owner | Deadline |
|---|---|---|---|
| 1.1 | Hold meetings in time | Head of MASH | 31 March 2027 |
| 1.3 | Say who chairs them | Head of MASH | 31 January 2027 |

## A2 Oversight

| Ref | Action | Owner | Deadline |
|---|---|---|---|
| 2.1 | Record oversight | Head of MASH | 30 June 2027 |

This table is agreed.
`;
const pointing = `---
letter: ./letter.md
---

## A1 Timeliness

Answered in: s.md#1.3
`;
const files = { 'letter.md': letter, 's.md': statement, 'p.md': pointing };
const { codeAction } = modern.textDocument!;
const withDisabled: ClientCapabilities = {
  ...modern,
  textDocument: { ...modern.textDocument, codeAction: { ...codeAction, disabledSupport: true } },
};
const initializationOptions = { today: '2027-03-01', moveCommand: 'wsoa.moveAction' };

function at(text: string, words: string): Position {
  assert.ok(text.includes(words), words);
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

const open = (
  work: (client: LspClient, s: string, p: string) => Promise<void>,
  capabilities: ClientCapabilities = withDisabled,
  text = statement,
) =>
  withServer(
    { ...files, 's.md': text },
    async (client, folder) => {
      await client.open(folder.uri('s.md'), text);
      await client.open(folder.uri('p.md'), pointing);
      await work(client, folder.uri('s.md'), folder.uri('p.md'));
    },
    { capabilities, initializationOptions },
  );

async function offered(client: LspClient, uri: string, words: string, only = ['refactor']) {
  const place = at(client.texts.get(uri)!.getText(), words);
  return client.actions(uri, { start: place, end: place }, { only });
}

const now = (client: LspClient, uri: string) => client.texts.get(uri)!.getText();

describe('Refactorings', function () {
  this.timeout(20_000);

  it('are offered where they make sense, with the reason where one cannot be done', () =>
    open(async (client, s) => {
      const lines = async (words: string) =>
        (await offered(client, s, words)).map(({ title, kind, disabled }) =>
          [kind, title, disabled?.reason.slice(0, 30)].filter(Boolean).join(' | '),
        );
      assert.deepEqual(await lines('Hold meetings'), [
        'refactor.rewrite | Split action 1.1 into two',
        'refactor.rewrite | Turn this table into 2 sections',
        'refactor.rewrite | Sort the table by deadline',
        'refactor.rewrite | Renumber all actions in order',
        'refactor.move | Move this action to another area…',
      ]);
      assert.deepEqual(await lines('30 June'), [
        'refactor.rewrite | Turn this table into 1 section | “This table is agreed” stands ',
        'refactor.rewrite | Renumber all actions in order',
      ]);
      assert.deepEqual(await lines('This table is'), []);
      const fixes = await offered(client, s, 'Hold meetings', ['quickfix']);
      assert.ok(fixes.every(({ kind }) => kind === 'quickfix'));
    }));

  it('are made when they are chosen, and go back', () =>
    open(async (client, s) => {
      const choose = async (words: string, title: RegExp) => {
        const action = (await offered(client, s, words)).find((one) => title.test(one.title))!;
        assert.equal(action.edit, undefined);
        await client.apply((await client.resolve(action)).edit!);
      };
      await choose('Hold meetings', /into 2 sections/);
      assert.match(now(client, s), /\n### 1\.3 Say who chairs them\n\n- \*\*Owner:\*\* Head of MASH\n/);
      await choose('Head of MASH', /into a table/);
      const compact = statement.replace('|---|---|---|---|', '| --- | --- | --- | --- |');
      assert.equal(now(client, s), compact);
    }));

  it('are whole at once for an editor that asks for no more, without those that cannot be done', () =>
    open(
      async (client, s) => {
        const [sort] = (await offered(client, s, 'Hold meetings')).filter(({ title }) => /by deadline/.test(title));
        await client.apply(sort!.edit!);
        assert.ok(now(client, s).indexOf('| 1.3 ') < now(client, s).indexOf('| 1.1 '));
        assert.ok((await offered(client, s, '30 June')).every(({ title }) => !/into 1 section/.test(title)));
      },
      { ...modern, textDocument: { codeAction: { codeActionLiteralSupport: codeAction!.codeActionLiteralSupport! } } },
    ));

  it('renumber with all statements that point to an action', () =>
    open(async (client, s, p) => {
      const renumber = () => client.connection.sendRequest<Refactored>(renumberRequest, { uri: s });
      const made = await renumber();
      assert.equal(made.kind, 'edit');
      if (made.kind === 'edit') await client.apply(made.edit);
      assert.equal(now(client, s), statement.replace('| 1.3 ', '| 1.2 '));
      assert.equal(now(client, p), pointing.replace('1.3', '1.2'));
      assert.deepEqual(await renumber(), { kind: 'none', reason: 'The references are in order already.' });
    }));

  it('move an action to an area that is chosen, and what points to it follows', () =>
    open(async (client, s, p) => {
      const place = { uri: s, position: at(statement, 'Say who') };
      const choices = await client.connection.sendRequest<MoveChoices>(moveChoicesRequest, place);
      assert.ok(choices.kind === 'areas');
      assert.deepEqual(
        [choices.now, choices.areas.map(({ label, detail }) => [label, detail])],
        ['Action 1.3 answers A1 now.', [['A2, “Oversight is not recorded”', 'Below “A2 Oversight”']]],
      );
      const params = { ...place, area: choices.areas[0]!.id };
      const moved = await client.connection.sendRequest<Refactored>(moveActionRequest, params);
      assert.ok(moved.kind === 'edit');
      await client.apply({ documentChanges: moved.edit.documentChanges as TextDocumentEdit[] });
      const row = '| 1.3 | Say who chairs them | Head of MASH | 31 January 2027 |\n';
      const last = '| 2.1 | Record oversight | Head of MASH | 30 June 2027 |\n';
      assert.equal(now(client, s), statement.replace(row, '').replace(last, last + row.replace('1.3', '2.2')));
      assert.equal(now(client, p), pointing.replace('1.3', '2.2'));
      const nowhere = await client.connection.sendRequest<MoveChoices>(moveChoicesRequest, {
        ...place,
        position: at(statement, '---'),
      });
      assert.equal(nowhere.kind, 'none');
    }));
});
