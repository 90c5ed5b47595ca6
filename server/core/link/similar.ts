import MiniSearch from 'minisearch';
import type { Areas, LinkedArea } from './areas.ts';

/** Areas that speak of the same things as `words`, most alike first. A suggestion, never a link. */
export function similarAreas(areas: Areas, words: string, most: number): LinkedArea[] {
  let index = indexes.get(areas);
  if (!index) {
    index = new MiniSearch<Entry>({
      fields: ['text', 'heading'],
      processTerm: termOf,
      searchOptions: { boost: { text: 2 }, prefix: false },
    });
    index.addAll(areas.all.map(({ area }, id) => ({ id, text: area.text, heading: area.heading })));
    indexes.set(areas, index);
  }
  return index
    .search(words)
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
