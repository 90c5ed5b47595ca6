import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refactoringsAt, namedAt } from '../../server/core/refactor/offered.ts';
import { moveAction, otherAreas } from '../../server/core/refactor/move.ts';
import type { Rewritten } from '../../server/core/refactor/refactoring.ts';
import { renumber } from '../../server/core/refactor/renumber.ts';
import { plainText } from '../../server/lsp/edits.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { readPage } from '../support/markers.ts';
import { understood } from './understood.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));

/**
 * Each section of a page is one case: `letter.md`, a `statement.md` with ‸ where the cursor is (two for a selection),
 * a file named by what is chosen there (`split.md`, `move-to-A2.md`) as it is afterwards, and in `text offered` all
 * that is offered, with the reason where it cannot be done.
 */
for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const page = readPage(readFileSync(folder + name, 'utf8'));
  describe(page.title, () => {
    for (const { title, files, letters, today } of page.cases) {
      for (const [eol, called] of [
        ['\n', 'LF'],
        ['\r\n', 'CRLF'],
      ] as const) {
        it(`${title} (${called})`, () => {
          const marked = files.get('statement.md')!.text.replaceAll('\n', eol);
          const start = marked.indexOf('‸');
          const text = marked.replaceAll('‸', '');
          const span = { start, end: marked.lastIndexOf('‸') - (marked.lastIndexOf('‸') > start ? 1 : 0) };
          assert.ok(start >= 0, 'no cursor');
          const context = understood(text, files.get('letter.md')!.text, today);
          const offered = refactoringsAt(context, span);
          const chosen = (id: string): Rewritten => {
            const to = /^move-to-(\w+)$/.exec(id)?.[1];
            if (!to) return offered.find((one) => one.id === id)?.rewrite() ?? assert.fail(`${id} is not offered`);
            const action = namedAt(context.statement, span)!;
            return moveAction(
              context,
              action,
              otherAreas(context, action).find(({ area }) => area.ref === to)!,
            );
          };
          const list = letters.get('offered');
          if (list !== undefined) {
            const lines = offered.map((one) => [one.title, one.rewrite().problem].filter(Boolean).join(' – '));
            assert.deepEqual(lines, list.trimEnd().split('\n'));
          }
          let results = 0;
          for (const [file, { text: expected }] of files) {
            if (file === 'letter.md' || file === 'statement.md') continue;
            const rewritten = chosen(file.replace(/\.md$/, ''));
            if (rewritten.problem !== undefined) assert.fail(rewritten.problem);
            const plain = rewritten.edits.map((edit) => ({ ...edit, text: plainText(edit) }));
            assert.equal(applyEdits(text, plain).replaceAll('\r\n', '\n'), expected);
            // Twice is once: what is in order stays so.
            if (file === 'renumber.md') {
              const again = renumber(understood(applyEdits(text, plain), files.get('letter.md')!.text, today));
              assert.deepEqual(again, { problem: 'The references are in order already.' });
            }
            if (eol === '\r\n') assert.doesNotMatch(applyEdits(text, plain), /[^\r]\n/);
            results++;
          }
          assert.ok(results || list !== undefined, 'the case expects nothing');
        });
      }
    }
  });
}
