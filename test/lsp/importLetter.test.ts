import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { Command } from 'vscode-languageserver';
import type { ImportedLetter, ImportLetterParams } from '../../server/lsp/importLetterProtocol.ts';
import { importLetterRequest } from '../../server/lsp/importLetterProtocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { modern } from '../support/lspClient.ts';
import { welsh } from '../support/markedWords.ts';
import { statement } from './folder.ts';
import { withServer } from './session.ts';

const pdf = readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'imports', 'browser-squares.pdf'));
/** As it is shipped, with the importer beside it. */
const server = [process.execPath, path.join(import.meta.dirname, '..', '..', 'dist', 'server.cjs'), '--stdio'];
const ask = (client: LspClient, params: ImportLetterParams): Promise<ImportedLetter> =>
  client.connection.sendRequest(importLetterRequest, params);

describe('A letter that arrived', function () {
  this.timeout(30_000);

  it('becomes Markdown, with what was found in words', () =>
    withServer(
      {},
      async (client) => {
        const reply = await ask(client, { name: 'the letter.pdf', content: pdf.toString('base64') });
        assert.ok(reply.kind === 'letter', JSON.stringify(reply));
        assert.equal(reply.areas, 10);
        assert.match(reply.markdown, /^- \*\*P1\*\* The timeliness/m);
        assert.match(reply.markdown, /^source: the letter\.pdf$/m);
        assert.match(reply.found, /2 areas for priority action \(P1 to P2\), 8 areas for improvement \(A1 to A8\)/);
      },
      { server },
    ));

  it('that cannot be read is refused in plain words', () =>
    withServer(
      {},
      async (client) => {
        const content = pdf.subarray(0, 5000).toString('base64');
        const reply = await ask(client, { name: 'cut.pdf', content });
        assert.ok(reply.kind === 'none');
        assert.match(reply.reason, /^cut\.pdf was not imported\. The PDF is damaged or not whole/);
      },
      { server },
    ));

  it('is spoken of in the language of whoever asks; the letter itself stays as it is', () =>
    withServer(
      {},
      async (client) => {
        const cut = pdf.subarray(0, 5000).toString('base64');
        const refused = await ask(client, { name: 'cut.pdf', content: cut });
        assert.ok(refused.kind === 'none');
        assert.match(refused.reason, /^Ni chafodd cut\.pdf ei fewngludo\. Mae’r PDF wedi’i ddifrodi/);
        const reply = await ask(client, { name: 'the letter.pdf', content: pdf.toString('base64') });
        assert.ok(reply.kind === 'letter');
        assert.match(reply.found, /2 maes gweithredu â blaenoriaeth \(P1 i P2\), 8 maes i’w wella \(A1 i A8\)/);
        assert.match(reply.markdown, /^- \*\*P1\*\* The timeliness/m);
      },
      { server, initializationOptions: { words: welsh } },
    ));

  it('can be cancelled', () =>
    withServer(
      {},
      async (client) => {
        const cancel = new CancellationTokenSource();
        const params: ImportLetterParams = { name: 'letter.pdf', content: pdf.toString('base64') };
        const reply = client.connection.sendRequest<ImportedLetter>(importLetterRequest, params, cancel.token);
        await new Promise((resolve) => setTimeout(resolve, 100));
        cancel.cancel();
        assert.match(JSON.stringify(await reply.catch(String)), /cancelled/i);
      },
      { server },
    ));
});

describe('A statement that names a PDF', function () {
  this.timeout(30_000);
  const files = {
    'sub/the letter.pdf': '%PDF-1.7',
    's.md': statement().replace('./letter.md', './sub/the letter.pdf'),
  };

  it('is offered the import, which names the result afterwards', () =>
    withServer(
      files,
      async (client, folder) => {
        const uri = folder.uri('s.md');
        await client.open(uri, files['s.md']);
        const [finding] = (await client.items(uri)).filter(({ code }) => code === 'letter-not-found');
        assert.match(String(finding!.message), /is not Markdown\. Import it/);
        const context = { diagnostics: [finding!] };
        const actions = await client.actions(uri, finding!.range, context);
        const action = actions.find(({ title }) => title.startsWith('Import'))!;
        assert.equal(action.title, 'Import ./sub/the letter.pdf');
        const { command, arguments: given } = action.command as Command;
        assert.equal(command, 'test.import');
        assert.equal(given![0], folder.uri('sub/the letter.pdf'));
        assert.deepEqual(given![1], {
          uri,
          range: finding!.range,
          was: './sub/the letter.pdf',
          text: './sub/letter.md',
        });
      },
      { initializationOptions: { importCommand: 'test.import' }, capabilities: modern },
    ));

  it('is not offered it by a client that cannot import', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('s.md');
      await client.open(uri, files['s.md']);
      const [finding] = (await client.items(uri)).filter(({ code }) => code === 'letter-not-found');
      const context = { diagnostics: [finding!] };
      const actions = await client.actions(uri, finding!.range, context);
      assert.deepEqual(
        actions.filter(({ title }) => title.startsWith('Import')),
        [],
      );
    }));
});
