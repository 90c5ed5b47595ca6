import MiniSearch from 'minisearch';
import type { Areas, LinkedArea } from './areas.ts';

/**
 * An area is suggested when its score is at least this share of the best one's. Measured by `npm run similarity` with
 * 12 wordings, most of them titles as plans have them, of each of the 215 areas of 15 real letters: at 0.5 the right
 * area is listed for 98 of 100, among 1.4 on average; without a limit for 99, among 3.7; at 0.8 for 96, among 1.2. The
 * best alone is right for 92. What is asked in words of another letter is no reason for a limit of its own: their areas
 * are about the same things.
 */
export const nearTheBest = 0.5;

/** Areas that speak of the same things as `words`, most alike first. A suggestion, never by itself a link. */
export function similarAreas(areas: Areas, words: string, most: number, least = nearTheBest): LinkedArea[] {
  let index = indexes.get(areas);
  if (!index) {
    index = new MiniSearch<Entry>({
      fields: ['text', 'heading'],
      processTerm: termOf,
      searchOptions: { boost: { text: 2 }, prefix: false, boostTerm: (term) => (ofPlans.has(term) ? 0.1 : 1) },
    });
    index.addAll(areas.all.map(({ area }, id) => ({ id, text: area.text, heading: area.heading })));
    indexes.set(areas, index);
  }
  const found = index.search(words);
  return found
    .filter(({ score }) => score >= least * found[0]!.score)
    .slice(0, most)
    .map(({ id }) => areas.all[id as number]!);
}

interface Entry {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
}

const indexes = new WeakMap<Areas, MiniSearch<Entry>>();

/** Words too common to tell one area from another, and the endings of the rest. */
const common = new Set(
  'the a an and or of to in for on with by is are be not that this all from as at it their its they which who will have has been do does children child young people'.split(
    ' ',
  ),
);

function termOf(term: string): string | null {
  const word = term.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return word.length < 2 || common.has(word) ? null : word.replace(/(ings?|ed|es|s)$/, '');
}

/**
 * With these any action may begin: they say little of what it is about, and count for a tenth. Where all words of a
 * title counted the same, the best was the right one for 86 of 100, and for 40 of `Develop and implement a multi-agency
 * plan to improve …`.
 */
const ofPlans = new Set(
  (
    'develop implement deliver improve strengthen enhance increase review revise refresh ensure establish create ' +
    'introduce launch embed agree produce publish undertake complete plan action strategy arrangement approach ' +
    'partner partnership agency agencies multi multiagency across new joint clear effective better robust'
  )
    .split(' ')
    .map(termOf),
);
