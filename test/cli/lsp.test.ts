import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { bin, folderOf, root } from './wsoa.ts';

describe('wsoa lsp --stdio', function () {
  this.timeout(20_000);

  it('answers initialize, and ends when told to', async function () {
    if (!fs.existsSync(path.join(root, 'dist', 'server.cjs'))) this.skip();
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio'], { cwd: folderOf({}) });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const answer = await connection.sendRequest<{ capabilities: object }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.ok('textDocumentSync' in answer.capabilities);
    await connection.sendNotification('initialized', {});
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0, err);
    connection.dispose();
  });
});
