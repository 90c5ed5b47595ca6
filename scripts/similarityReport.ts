// How well an area is found again by other words than the letter's, on real letters: the figures behind the thresholds
// in server/core/link/similar.ts, server/core/link/alike.ts and server/core/rules/area-text-drift.ts.
//   npm run similarity -- FOLDER     (../shared/letters where none is named)
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { convert } from '../server/convert/convert.ts';
import { defaultConfig } from '../server/core/config/config.ts';
import { Areas } from '../server/core/link/areas.ts';
import { driftFrom } from '../server/core/link/drift.ts';
import { nearTheBest, similarAreas } from '../server/core/link/similar.ts';
import type { Area } from '../server/core/model/letter.ts';
import { readMarkdown } from '../server/core/parse/document.ts';
import { readLetter } from '../server/core/parse/letter.ts';
import { expectedLetters } from '../test/support/expectedLetter.ts';
import { abridged, edited, paraphrases, titles } from './similarity/paraphrases.ts';

const folder = path.resolve(process.argv[2] ?? '../shared/letters');
const files = expectedLetters(folder).map(({ file }) => file);
if (!files.length) {
  console.error(`There is no expected.jsonl in ${folder}.`);
  process.exit(2);
}

const letters: { readonly areas: Areas; readonly all: readonly Area[] }[] = [];
for (const file of files) {
  const { markdown } = await convert(readFileSync(path.join(folder, file)), file);
  const letter = readLetter(readMarkdown(markdown), defaultConfig);
  letters.push({ areas: new Areas([{ file, letter }]), all: letter.areas });
}
const count = letters.reduce((sum, { all }) => sum + all.length, 0);
console.log(`${count} areas of ${letters.length} letters\n`);

/** As action-without-area lists them. */
const most = 4;
const share = (part: number, of: number) => (of ? (part / of).toFixed(3) : '–').padStart(7);

interface Suggested {
  queries: number;
  /** The right area is the best, is among those listed, and how many are listed. */
  best: number;
  right: number;
  listed: number;
}

function suggested(words: (text: string) => string, least: number): Suggested {
  const sum = { queries: 0, best: 0, right: 0, listed: 0 };
  for (const { areas, all } of letters) {
    for (const area of all) {
      // Two letters print one area twice: either will do.
      const isRight = (other: Area) => other.text === area.text;
      const found = similarAreas(areas, words(area.text), most, least).map((linked) => linked.area);
      sum.queries++;
      sum.listed += found.length;
      if (found[0] && isRight(found[0])) sum.best++;
      if (found.some(isRight)) sum.right++;
    }
  }
  return sum;
}

console.log(`Suggestions for an action without an area, at ${nearTheBest} of the best score`);
console.log(`${'an area as'.padEnd(44)}   best  listed   wrong best  suggestions`);
for (const [name, words] of paraphrases) {
  const { queries, best, right, listed } = suggested(words, nearTheBest);
  const wrong = share(queries - best, queries).padStart(10);
  console.log(
    `${name.padEnd(44)}${share(best, queries)} ${share(right, queries)}  ${wrong}  ${(listed / queries).toFixed(2).padStart(11)}`,
  );
}

console.log('\nAll of these together, by the least share of the best score');
console.log('least   recall  precision  suggestions');
for (const least of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
  const all = paraphrases.map(([, words]) => suggested(words, least));
  const total = (key: keyof Suggested) => all.reduce((sum, one) => sum + one[key], 0);
  const mean = (total('listed') / total('queries')).toFixed(2).padStart(11);
  const mark = least === nearTheBest ? '  <' : '';
  console.log(
    `${least.toFixed(1).padEnd(5)} ${share(total('right'), total('queries'))}    ${share(total('right'), total('listed'))}  ${mean}${mark}`,
  );
}

type Pair = readonly [area: Area, said: string];
const limits = [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

/** The share of these texts that is taken for the area's own words, misquoted, at each of the limits. */
function taken(pairs: readonly Pair[]): string[] {
  const isTaken = ([area, said]: Pair, least: number) => driftFrom(area, said, '', least) !== null;
  let left = pairs;
  return limits.map((least) => {
    left = left.filter((pair) => isTaken(pair, least));
    return share(left.length, pairs.length);
  });
}

const everyArea = letters.flatMap(({ all }) => all);
const isOther = (one: Area, other: Area) => one.text !== other.text;
const rates = [0.1, 0.2, 0.3, 0.4, 0.5];
const quotations = rates.map((rate) => everyArea.map((area) => [area, edited(area.text, rate)] as const));
const ofTheLetter = letters.flatMap(({ all }) =>
  all.flatMap((one) => all.filter((other) => isOther(one, other)).map((other) => [one, other.text] as const)),
);
const ofOthers = letters.flatMap(({ all }) =>
  all.flatMap((one) => everyArea.filter((o) => !all.includes(o) && isOther(one, o)).map((o) => [one, o.text] as const)),
);
const ownWords = titles.flatMap(([, words]) => everyArea.map((area): Pair => [area, words(area.text)]));
// Shorter cells are never looked at.
const named = ownWords.filter(([, said]) => said.length >= 40);
const short = everyArea.map((area): Pair => [area, abridged(area.text)]);

console.log(
  '\nTaken for a misquotation: an area with this share of its words changed; and, which is wrong, another area of',
);
console.log(
  `the letter (${ofTheLetter.length} pairs) or of another (${ofOthers.length}), a title (${named.length}), an area without its small words`,
);
const columns = [...quotations, ofTheLetter, ofOthers, named, short].map(taken);
const heads = [...rates.map(String), 'other', 'others', 'title', 'short'];
console.log(`least${heads.map((head) => head.padStart(8)).join('')}`);
for (const [i, least] of limits.entries())
  console.log(`${least.toFixed(2).padEnd(5)}${columns.map((column) => column[i]!.padStart(8)).join('')}`);
