import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, show } from './support.ts';

const speak = (language: string | undefined) =>
  vscode.workspace.getConfiguration('wsoa').update('language', language, vscode.ConfigurationTarget.Global);
const shown = () => extension.exports.status.shown?.text ?? '';

describe('the language', () => {
  before(() => extension.activate());
  after(async () => {
    await speak(undefined);
    await closeAll();
  });

  it('is the editor’s, and Welsh at once where that is set', async () => {
    await show('statement.md');
    await eventually(() => assert.match(shown(), /^Statement: \d+ of \d+ areas answered$/));
    await speak('cy');
    await eventually(() => assert.match(shown(), /^Datganiad: Atebwyd \d+ o \d+ maes$/));
    await speak(undefined);
    await eventually(() => assert.match(shown(), /^Statement: /));
  });

  it('is a whole word, not a key, wherever package.json shows something', () => {
    assert.doesNotMatch(JSON.stringify(extension.packageJSON.contributes), /"%[\w.-]+%"/);
  });
});
