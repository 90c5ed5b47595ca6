import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { WorkspaceDiagnosticReport, WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver';
import { letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = {
  'letter.md': letter,
  's.md': statement(),
  'sub/complete.md':
    '---\nletter: ../other.md\nprincipal-authority: Northmere Council\n---\n# S\n\nSigned by all, who oversee it.\n\n' +
    '## A1\n\n### Action 1 Do\n\n- Owner: R. Okafor\n- Deadline: 1 June 2027\n- Measure: 95% done\n',
  'other.md': '# Letter\n\n## Areas for improvement\n\n- One area only is weak.\n',
  'readme.md': '# Read me',
  'unnamed.md': letter,
};

function known({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] {
  return items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
}

function counts({ items }: WorkspaceDiagnosticReport): Record<string, number> {
  const full = items as WorkspaceFullDocumentDiagnosticReport[];
  return Object.fromEntries(full.map((item) => [item.uri.slice(item.uri.lastIndexOf('/') + 1), item.items.length]));
}

/** Is it still unanswered after a while? */
async function isHeld(answer: Promise<unknown>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 700));
  return Promise.race([answer.then(() => false), later]);
}

describe('Diagnostics of the workspace', function () {
  this.timeout(20_000);

  it('are those of statements that are not open and of the letters that they name', () =>
    withServer(files, async (client) => {
      assert.deepEqual(counts(await client.pullWorkspace()), {
        's.md': 2,
        'letter.md': 1,
        'complete.md': 0,
        'other.md': 0,
      });
    }));

  it('leave out what is open', () =>
    withServer(files, async (client, folder) => {
      await client.open(folder.uri('s.md'), statement());
      await client.pull(folder.uri('s.md'));
      assert.deepEqual(counts(await client.pullWorkspace()), { 'letter.md': 1, 'complete.md': 0, 'other.md': 0 });
    }));

  it('are held back until something changes', () =>
    withServer(files, async (client, folder) => {
      const first = await client.pullWorkspace();
      const second = client.pullWorkspace(known(first));
      assert.ok(await isHeld(second));
      folder.write('s.md', statement().replace('- **Deadline:** 31', '- **Owner:** R. Okafor\n- **Deadline:** 31'));
      await client.watched({ uri: folder.uri('s.md'), type: 2 });
      assert.deepEqual(counts(await second), { 's.md': 1 });
    }));

  it('are held back where there is nothing to say', () =>
    withServer({ 'readme.md': '# Read me' }, async (client, folder) => {
      const answer = client.pullWorkspace();
      assert.ok(await isHeld(answer));
      await client.open(folder.uri('readme.md'), '# Read me');
      await client.close(folder.uri('readme.md'));
      assert.ok(await isHeld(answer));
      folder.write('s.md', statement());
      await client.watched({ uri: folder.uri('s.md'), type: 1 });
      assert.deepEqual(counts(await answer), { 's.md': 2 });
    }));

  it('vanish with the statement', () =>
    withServer(files, async (client, folder) => {
      const first = await client.pullWorkspace();
      const second = client.pullWorkspace(known(first));
      folder.remove('s.md');
      await client.watched({ uri: folder.uri('s.md'), type: 3 });
      assert.deepEqual(counts(await second), { 's.md': 0, 'letter.md': 0 });
    }));

  it('come back when a document is closed without being saved', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, statement());
      await client.edit(uri, '- **Deadline:** 31', '- **Owner:** R. Okafor\n- **Deadline:** 31');
      await client.pull(uri);
      const second = client.pullWorkspace(known(await client.pullWorkspace()));
      await client.close(uri);
      assert.deepEqual(counts(await second), { 's.md': 2 });
    }));

  it('stop when the client cancels', () =>
    withServer({}, async (client) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
      setTimeout(() => source.cancel(), 100);
      await assert.rejects(answer, { code: -32800 });
    }));

  it('are streamed to a client that takes them bit by bit', () =>
    withServer(files, async (client, folder) => {
      const bits: Record<string, number>[] = [];
      client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
        bits.push(counts(value));
      });
      const answer = client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds: [],
        partialResultToken: 1,
      });
      assert.ok(await isHeld(answer));
      assert.equal(bits.length, 1);
      await client.open(folder.uri('letter.md'), letter.replace('- Thresholds are not shared by all partners.\n', ''));
      assert.ok(await isHeld(answer));
      assert.deepEqual(bits[1], { 's.md': 1 });
    }));

  it('do not keep the server from shutting down', () =>
    withServer({}, async (client) => {
      client.pullWorkspace().catch(() => undefined);
    }));
});
