/** Words as a writer would take them over into a title: no articles and the like, no punctuation. */
const small = new Set(
  'the a an and or of to in for on with by is are be not that this all from as at it their its they which who will have has been do does'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function contentOf(text: string): string[] {
  return wordsOf(text)
    .map((word) => word.replace(/[^\p{L}\p{N}’'-]/gu, ''))
    .filter((word) => word.length > 2 && !small.has(word.toLowerCase()));
}

/** The same numbers in every run, and for every text its own. */
function numbers(seed: string): () => number {
  let state = Array.from(seed).reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) | 0, 7);
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** Some of its words, in another order. */
function some(text: string, count: number): string[] {
  const next = numbers(text);
  const left = contentOf(text);
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0]!,
  );
}

/** In another form: meetings for meeting, assessed for assessing. */
function inflected(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/s$/.test(word)) return word.slice(0, -1);
  return /ing$/.test(word) ? word.replace(/ing$/, 'ed') : `${word}s`;
}

/** Titles of actions, as plans word them. */
export const titles: readonly (readonly [name: string, words: (text: string) => string])[] = [
  ['its first five words that say something', (text) => contentOf(text).slice(0, 5).join(' ')],
  ['its first three words that say something', (text) => contentOf(text).slice(0, 3).join(' ')],
  [
    'a plan to improve … (three of its words)',
    (text) => `Develop and implement a multi-agency plan to improve ${some(text, 3).join(' ')} across the partnership`,
  ],
  [
    'arrangements for … (two of its words)',
    (text) => `Review and strengthen arrangements for ${some(text, 2).join(' ')}`,
  ],
  [
    'training … (three of its words)',
    (text) => `Roll out training on ${some(text, 3).join(' and ')} to all front-line practitioners`,
  ],
  [
    'an audit … (three of its words)',
    (text) => `Commission a quarterly audit of ${some(text, 3).join(', ')} and report findings to the board`,
  ],
  ['four of its words in other forms', (text) => some(text, 4).map(inflected).join(' ')],
];

/** An area's text in other words than the letter's. */
export const paraphrases: typeof titles = [
  ['it is', (text) => text],
  [
    'every third word left out',
    (text) =>
      wordsOf(text)
        .filter((_, i) => i % 3 !== 2)
        .join(' '),
  ],
  [
    'its second half first',
    (text) =>
      [...wordsOf(text).slice(wordsOf(text).length >> 1), ...wordsOf(text).slice(0, wordsOf(text).length >> 1)].join(
        ' ',
      ),
  ],
  ['its first six words', (text) => wordsOf(text).slice(0, 6).join(' ')],
  ['its last six words', (text) => wordsOf(text).slice(-6).join(' ')],
  ...titles,
];

/** As a heading or a cell names an area in short: without its articles and prepositions. */
export function abridged(text: string): string {
  return wordsOf(text)
    .filter((word) => !small.has(word.toLowerCase()))
    .join(' ');
}

/** A quotation in which about this share of the words is left out, replaced or added. */
export function edited(text: string, rate: number): string {
  const next = numbers(text);
  return wordsOf(text)
    .flatMap((word) => {
      if (next() >= rate) return [word];
      const way = next();
      return way < 1 / 3 ? [] : way < 2 / 3 ? ['altered'] : [word, 'further'];
    })
    .join(' ');
}
