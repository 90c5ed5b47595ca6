import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import { modern, old } from '../support/lspClient.ts';
import { found, letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = { 'letter.md': letter, 's.md': statement() };
const quiet = 'rules:\n  action-without-owner: off\n';

describe('Settings in the editor', function () {
  this.timeout(20_000);

  it('come from files, as they stand in the editor, and the statement follows', () =>
    withServer({ ...files, '.wsoa.yaml': quiet }, async (client, folder) => {
      const [uri, settings] = [folder.uri('s.md'), folder.uri('.wsoa.yaml')];
      await client.open(uri, statement());
      assert.deepEqual(await client.rules(uri), ['area-without-action']);
      await client.open(settings, quiet);
      await client.edit(settings, 'off', 'error');
      await client.until(() => client.refreshes > 0, 'a refresh');
      const owner = (await client.items(uri)).find(({ code }) => code === 'action-without-owner');
      assert.equal(owner?.severity, 1);
      await client.close(settings);
      await client.until(() => client.refreshes > 1, 'another refresh');
      assert.deepEqual(await client.rules(uri), ['area-without-action']);
    }));

  it('are watched on disk', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, statement());
      assert.deepEqual(await client.rules(uri), found);
      await client.until(() => client.registrations.length > 0, 'a registration');
      const watched = JSON.stringify(client.registrations.map(({ registerOptions }) => registerOptions));
      assert.match(watched, /\*\*\/\*\.\{yaml,yml\}/);
      folder.write('.wsoa.yml', quiet);
      await client.watched({ uri: folder.uri('.wsoa.yml'), type: 1 });
      await client.until(() => client.refreshes > 0, 'a refresh');
      assert.deepEqual(await client.rules(uri), ['area-without-action']);
    }));

  it('show their mistakes in the file, with a way to mend them', () =>
    withServer(files, async (client, folder) => {
      const settings = folder.uri('.wsoa.yaml');
      const text = 'rules:\n  action-without-ower: off\n';
      await client.open(settings, text);
      const [item] = await client.items(settings);
      assert.equal(item!.code, 'invalid-configuration');
      assert.deepEqual(item!.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 21 } });
      const [action] = await client.actions(settings, item!.range);
      await client.apply((await client.resolve(action!)).edit!);
      assert.deepEqual(await client.items(settings), []);
      assert.equal(client.texts.get(settings)!.getText(), quiet);
    }));

  it('show mistakes in files that nobody has opened, among those of the workspace', () =>
    withServer({ ...files, '.wsoa.yaml': 'rulse: {}\n' }, async (client, folder) => {
      const { items } = await client.pullWorkspace();
      const shown = items.find(({ uri }) => uri === folder.uri('.wsoa.yaml'));
      assert.equal(shown?.kind === 'full' && shown.items[0]?.code, 'invalid-configuration');
    }));

  it('may be given at the start', () =>
    withServer(
      files,
      async (client, folder) => {
        await client.open(folder.uri('s.md'), statement());
        assert.deepEqual(await client.rules(folder.uri('s.md')), ['area-without-action']);
      },
      { initializationOptions: { today: '2027-03-01', settings: { rules: { 'action-without-owner': 'off' } } } },
    ));

  for (const [who, wrap] of [
    ['our section alone', (settings: unknown) => settings],
    ['all settings', (settings: unknown) => ({ editor: {}, wsoa: settings })],
  ] as const) {
    it(`may be sent by an editor that cannot be asked: ${who}`, () =>
      withServer(
        files,
        async (client, folder) => {
          const uri = folder.uri('s.md');
          await client.open(uri, statement());
          await client.until(() => client.published.get(uri)?.length === 2, 'two findings');
          const settings = wrap({ rules: { 'action-without-owner': 'off' } });
          await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
          await client.until(() => client.published.get(uri)?.length === 1, 'one finding');
        },
        { capabilities: old },
      ));
  }

  it('are asked for where the editor can be asked, and again when they change', () => {
    const capabilities: ClientCapabilities = {
      ...modern,
      workspace: { ...modern.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    return withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, statement());
        const registered = () =>
          client.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration');
        await client.until(registered, 'a registration');
        assert.deepEqual(await client.rules(uri), found);
        client.settings = { rules: { 'action-without-owner': 'off' }, preset: 'jtia' };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.until(() => client.refreshes > 0, 'a refresh');
        assert.deepEqual(await client.rules(uri), ['area-without-action']);
        assert.ok(client.log.some((line) => /editor's settings: “preset” takes .* Did you mean “jtai”/.test(line)));
      },
      { capabilities },
    );
  });
});
