import assert from 'node:assert/strict';
import type { LetterComparison } from '../../server/lsp/compareLettersProtocol.ts';
import { compareLettersRequest } from '../../server/lsp/compareLettersProtocol.ts';
import { letter } from './folder.ts';
import { withServer } from './session.ts';

describe('A corrected letter', function () {
  this.timeout(20_000);

  it('is compared with the one in the editor, and keeps its references', () =>
    withServer({ 'letter.md': letter }, async (client, folder) => {
      const uri = folder.uri('letter.md');
      const ask = (markdown: string): Promise<LetterComparison | null> =>
        client.connection.sendRequest(compareLettersRequest, { uri, markdown });
      assert.equal(await ask('# A letter that nobody has opened'), null);
      await client.open(uri, letter);
      const corrected =
        '# Inspection\n\nNorthmere Council is the principal authority.\n\n## Areas for improvement\n\n- **A1** Thresholds are not shared by all partners.\n' +
        '- **A2** The timeliness of strategy meetings is far too variable.\n';
      assert.deepEqual(await ask(corrected), {
        markdown: corrected.replace('**A1**', '**A3**').replace('**A2**', '**A1**'),
        changes:
          '1 area the same, 1 area reworded, 1 area moved, 1 area gone.\n\nReworded\n  A1  has new words: “far”\n\nMoved\n' +
          '  A1  The timeliness of strategy meetings is far too variable\n\nGone\n' +
          '  A2  Oversight by managers is not recorded well enough\n',
      });
    }));
});
