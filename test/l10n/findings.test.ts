import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledIn, speakWith } from '../../server/core/words.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { marked, wordsIn, wordsOutside } from '../support/markedWords.ts';
import { readPage } from '../support/markers.ts';

const root = join(import.meta.dirname, '../..');
const pages = ['docs/rules', 'test/fixtures/rules', 'test/fixtures/settings'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => join(folder, name)),
);

/** A sentence that the bundle lacks is a fault. */
function spoken(text: string, ...args: readonly (string | number)[]): string {
  assert.ok(marked[text] !== undefined, `no Welsh for “${text}”`);
  return filledIn(marked[text], ...args);
}

describe('What is found, in Welsh', () => {
  before(() => speakWith(spoken));
  after(() => speakWith(filledIn));

  for (const page of pages) {
    it(`has no words that are neither looked up nor the document’s: ${page}`, () => {
      for (const { files, today } of readPage(readFileSync(join(root, page), 'utf8')).cases) {
        const texts = new Map([...files].map(([name, file]) => [name, file.text]));
        const known = new Set(wordsIn([...texts].join(' ')));
        const findings = [...checkFiles(texts, today).values()].flatMap((result) => result.findings);
        for (const finding of findings) {
          const titles = [finding.ignore(), ...finding.fixes()].flatMap((fix) => fix?.title ?? []);
          // A place nearby may be no more than the document's own words.
          for (const { message } of finding.related)
            assert.deepEqual(
              wordsOutside(message).filter((word) => !known.has(word)),
              [],
              message,
            );
          for (const said of [finding.message, ...titles]) {
            assert.match(said, /^⟦.*⟧$/s);
            assert.deepEqual(wordsOutside(said), [], said);
          }
        }
      }
    });
  }
});
