import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { defaultConfig } from '../../server/core/config/config.ts';
import type { DraftStyle } from '../../server/core/draft/drafting.ts';
import { draftStyles } from '../../server/core/draft/drafting.ts';
import { draftStatement } from '../../server/core/draft/statement.ts';
import { comparable } from '../../server/core/link/sameText.ts';
import type { Letter } from '../../server/core/model/letter.ts';
import type { Statement } from '../../server/core/model/statement.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { allLetters } from '../support/allLetters.ts';
import { letterText } from '../support/arbitraryPlan.ts';
import { checkFiles, letterOf } from '../support/checkFiles.ts';

const today = '2027-02-01';
/** Rules that say what is still to be written or sent; a draft has findings of no other. */
const toWrite = [
  ...['action-without-owner', 'action-without-deadline', 'action-without-measure', 'missing-section'],
  ...['statement-late', 'still-to-write'],
];

function draft(letter: Letter, style: DraftStyle, eol: '\n' | '\r\n' = '\n'): string {
  const day = Temporal.PlainDate.from(today);
  return draftStatement(letter, { letterPath: './letter.md', style, today: day, eol }).text;
}

/** The draft answers every area by an action of its own, and wants nothing but what is to be written. */
function assertClean(text: string, where: string): void {
  const letter = letterOf(text);
  const { length } = letter.areas;
  for (const style of draftStyles) {
    const drafted = draft(letter, style);
    const at = `${where}, ${style}:\n${drafted}`;
    const files = new Map([
      ['letter.md', text],
      ['statement.md', drafted],
    ]);
    const result = checkFiles(files, today).get('statement.md')!;
    // What is wrong with the letter itself is not the draft's to mend.
    const unexpected = result.findings.filter(({ rule, file }) => file === 'statement.md' && !toWrite.includes(rule));
    assert.deepEqual(
      unexpected.map(({ rule, message }) => `${rule}: ${message}`),
      [],
      at,
    );
    assert.deepEqual(result.coverage, { areas: length, answered: length, complete: 0 }, at);
    const statement = readStatement(readMarkdown(drafted), defaultConfig)!;
    assert.equal(statement.actions.length, length, at);
    assert.equal(new Set(statement.actions.map(({ ref }) => ref)).size, length, at);
    if (style === 'sections') assertQuoted(letter, statement, at);
    assert.equal(draft(letter, style, '\r\n'), drafted.replaceAll('\n', '\r\n'), at);
  }
}

/** Below each area's heading stand its words, all of them and in order. */
function assertQuoted({ areas }: Letter, { sections }: Statement, at: string): void {
  const own = sections.filter(({ depth, title }) => depth === 2 && /^[A-Z]+\d/.test(title.text));
  const words = own.map(({ quotes }) => comparable(quotes.map((quote) => quote.text).join(' ')));
  const expected = areas.map(({ stem, text }) => comparable(stem ? `${stem} ${text}` : text));
  assert.deepEqual(words, expected, at);
}

describe('a statement drafted from a letter', function () {
  this.timeout(60_000);

  it('is clean but for what is to be written, for every letter in the fixtures', () => {
    const letters = allLetters();
    assert.ok(letters.size > 80, String(letters.size));
    for (const [where, text] of letters) assertClean(text, where);
  });

  it('is so for letters that nobody wrote', () => {
    fc.assert(
      fc.property(letterText, (text) => {
        const refs = letterOf(text).areas.map(({ ref }) => ref);
        // One that uses a reference twice has a finding of its own.
        fc.pre(refs.length > 0 && new Set(refs).size === refs.length);
        assertClean(text, 'generated');
      }),
      { numRuns: 30 },
    );
  });

  it('is so whatever the words of an area are', () => {
    const letter = (words: string) => `# Inspection\n\n## Areas for improvement\n\n- First.\n- ${words}\n`;
    const piece = fc.oneof(
      fc.constantFrom('A1', 'A2', 'A9', 'KS2', 'area 1', '*', '**', '_', '`', '[x]', '[a](b)', '[^1]', '<b>', '&amp;'),
      fc.constantFrom(
        '|',
        '\\',
        '\\|',
        '#',
        '-',
        '+',
        '1.',
        '>',
        '~~',
        '---',
        'https://example.org/a_b_c',
        '&#42;',
        '$x',
      ),
      fc.constantFrom('the', 'timeliness', 'of', 'meetings.', 'needs:', '“quoted”', '👩‍👧', 'שלום', '\u00a0', '!['),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) =>
        assertClean(letter(pieces.join(' ')), pieces.join(' ')),
      ),
      { numRuns: 100 },
    );
  });
});
