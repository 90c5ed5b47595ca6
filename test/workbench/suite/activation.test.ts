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
    const { service } = extension.exports;
    const { serverProcess } = service.client as unknown as { serverProcess?: { kill(signal: string): void } };
    assert.ok(serverProcess);
    const states: string[] = [];
    const listening = service.onDidChangeState((state) => states.push(state));
    serverProcess.kill('SIGKILL');
    await eventually(() => assert.deepEqual(states, ['starting', 'running']));
    listening.dispose();
  });
});
