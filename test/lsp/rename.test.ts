import assert from 'node:assert/strict';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
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

### Action 1.1 Hold meetings in time

- **Owner:** Head of MASH
- **Deadline:** 31 March 2027

| Ref | Area | Action | Owner | Deadline |
|---|---|---|---|---|
| 2.1 | A1, A2 | Record oversight | Head of MASH | 30 June 2027 |
`;
const options = {
  capabilities: { ...modern, textDocument: { ...modern.textDocument, rename: { prepareSupport: true } } },
};
const files = { 'letter.md': letter, 's.md': statement };

function at(text: string, words: string): Position {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  assert.ok(text.includes(words), words);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

async function rename(client: LspClient, uri: string, position: Position, newName: string): Promise<void> {
  const place = { textDocument: { uri }, position };
  const prepared = await client.connection.sendRequest<{ range: Range; placeholder: string }>(
    'textDocument/prepareRename',
    place,
  );
  assert.equal(client.texts.get(uri)!.getText(prepared.range), prepared.placeholder);
  const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...place, newName });
  await client.apply(edit);
}

describe('Rename', function () {
  this.timeout(20_000);
  const both = (work: (client: LspClient, s: string, l: string) => Promise<void>, texts = files) =>
    withServer(
      texts,
      async (client, folder) => {
        await client.open(folder.uri('s.md'), texts['s.md']);
        await client.open(folder.uri('letter.md'), texts['letter.md']);
        await work(client, folder.uri('s.md'), folder.uri('letter.md'));
      },
      options,
    );
  const now = (client: LspClient, uri: string) => client.texts.get(uri)!.getText();

  it('of an area, in the letter and in every statement', async () => {
    for (const from of ['statement', 'letter'])
      await both(async (client, s, l) => {
        if (from === 'statement') await rename(client, s, at(statement, 'A1, A2'), 'A7');
        else await rename(client, l, at(letter, 'A1'), 'A7');
        assert.equal(now(client, s), statement.replaceAll('A1', 'A7'));
        assert.equal(now(client, l), letter.replace('A1', 'A7'));
      });
  });

  it('of an action', () =>
    both(async (client, s) => {
      await rename(client, s, at(statement, '1.1 Hold'), '1.9');
      assert.equal(now(client, s), statement.replace('1.1', '1.9'));
    }));

  it('of an action, with what points to it in this statement and in others', async () => {
    const own = statement.replace('## A1 Timeliness', '## A1 Timeliness\n\nSee action 1.1, not 1.1 hours.');
    const other = statement.replace('| 2.1 | A1, A2 | Record oversight', '| 1.1 | A1, A2 | Record oversight');
    const pointing = `---
letter: ./letter.md
---

## A1 Timeliness

Answered in: [plan 1.1](s.md#1.1), other.md#1.1

## A2 Oversight

- **Answered in:** ./s.md, action 1.1
`;
    const texts = { ...files, 's.md': own, 'other.md': other, 'p.md': pointing };
    await withServer(
      texts,
      async (client, folder) => {
        for (const name of ['s.md', 'p.md', 'other.md'] as const) await client.open(folder.uri(name), texts[name]);
        await rename(client, folder.uri('s.md'), at(own, '1.1 Hold'), '1.9');
        assert.equal(
          now(client, folder.uri('s.md')),
          own.replace('1.1 Hold', '1.9 Hold').replace('action 1.1', 'action 1.9'),
        );
        assert.equal(
          now(client, folder.uri('p.md')),
          pointing.replace('[plan 1.1](s.md#1.1)', '[plan 1.9](s.md#1.9)').replace('action 1.1', 'action 1.9'),
        );
        assert.equal(now(client, folder.uri('other.md')), other);
      },
      options,
    );
  });

  it('of an owner, wherever they own an action', () =>
    both(async (client, s) => {
      await rename(client, s, at(statement, 'Head of MASH'), 'Head of the Front Door');
      assert.equal(now(client, s), statement.replaceAll('Head of MASH', 'Head of the Front Door'));
    }));

  it('is refused, with the reason, where it would make two of a name or no reference', () =>
    both(async (client, s) => {
      for (const [words, name, why] of [
        ['A1, A2', 'A2', /another A2/],
        ['A1, A2', 'first', /letters and a number/],
        ['1.1 Hold', '2.1', /an action 2\.1 already/],
        ['1.1 Hold', 'x y', /such as 2\.1/],
      ] as const)
        await assert.rejects(rename(client, s, at(statement, words), name), why);
      assert.equal(now(client, s), statement);
    }));

  it('is refused where the letter does not write its references', () =>
    both((client, s) => assert.rejects(rename(client, s, at(statement, 'A1, A2'), 'A7'), /named by its place/), {
      ...files,
      'letter.md': letter.replaceAll(/\*\*A\d\*\* /g, ''),
    }));
});
