import assert from 'node:assert/strict';
import { old } from '../support/lspClient.ts';
import { found, letter, statement } from './folder.ts';
import { withServer } from './session.ts';

describe('Pushed diagnostics, for a client that does not ask', function () {
  this.timeout(20_000);
  const files = { 'letter.md': letter, 's.md': statement() };
  const options = { capabilities: old };

  it('come when a document is opened or edited, go when it is closed', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        const rules = (): string =>
          (client.published.get(uri) ?? [])
            .map(({ code }) => code)
            .sort()
            .join(' ');
        assert.equal(client.result.capabilities.diagnosticProvider, undefined);
        await client.open(uri, statement());
        await client.until(() => rules() === found.join(' '), 'diagnostics');
        await client.edit(uri, '- **Deadline:** 31', '- **Owner:** R. Okafor\n- **Deadline:** 31');
        await client.until(() => rules() === 'area-without-action', 'fewer diagnostics');
        await client.close(uri);
        await client.until(() => client.published.get(uri)?.length === 0, 'no diagnostics');
      },
      options,
    ));

  it('follow the other file', () =>
    withServer(
      files,
      async (client, folder) => {
        const [uri, its] = [folder.uri('s.md'), folder.uri('letter.md')];
        await client.open(its, letter);
        await client.open(uri, statement());
        await client.until(() => client.published.get(its)?.length === 1, 'diagnostics of the letter');
        await client.until(() => client.published.get(uri)?.length === 2, 'diagnostics of the statement');
        await client.edit(its, '- Thresholds are not shared by all partners.\n', '');
        await client.until(() => client.published.get(its)?.length === 0, 'none in the letter');
        await client.until(() => client.published.get(uri)?.length === 1, 'one in the statement');
      },
      options,
    ));

  it('never come for what is left alone', () =>
    withServer(
      files,
      async (client, folder) => {
        await client.open(folder.uri('readme.md'), '# Read me');
        await client.open('git:/s.md', statement());
        await client.open(folder.uri('s.md'), statement());
        await client.until(() => client.published.has(folder.uri('s.md')), 'diagnostics');
        assert.deepEqual([...client.published.keys()], [folder.uri('s.md')]);
      },
      options,
    ));
});
