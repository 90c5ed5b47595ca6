import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { compareLetters } from '../../server/core/compare/letters.ts';
import { keepReferences, withKeptReferences } from '../../server/core/compare/references.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import { formatComparison } from '../../server/core/report/comparison.ts';
import { letterText } from '../support/arbitraryPlan.ts';
import { letterOf } from '../support/checkFiles.ts';
import { readPage } from '../support/markers.ts';

const page = readPage(readFileSync(fileURLToPath(new URL('corrected-letters.md', import.meta.url)), 'utf8'));

describe(page.title, function () {
  this.timeout(60_000);

  for (const { title, files, letters } of page.cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`${title} (${eol === '\n' ? 'LF' : 'CRLF'})`, () => {
        const text = (name: string) => files.get(name)!.text.replaceAll('\n', eol);
        const kept = withKeptReferences(text('new.md'), letterOf(text('old.md')), defaultConfig);
        assert.equal(kept, text('kept.md'));
        assert.equal(
          formatComparison(letterOf(text('old.md')), letterOf(kept)).trimEnd(),
          letters.get('changes.md')!.trimEnd(),
        );
      });
    }
  }

  it('gives every area of the new letter one reference, and none that meant another area', () => {
    fc.assert(
      fc.property(letterText, letterText, (a, b) => {
        const [old, now] = [letterOf(a), letterOf(b)];
        const refs = keepReferences(old, now);
        const { matches, added, removed } = compareLetters(old, now);
        assert.equal(new Set(refs).size, now.areas.length);
        assert.equal(matches.length + added.length, now.areas.length);
        assert.equal(matches.length + removed.length, old.areas.length);
        const known = new Set(old.areas.map(({ ref }) => ref));
        for (const area of added) assert.ok(!known.has(refs[now.areas.indexOf(area)]!));
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing changed between a letter and itself', () => {
    fc.assert(
      fc.property(letterText, (text) => {
        const { matches, added, removed } = compareLetters(letterOf(text), letterOf(text));
        assert.deepEqual([added, removed], [[], []]);
        assert.ok(matches.every(({ reworded }) => !reworded));
        const refs = letterOf(text).areas.map(({ ref }) => ref);
        // One that a letter uses twice is not used twice again.
        if (new Set(refs).size < refs.length) return;
        assert.equal(withKeptReferences(text, letterOf(text), defaultConfig), text);
      }),
      { numRuns: 200 },
    );
  });
});
