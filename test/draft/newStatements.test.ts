import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { draftStyles } from '../../server/core/draft/drafting.ts';
import { draftStatement } from '../../server/core/draft/statement.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import { shortTitle } from '../../server/core/fixes/areaHeading.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { letterOf } from '../support/checkFiles.ts';
import { readPage } from '../support/markers.ts';

const page = readPage(readFileSync(fileURLToPath(new URL('new-statements.md', import.meta.url)), 'utf8'));
const today = Temporal.PlainDate.from('2027-02-01');

describe(page.title, () => {
  for (const { title, files } of page.cases) {
    for (const style of draftStyles.filter((style) => files.has(`${style}.md`))) {
      it(`${title}: ${style}`, () => {
        const letter = letterOf(files.get('letter.md')!.text);
        const { text, stops } = draftStatement(letter, { letterPath: './letter.md', style, today });
        assert.equal(text, files.get(`${style}.md`)!.text);
        for (const { start, end } of stops) {
          assert.match(text.slice(start, end), /^(\[.+\]|# .+|Not started|\d+ \w+ \d{4})$/);
        }
      });
    }
  }

  it('propose no deadline that has gone', () => {
    const letter = letterOf(page.cases[0]!.files.get('letter.md')!.text);
    const draft = (today: string) =>
      draftStatement(letter, { letterPath: 'x.md', style: 'table', today: Temporal.PlainDate.from(today) }).text;
    assert.match(draft('2027-04-22'), /22 April 2027/);
    assert.doesNotMatch(draft('2027-04-23'), /22 April 2027/);
  });
});

describe('the path of the letter', () => {
  const paths: readonly (readonly [path: string, written: string])[] = [
    ['./letter.md', './letter.md'],
    ['../../from inspectors/Letter (final).md', '../../from inspectors/Letter (final).md'],
    ['Letter  of  January.md', '"Letter  of  January.md"'],
    ['- letter.md', '"- letter.md"'],
    ['letter #2.md', '"letter #2.md"'],
  ];
  for (const [letterPath, written] of paths) {
    it(`is read as it is written: ${letterPath}`, () => {
      const letter = letterOf(page.cases[0]!.files.get('letter.md')!.text);
      const { text } = draftStatement(letter, { letterPath, style: 'table', today });
      assert.ok(text.startsWith(`---\nletter: ${written}\n`), text.slice(0, 80));
      const { frontMatter } = readStatement(readMarkdown(text), defaultConfig)!;
      assert.deepEqual(
        frontMatter.letters?.map(({ value }) => value),
        [letterPath],
      );
    });
  }
});

describe('the title of an area', () => {
  const titles: readonly (readonly [text: string, title: string])[] = [
    ['Thresholds are not understood.', 'Thresholds are not understood'],
    ['strategy meetings are late; nobody minds', 'Strategy meetings are late'],
    ['The feedback that agencies receive – if any – is poor.', 'The feedback that agencies receive'],
    [
      'Leaders should ensure that:\nchronologies are kept\nminutes are sent',
      'Leaders should ensure that chronologies are kept',
    ],
    [
      'The timeliness of strategy meetings and of the minutes that are sent to all of the partners',
      'The timeliness of strategy meetings and of the minutes …',
    ],
    [
      'The quality and frequency of supervision, in every agency of the partnership and beyond it',
      'The quality and frequency of supervision',
    ],
    ['', ''],
    [`${'x'.repeat(59)}👩 and more`, `${'X' + 'x'.repeat(58)} …`],
  ];
  for (const [text, title] of titles) it(title || 'of nothing', () => assert.equal(shortTitle(text), title));
});
