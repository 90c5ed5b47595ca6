import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledIn, speakWith } from '../../server/core/words.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { readPage } from '../support/markers.ts';

const root = join(import.meta.dirname, '../..');
const welsh = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.cy.json'), 'utf8')) as Record<string, string>;
const pages = ['docs/rules', 'test/fixtures/rules', 'test/fixtures/settings'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => join(folder, name)),
);

/** The Welsh of a sentence between `⟦` and `⟧`, so that what was not looked up stands outside of them. */
function marked(text: string, ...args: readonly (string | number)[]): string {
  assert.ok(welsh[text] !== undefined, `no Welsh for “${text}”`);
  return `⟦${filledIn(welsh[text], ...args)}⟧`;
}

/** What of a message is in no sentence that was looked up. */
function outside(message: string): string {
  let left = message;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return left;
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

describe('What is found, in Welsh', () => {
  before(() => speakWith(marked));
  after(() => speakWith(filledIn));

  for (const page of pages) {
    it(`has no words that are neither looked up nor the document’s: ${page}`, () => {
      for (const { files, today } of readPage(readFileSync(join(root, page), 'utf8')).cases) {
        const texts = new Map([...files].map(([name, file]) => [name, file.text]));
        const known = new Set(wordsOf([...texts].join(' ')));
        const findings = [...checkFiles(texts, today).values()].flatMap((result) => result.findings);
        for (const finding of findings) {
          assert.match(finding.message, /^⟦.*⟧$/s);
          const said = [finding.message, ...finding.related.map(({ message }) => message)];
          const titles = [finding.ignore(), ...finding.fixes()].flatMap((fix) => fix?.title ?? []);
          for (const one of [...said, ...titles])
            assert.deepEqual(
              wordsOf(outside(one)).filter((word) => !known.has(word)),
              [],
              one,
            );
          for (const title of titles) assert.match(title, /^⟦.*⟧$/s);
        }
      }
    });
  }
});
