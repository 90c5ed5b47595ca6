import assert from 'node:assert/strict';
import type { LspClient } from '../support/lspClient.ts';
import { old } from '../support/lspClient.ts';
import type { Folder } from './folder.ts';
import { found, letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = { 'letter.md': letter, 's.md': statement() };
/** A pause that never ends in a test, and one that ends soon. */
const never = { initializationOptions: { today: '2027-03-01', quietMs: 3_600_000 } };
const soon = { initializationOptions: { today: '2027-03-01', quietMs: 150 } };

/** Types at the end of the document, a change for each letter, as an editor sends them; the rules found in between. */
async function type(client: LspClient, uri: string, text: string): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const letter of text) {
    const document = client.texts.get(uri)!;
    const end = document.positionAt(document.getText().length);
    await client.change(uri, [{ range: { start: end, end }, newText: letter }]);
    for (const rule of await client.rules(uri)) seen.add(rule);
  }
  return seen;
}

const titles = async (client: LspClient, uri: string): Promise<string[]> =>
  (await client.items(uri)).map(({ code, range }) => `${code} ${range.start.line + 1}`);

describe('Quiet while somebody types', function () {
  this.timeout(20_000);

  /** Opens the statement, as an editor does: and asks. */
  const opened = async (client: LspClient, folder: Folder, text = statement()): Promise<string> => {
    await client.open(folder.uri('s.md'), text);
    await client.pull(folder.uri('s.md'));
    return folder.uri('s.md');
  };

  it('holds nothing back of a document that is just opened', () =>
    withServer(
      files,
      async (client, folder) => {
        await client.open(folder.uri('s.md'), statement());
        assert.deepEqual(await client.rules(folder.uri('s.md')), found);
      },
      never,
    ));

  it('an action that is being typed is not yet incomplete; it is once it is saved', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        const seen = await type(client, uri, '\n### Action 2.2 Audit a sample\n\n- **Owner:** D');
        assert.deepEqual([...seen].sort(), found);
        assert.deepEqual((await client.rules(uri)).length, 2);
        await client.save(uri);
        assert.deepEqual(await client.rules(uri), ['action-without-deadline', ...found]);
      },
      never,
    ));

  it('nor is an area whose first action is being typed without one', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder, statement().replace('## A2 Oversight', '## A1, A3 Oversight'));
        assert.deepEqual(await titles(client, uri), ['area-without-action 2', 'action-without-owner 24']);
        await type(client, uri, '\n## A2 Oversight\n\n### Action 3.1 Audit\n\n');
        assert.deepEqual(await titles(client, uri), ['action-without-owner 24']);
        await client.save(uri);
        assert.deepEqual(await titles(client, uri), ['action-without-owner 24', 'area-without-action 28']);
      },
      never,
    ));

  it('nor is a row of a table, nor a date without its year yet', () =>
    withServer(
      files,
      async (client, folder) => {
        const table =
          '\n## Other work\n\n| Action | Area | Owner | Deadline |\n|--|--|--|--|\n| Share thresholds | A3 | DCS | May 2027 |\n';
        const uri = await opened(client, folder, statement() + table);
        assert.deepEqual(await client.rules(uri), ['action-without-owner']);
        const seen = await type(client, uri, '| Brief the teams | A1 | DCS | 30 June 20');
        assert.deepEqual([...seen], ['action-without-owner']);
        assert.deepEqual([...(await type(client, uri, '27 |'))], ['action-without-owner']);
      },
      never,
    ));

  it('what cannot become right by typing on is said at once', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        await client.edit(uri, '31 July 2027', '31 June 2027');
        assert.deepEqual(await client.rules(uri), [...found, 'impossible-date']);
        await client.edit(uri, '31 June 2027', 'ongoing');
        assert.deepEqual(await client.rules(uri), [...found, 'vague-deadline']);
        await client.edit(uri, '## A2 Oversight', '## A9 Oversight');
        assert.ok((await client.rules(uri)).includes('unknown-area'));
      },
      never,
    ));

  it('what was shown before stays, and follows the text', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        await client.edit(uri, 'Record oversight', 'Write\\\nRecord oversight');
        await client.edit(uri, 'Write\\\nRecord', 'Record all');
        await client.edit(uri, 'in every file', 'in every single file');
        assert.deepEqual(await client.rules(uri), found);
      },
      never,
    ));

  it('even when it was never asked for before the first edit', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement());
        await client.edit(uri, 'Record oversight', 'Record the oversight');
        await client.edit(uri, '- **Deadline:** 31 July 2027', '- **Deadline:** ');
        assert.deepEqual(await client.rules(uri), found);
      },
      never,
    ));

  it('going on in another action releases the former at once', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        await client.edit(uri, '30 June 2027', '30 June');
        await client.edit(uri, '# Written', '\n# Written');
        await client.edit(uri, '30 June', '30 Jun');
        assert.deepEqual(await client.rules(uri), found);
        await client.edit(uri, '31 July 2027', '31 July');
        assert.deepEqual(await titles(client, uri), [
          'area-without-action 2',
          'vague-deadline 21',
          'action-without-owner 25',
        ]);
      },
      never,
    ));

  it('lines that are taken out are no typing', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        await client.edit(uri, '- **Owner:** Head of Service for MASH\n', '');
        assert.deepEqual(await client.rules(uri), ['action-without-owner', ...found]);
      },
      never,
    ));

  it('nor is a change in several actions at once', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        const document = client.texts.get(uri)!;
        const edits = ['30 June 2027', '31 July 2027'].map((date) => {
          const at = document.getText().indexOf(date);
          return {
            range: { start: document.positionAt(at), end: document.positionAt(at + date.length) },
            newText: '',
          };
        });
        await client.change(uri, edits);
        assert.deepEqual(await client.rules(uri), ['action-without-deadline', 'action-without-deadline', ...found]);
      },
      never,
    ));

  it('nor is a text that is sent as a whole', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        const text = statement().replace('Head of Service for MASH', '');
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [{ text }],
        });
        assert.deepEqual(await client.rules(uri), ['action-without-owner', ...found]);
      },
      never,
    ));

  it('the lightbulb offers what would mend it all the same, before and after the pause', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        await client.edit(uri, 'Head of Service for MASH', '');
        assert.deepEqual(await client.rules(uri), found);
        const title = { start: { line: 16, character: 5 }, end: { line: 16, character: 5 } };
        const actions = await client.actions(uri, title, { only: ['quickfix'] });
        const add = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'action-without-owner');
        assert.ok(add);
        await client.save(uri);
        await client.rules(uri);
        await client.apply((await client.resolve(add)).edit!);
        assert.match(client.texts.get(uri)!.getText(), /Owner:\*\* \[owner\]/);
      },
      never,
    ));

  it('after a pause a client that asks is told to, once', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        const { resultId } = await client.pull(uri);
        await client.edit(uri, 'Head of Service for MASH', '');
        assert.equal((await client.pull(uri, resultId!)).kind, 'unchanged');
        await client.until(() => client.refreshes > 0, 'a refresh');
        const loud = await client.pull(uri, resultId!);
        assert.equal(loud.kind === 'full' && loud.items.length, 3);
        assert.equal((await client.pull(uri, loud.resultId!)).kind, 'unchanged');
        assert.equal(client.refreshes, 1);
      },
      soon,
    ));

  it('after a pause a client that does not ask is sent them', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement());
        await client.until(() => client.published.get(uri)?.length === 2, 'diagnostics');
        await client.edit(uri, '30 June 2027', '30 Ju');
        await client.until(() => client.published.get(uri)?.length === 3, 'one more after the pause');
      },
      { ...soon, capabilities: old },
    ));

  it('is switched off by quietWhileTyping', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = await opened(client, folder);
        await client.edit(uri, 'Head of Service for MASH', '');
        assert.deepEqual(await client.rules(uri), ['action-without-owner', ...found]);
      },
      { initializationOptions: { today: '2027-03-01', quietWhileTyping: false } },
    ));
});
