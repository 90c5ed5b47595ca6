import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, inWorkspace, pause, show } from './support.ts';

describe('activation', () => {
  after(closeAll);

  it('sleeps while no Markdown is open', async () => {
    assert.equal(extension.isActive, false);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace('notes.txt')));
    await pause(500);
    assert.equal(extension.isActive, false);
  });

  it('wakes up for Markdown', async () => {
    await show('README.md');
    await eventually(() => assert.ok(extension.isActive));
    await eventually(() => assert.equal(extension.exports.service.state, 'running'));
  });

  it('offers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const { command } of extension.packageJSON.contributes.commands)
      assert.ok(commands.includes(command), command);
  });

  it('is there again after a restart', async () => {
    await vscode.commands.executeCommand('wsoa.restart');
    assert.equal(extension.exports.service.state, 'running');
  });

  it('is there again after a crash', async () => {
    await isThereAgainAfter((server) => server.kill('SIGKILL'));
  });

  // Who types when it happens: what is written to a server that is gone fails, before its end is heard of.
  it('is there again after a crash in the middle of what it was told', async () => {
    const { client } = extension.exports.service;
    assert.ok(client);
    await isThereAgainAfter((server) => {
      server.kill('SIGKILL');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500); // dead, and nobody was told
      for (let told = 0; told < 5; told++) void client.sendNotification('$/setTrace', { value: 'off' }).catch(() => {});
    });
  });
});

async function isThereAgainAfter(crash: (server: { kill(signal: string): void }) => void): Promise<void> {
  const { service } = extension.exports;
  const { serverProcess } = service.client as unknown as { serverProcess?: { kill(signal: string): void } };
  assert.ok(serverProcess);
  const states: string[] = [];
  const listening = service.onDidChangeState((state) => states.push(state));
  crash(serverProcess);
  await eventually(() => assert.deepEqual(states, ['starting', 'running']));
  listening.dispose();
}
