import assert from 'node:assert/strict';
import type { NewStatement, NewStatementParams } from '../../server/lsp/newStatementProtocol.ts';
import { newStatementRequest } from '../../server/lsp/newStatementProtocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { letter, statement } from './folder.ts';
import { withServer } from './session.ts';

const files = { 'sub/letter.md': letter, 'letter.md': letter, 's.md': statement(), 'readme.md': '# Read me' };
const ask = (client: LspClient, params: NewStatementParams): Promise<NewStatement> =>
  client.connection.sendRequest(newStatementRequest, params);

describe('A new statement', function () {
  this.timeout(20_000);

  it('is drafted from an open letter, as text and as a snippet that says the same', () =>
    withServer(files, async (client, folder) => {
      const uri = folder.uri('sub/letter.md');
      // As it stands in the editor: with one area more than on the disk.
      await client.open(uri, `${letter}- Costs of $5 {or more} are not known.\n`);
      for (const style of ['sections', 'table'] as const) {
        const reply = await ask(client, { uri, statement: folder.uri('statement.md'), style });
        assert.ok(reply.kind === 'draft', JSON.stringify(reply));
        assert.equal(reply.areas, 4);
        assert.match(reply.text, /^---\nletter: \.\/sub\/letter\.md\n/);
        assert.match(reply.snippet, /Costs of \\\$5 \{or more\\\} are not known/);
        assert.equal(filledIn(reply.snippet), reply.text);
        const numbers = Array.from(reply.snippet.matchAll(/(?<!\\)\$\{(\d+)[:|]/g), ([, number]) => Number(number));
        assert.deepEqual(
          numbers,
          [...numbers.keys()].map((i) => i + 1),
        );
        assert.equal(reply.text.match(/\[what will be done\]/g)?.length, 4);
      }
    }));

  it('is refused where there is nothing to answer, in plain words', () =>
    withServer(files, async (client, folder) => {
      const reasonFor = async (name: string): Promise<string> => {
        const params = { uri: folder.uri(name), statement: folder.uri('statement.md'), style: 'table' } as const;
        const reply = await ask(client, params);
        return reply.kind === 'none' ? reply.reason : JSON.stringify(reply);
      };
      await client.open(folder.uri('readme.md'), files['readme.md']);
      await client.open(folder.uri('s.md'), files['s.md']);
      assert.match(await reasonFor('readme.md'), /^No areas were found in readme\.md/);
      assert.match(await reasonFor('s.md'), /^s\.md is a statement itself\./);
      assert.match(await reasonFor('sub/letter.md'), /^letter\.md cannot be read\. Open it first\./);
    }));
});

/** The text that a snippet starts with. */
function filledIn(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');
}
