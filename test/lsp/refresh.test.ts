import assert from 'node:assert/strict';
import { letter, found, statement } from './folder.ts';
import { withServer } from './session.ts';

const created = 1;
const changed = 2;
const deleted = 3;

describe('When the other file changes', function () {
  this.timeout(20_000);
  const files = { 'letter.md': letter, 's.md': statement() };

  it('asks for a refresh of the statement when the letter is edited, saved or not', () =>
    withServer(files, async (client, folder) => {
      const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.open(uri, statement());
      await client.open(its, letter);
      const { resultId } = await client.pull(uri);
      await client.pull(its);
      await client.edit(its, '- Thresholds are not shared by all partners.\n', '');
      await client.until(() => client.refreshes > 0, 'a refresh');
      assert.equal((await client.pull(uri, resultId!)).kind, 'full');
      assert.deepEqual(await client.rules(uri), ['action-without-owner']);
    }));

  it('asks for a refresh of the letter when the statement is edited', () =>
    withServer(files, async (client, folder) => {
      const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.open(uri, statement());
      await client.open(its, letter);
      await client.pull(uri);
      assert.equal((await client.items(its)).length, 1);
      await client.edit(uri, '## A2 Oversight', '## A2, A3 Oversight');
      await client.pull(uri);
      await client.until(() => client.refreshes > 0, 'a refresh');
      assert.equal((await client.items(its)).length, 0);
    }));

  it('asks for none when nothing looks different', () =>
    withServer(files, async (client, folder) => {
      const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.open(uri, statement());
      await client.open(its, letter);
      await client.pull(uri);
      await client.pull(its);
      await client.edit(its, 'Dear all', 'Dear everybody');
      await client.edit(uri, '# Written', '# A written');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(client.refreshes, 0);
    }));

  it('follows the letter on disk: deleted, created, changed, renamed', () =>
    withServer(files, async (client, folder) => {
      const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
      await client.until(() => client.registrations.length > 0, 'the registration of watchers');
      assert.deepEqual(client.registrations[0]!.method, 'workspace/didChangeWatchedFiles');
      await client.open(uri, statement());
      assert.deepEqual(await client.rules(uri), found);

      folder.remove('letter.md');
      await client.watched({ uri: its, type: deleted });
      await client.until(() => client.refreshes === 1, 'a refresh');
      assert.deepEqual(await client.rules(uri), ['action-without-owner', 'letter-not-found']);

      folder.write('letter.md', letter);
      await client.watched({ uri: its, type: created });
      await client.until(() => client.refreshes === 2, 'a refresh');
      assert.deepEqual(await client.rules(uri), found);

      folder.write('letter.md', letter.replace('- Thresholds are not shared by all partners.\n', ''));
      await client.watched({ uri: its, type: changed });
      await client.until(() => client.refreshes === 3, 'a refresh');
      assert.deepEqual(await client.rules(uri), ['action-without-owner']);

      folder.write('renamed.md', letter);
      folder.remove('letter.md');
      await client.watched({ uri: its, type: deleted }, { uri: folder.uri('renamed.md'), type: created });
      await client.until(() => client.refreshes === 4, 'a refresh');
      assert.deepEqual(await client.rules(uri), ['action-without-owner', 'letter-not-found']);
      await client.edit(uri, './letter.md', './renamed.md');
      assert.deepEqual(await client.rules(uri), found);
    }));

  it('takes a new statement of a letter into account', () =>
    withServer({ 'letter.md': letter }, async (client, folder) => {
      const its = folder.uri('letter.md');
      await client.open(its, letter);
      assert.deepEqual(await client.items(its), []);
      folder.write('s.md', statement());
      await client.watched({ uri: folder.uri('s.md'), type: created });
      await client.until(() => client.refreshes > 0, 'a refresh');
      assert.equal((await client.items(its)).length, 1);
      folder.remove('s.md');
      await client.watched({ uri: folder.uri('s.md'), type: deleted });
      await client.until(() => client.refreshes > 1, 'a refresh');
      assert.deepEqual(await client.items(its), []);
    }));

  it('follows a folder that is opened', () =>
    withServer(
      { 'a/letter.md': letter, 'b/s.md': statement('../a/letter.md') },
      async (client, folder) => {
        const uri = folder.uri('b/s.md');
        await client.open(uri, statement('../a/letter.md'));
        assert.deepEqual(await client.rules(uri), ['action-without-owner', 'letter-not-found']);
        const event = { added: [{ uri: folder.uri(''), name: 'all' }], removed: [] };
        await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
        await client.until(() => client.refreshes > 0, 'a refresh');
        assert.deepEqual(await client.rules(uri), found);
      },
      { folder: null },
    ));
});
