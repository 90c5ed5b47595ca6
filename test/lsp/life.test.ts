import assert from 'node:assert/strict';
import { LspClient } from '../support/lspClient.ts';
import { letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = { 'letter.md': letter, 's.md': statement() };

describe('The server', function () {
  this.timeout(20_000);

  it('exits with 0 after a shutdown, with 1 without', async () => {
    const polite = await LspClient.start();
    assert.equal(await polite.stop(), 0);
    const rude = await LspClient.start();
    await rude.connection.sendNotification('exit');
    assert.equal(await rude.exited, 1);
    rude.connection.dispose();
    const gone = await LspClient.start();
    gone.process.stdin.end();
    assert.equal(await gone.exited, 1);
    gone.connection.dispose();
  });

  it('takes the day from the client', async () => {
    const text = statement().replace('30 June 2027', '31 June 2027');
    await withServer(
      files,
      async (client, folder) => {
        await client.open(folder.uri('s.md'), text);
        assert.ok((await client.rules(folder.uri('s.md'))).includes('impossible-date'));
        assert.deepEqual(
          client.log.filter((line) => /today/.test(line)),
          [],
        );
      },
      { initializationOptions: { today: '2030-01-01' } },
    );
  });

  for (const today of ['2027-02-30', 'tomorrow', 20270101, '2027-1-1']) {
    it(`says so when ${JSON.stringify(today)} is no day, and goes on`, () =>
      withServer(
        files,
        async (client, folder) => {
          await client.until(
            () => client.log.some((line) => line.includes(JSON.stringify(today))),
            'a line in the log',
          );
          await client.open(folder.uri('s.md'), statement());
          assert.equal((await client.items(folder.uri('s.md'))).length, 2);
        },
        { initializationOptions: { today } },
      ));
  }

  it('says what it makes of a document, and why', () =>
    withServer(files, async (client, folder) => {
      const status = (uri: string): Promise<unknown> => client.connection.sendRequest('wsoa/status', { uri });
      await client.open(folder.uri('s.md'), statement());
      assert.deepEqual(await status(folder.uri('s.md')), {
        kind: 'statement',
        reason: 'Statement; letter.md found; 2 of 3 areas answered; 2 findings.',
        areas: 3,
        answered: 2,
        complete: 1,
        findings: 2,
        letters: [folder.uri('letter.md')],
        statements: [],
      });
      assert.deepEqual(await status(folder.uri('letter.md')), {
        kind: 'letter',
        reason: 'Letter; named by s.md; 2 of 3 areas answered; 1 finding.',
        areas: 3,
        answered: 2,
        complete: 1,
        findings: 1,
        letters: [],
        statements: [folder.uri('s.md')],
      });
      await client.open(folder.uri('unnamed.md'), letter);
      const unnamed = (await status(folder.uri('unnamed.md'))) as { kind: string; reason: string };
      assert.deepEqual([unnamed.kind, unnamed.reason], ['letter', 'Letter; 3 areas; no statement names it yet.']);
      await client.open(folder.uri('readme.md'), '# Read me');
      const { kind, reason } = (await status(folder.uri('readme.md'))) as { kind: string; reason: string };
      assert.equal(kind, 'none');
      assert.match(reason, /^No front matter, so this is not treated as a statement; and no statement names it/);
    }));

  it('survives whatever it is asked, with a line in the log', () =>
    withServer(files, async (client, folder) => {
      const { connection } = client;
      const ask = (method: string, params: unknown): Promise<unknown> =>
        connection.sendRequest(method, params).catch(() => undefined);
      await ask('textDocument/diagnostic', { textDocument: { uri: 'not a uri' } });
      await ask('textDocument/diagnostic', {});
      await ask('textDocument/codeAction', { textDocument: { uri: folder.uri('none.md') } });
      await ask('codeAction/resolve', { title: 'x' });
      await ask('wsoa/status', { uri: 'file:///%E0%A4%A' });
      await ask('wsoa/nothing', {});
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: '%%%', type: 9 }] });
      await client.open(folder.uri('s.md'), statement());
      assert.equal((await client.items(folder.uri('s.md'))).length, 2);
    }));

  it('leaves a document of 50 MB alone, and says so', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('huge.md');
      await client.open(uri, `${statement()}${'A line of text.\n'.repeat(3_400_000)}`);
      const items = await client.items(uri);
      assert.equal(items.length, 1);
      assert.equal(items[0]!.severity, 3);
      await client.open(folder.uri('s.md'), statement());
      assert.equal((await client.items(folder.uri('s.md'))).length, 2);
    }))
    // So much text takes its time through a pipe where others use the machine too.
    .timeout(120_000);
});
