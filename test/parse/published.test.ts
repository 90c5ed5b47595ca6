import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';

/** The day that is read for a letter with these lines at its top; `null` for none. */
function publishedWith(lines: string): string | null {
  const text = `# Inspection of Northmere\n\n${lines}\n\n## Areas for improvement\n\n- Chronologies are missing.\n`;
  return readLetter(readMarkdown(text), defaultConfig).published?.toString() ?? null;
}

const own = [
  '12 March 2027',
  '**12 March 2027**',
  'Friday 12 March 2027',
  'Published 12 March 2027',
  'Published: 12 March 2027',
  'First published on 12 March 2027.',
  'First published 12 March 2027. Last updated 15 March 2027',
  '12 March 2027 (amended 15 March 2027)',
  'Date: 12/03/2027',
  '**Date:** 12 March 2027',
  'Date of report: 12 March 2027',
  'Report publication date: 12 March 2027',
  'Report dated 12 March 2027',
  'Date sent: 12.03.2027',
  'Our ref: NM/27\\\n12 March 2027',
  'Ofsted, 12 March 2027',
  'Northmere, 12 March 2027',
  'Ofsted, Manchester, 12 March 2027',
  'Care Quality Commission | 12 March 2027',
  '| Date | 12 March 2027 |\n|------|---------------|\n| To   | DCS           |',
  // What says that it is the letter's goes before what stands after a name.
  'Northmere, 1 March 2027\n\nPublished: 12 March 2027',
];

const others = [
  'Inspection dates: 8 to 12 March 2027',
  'Visit: 12 March 2027',
  'Date of previous inspection: 12 March 2020',
  'Meeting of the committee, 12 March 2027',
  'Overview and Scrutiny Committee, 12 March 2027',
  'Our inspection ended on 12 March 2027',
  'The council wrote to us, 12 March 2027',
  'Review, 12 March 2027',
];

describe('the day of a letter', () => {
  for (const lines of own) it(JSON.stringify(lines), () => assert.equal(publishedWith(lines), '2027-03-12'));
  for (const lines of others) it(`is not in ${JSON.stringify(lines)}`, () => assert.equal(publishedWith(lines), null));
});
