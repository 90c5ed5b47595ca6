import assert from 'node:assert/strict';
import type { PlanChangesAnswer, PlanChangesParams } from '../../server/lsp/planChangesProtocol.ts';
import { planChangesRequest } from '../../server/lsp/planChangesProtocol.ts';
import { letter, statement } from './folder.ts';
import { withServer } from './session.ts';

describe('What changed in a plan', function () {
  this.timeout(20_000);
  it('is said of what stands in the editor, and with the letter as it was once that is given', () =>
    withServer({ 'letter.md': letter, 'statement.md': statement() }, async (client, folder) => {
      const uri = folder.uri('statement.md');
      const ask = (texts: PlanChangesParams['texts']): Promise<PlanChangesAnswer | null> =>
        client.connection.sendRequest(planChangesRequest, { uri, texts, since: 'the last commit' });
      const then = { uri, text: statement() };
      await client.open(uri, statement());
      assert.deepEqual(await ask([then]), { markdown: null, wanted: [folder.uri('letter.md')] });
      await client.edit(uri, '31 July 2027', '30 September 2027');
      const { markdown } = (await ask([then]))!;
      assert.match(markdown!, /^## What changed in the plan since the last commit\n\n### statement\.md\n/);
      assert.match(markdown!, /\| deadline: \*\*43 working days later\*\* \| 31 July 2027 \| 30 September 2027 \|/);
      const shorter = letter.replace('- Thresholds are not shared by all partners.\n', '');
      const both = (await ask([then, { uri: folder.uri('letter.md'), text: shorter }]))!;
      assert.deepEqual(both.wanted, []);
      assert.match(both.markdown!, /^- Area A3, which is new in the letter, has no action: Thresholds/m);
      assert.equal(await ask([{ uri, text: '# It was no statement then\n' }]), null);
      // Nothing of what was asked about the past is remembered.
      assert.deepEqual((await ask([then]))!.markdown, markdown);
    }));
});
