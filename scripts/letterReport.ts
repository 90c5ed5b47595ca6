// What the importer finds in letters, against what a careful reader found (FOLDER/expected.jsonl): a line a letter.
//   npm run letters -- FOLDER     (../shared/letters where none is named)
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../server/convert/convert.ts';
import { defaultConfig } from '../server/core/config/config.ts';
import { readMarkdown } from '../server/core/parse/document.ts';
import { readLetter } from '../server/core/parse/letter.ts';
import { expectedLetters, scoreOf } from '../test/support/expectedLetter.ts';

const folder = path.resolve(process.argv[2] ?? '../shared/letters');
const letters = expectedLetters(folder);
if (!letters.length) {
  console.error(`There is no expected.jsonl in ${folder}.`);
  process.exit(2);
}

const width = Math.max(...letters.map(({ file }) => file.length));
const total = { expected: 0, right: 0, found: 0, wrong: 0 };
console.log(`${'letter'.padEnd(width)}  areas  found  right  recall  precision  dates       ms`);
for (const expected of letters) {
  const bytes = readFileSync(path.join(folder, expected.file));
  const start = performance.now();
  const { markdown } = await convert(bytes, expected.file);
  const spent = performance.now() - start;
  const score = scoreOf(expected, readLetter(readMarkdown(markdown), defaultConfig));
  total.expected += score.expected;
  total.right += score.right;
  total.found += score.found;
  total.wrong += score.wrong.length;
  row(expected.file, score, score.wrong.join(', ') || 'right', spent.toFixed(0));
}
row('all', total, total.wrong ? `${total.wrong} wrong` : 'right', '');

function row(
  name: string,
  { expected, right, found }: typeof total | ReturnType<typeof scoreOf>,
  dates: string,
  ms: string,
) {
  const share = (of: number) => (of ? (right / of).toFixed(3) : '–');
  const cells = [String(expected).padStart(5), String(found).padStart(5), String(right).padStart(5)];
  console.log(
    `${name.padEnd(width)}  ${cells.join('  ')}  ${share(expected).padStart(6)}  ${share(found).padStart(9)}  ${dates.padEnd(8)}  ${ms.padStart(4)}`,
  );
}
