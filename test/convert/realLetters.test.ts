import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../../server/convert/convert.ts';
import { expectedLetters, noted } from '../support/expectedLetter.ts';
import { letterOf } from '../support/checkFiles.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'letters');
const letters = expectedLetters(folder);

/** Real letters are Crown copyright and lie beside the checkout, if at all. */
describe('import: real letters', () => {
  before(function () {
    if (letters.length) return;
    console.log('    skipped: no ../shared/letters beside this checkout, so no real letter was imported');
    this.skip();
  });

  it('there are some', () => assert.ok(letters.length));

  for (const { file, areas, published, statementDue, dueText, principalAuthority, sendTo } of letters) {
    it(`${file}: exactly its ${areas.length} areas, its dates and who answers`, async () => {
      const letter = letterOf((await convert(readFileSync(path.join(folder, file)), file)).markdown);
      const agencies = letter.areas.map(({ agency }) => agency);
      assert.deepEqual(
        noted(letter.areas).map((area, i) => ('agency' in areas[0]! ? { ...area, agency: agencies[i] } : area)),
        areas,
      );
      assert.equal(letter.published?.toString() ?? null, published);
      assert.equal(letter.statementDue?.toString() ?? null, statementDue);
      assert.equal(letter.dueText, dueText);
      assert.equal(letter.principalAuthority, principalAuthority);
      assert.equal(letter.sendTo, sendTo);
    });
  }
});
