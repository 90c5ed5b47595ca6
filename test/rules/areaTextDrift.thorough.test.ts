import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../support/applyEdits.ts';
import { checkFiles } from '../support/checkFiles.ts';

const words =
  'The timeliness of [strategy] meetings, at the *front* door_s is too | variable <and> late: 7 of 12 weeks'.split(' ');
const letter = (text: string) => `# Inspection\n\n## Areas for improvement\n\n- ${text}\n- Chronologies are missing.\n`;
const front = '---\nletter: ./letter.md\n---\n\n';
const action = '\n\n### Action 1.1 Do it\n\n- **Owner:** DCS\n- **Deadline:** 30 June 2027\n';

/** What becomes of each word in a quotation: as it is, gone, another, one more, on a new line, in bold. */
const change = fc.constantFrom('', '', '', '', '', '', 'gone', 'other', 'more', 'line', 'bold');

function quoted(changes: readonly string[]): string {
  return words
    .flatMap((word, i) => {
      switch (changes[i]) {
        case 'gone':
          return [];
        case 'other':
          return ['changed'];
        case 'more':
          return [word, 'really'];
        case 'line':
          return [`${word}\n>`];
        case 'bold':
          return [`**${word.replace(/[*_]/g, '')}**`];
        default:
          return [word];
      }
    })
    .join(' ');
}

describe('area-text-drift, whatever was changed in a quotation', () => {
  it('is mended by its fix, for good, and nothing else in the file is', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: words.length, maxLength: words.length }), (changes) => {
        const drifts = (statement: string) => {
          const files = new Map([
            ['letter.md', letter(words.join(' '))],
            ['s.md', statement],
          ]);
          const { findings } = checkFiles(files, '2027-02-01').get('s.md')!;
          return findings.filter(({ rule }) => rule === 'area-text-drift');
        };
        const text = `${front}## A1 Timeliness\n\n> ${quoted(changes)}${action}`;
        const [drift] = drifts(text);
        if (!drift) return;
        found++;
        const fixed = applyEdits(text, drift.fixes()[0]!.edits);
        assert.deepEqual(
          drifts(fixed).map(({ message }) => message),
          [],
          fixed,
        );
        assert.ok(fixed.startsWith(`${front}## A1 Timeliness\n\n> `) && fixed.endsWith(action), fixed);
      }),
      { numRuns: 150 },
    );
    assert.ok(found > 30, String(found));
  });
});
