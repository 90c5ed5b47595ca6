import type { Action } from '../model/statement.ts';
import { memoised } from '../parse/memo.ts';
import { wordsOf } from './alike.ts';

/** What an action says, as it is compared: the words that carry it, endings and synonyms evened out. */
export interface Wording {
  readonly words: readonly string[];
  /** The words in order, as one text. */
  readonly text: string;
  /** Each of them once. */
  readonly distinct: readonly string[];
}

/** Fewer words than this are a phrase that any plan has: `Quarterly audit`. */
const fewest = 3;
/** More than this is a page, not an action. */
const most = 120;

/** An action's wording; `null` where it says too little to be told from another. */
export function wordingOf(action: Action): Wording | null {
  let wording = known.get(action);
  if (wording === undefined) known.set(action, (wording = read(action)));
  return wording;
}

const known = new WeakMap<Action, Wording | null>();

function read({ title, ref }: Action): Wording | null {
  const lead = ref === null ? -1 : title.text.slice(0, 30).indexOf(ref);
  const said = lead < 0 ? title.text : title.text.slice(lead + ref!.length);
  const words: string[] = [];
  for (const { text } of wordsOf(said.slice(0, 2000))) {
    const word = evened(text);
    if (word && words.length < most) words.push(word);
  }
  // Words of one text of their own: parts of the title would keep all that it was read from in memory.
  const wording = wordingFrom(words.join(' '));
  return wording.distinct.length < fewest ? null : wording;
}

/** The wording of which this is the `text`. */
export function wordingFrom(text: string): Wording {
  const words = text.split(' ');
  return { words, text, distinct: [...new Set(words)] };
}

/**
 * How near two wordings are: 1 where they say the same, less where one says a word more, 0 where they say different
 * things. A word that each has and the other has not may be another object (`Brief every team on neglect`, `… on
 * exploitation`), another body, another quarter: then they are two actions, however much else is alike. And the same
 * words in another order may be another thing (`the police tell schools`, `schools tell the police`).
 */
export function nearness(a: Wording, b: Wording): number {
  const [small, large] = a.distinct.length < b.distinct.length ? [a.distinct, b.distinct] : [b.distinct, a.distinct];
  if (large.length > small.length + 1 || (large.length > small.length && small.length < fewestShared)) return 0;
  const all = new Set(large);
  if (!small.every((word) => all.has(word)) || !inSameOrder(a.words, b.words)) return 0;
  return small.length / large.length;
}

/** A word more makes another thing of a short sentence, seldom of one of so many words. */
export const fewestShared = 5;

/** Whether most words stand in one order: twice the longest common subsequence over the number of words in both. */
function inSameOrder(a: readonly string[], b: readonly string[]): boolean {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j++) row[j + 1] = word === b[j] ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!);
    [above, row] = [row, above];
  }
  return (2 * above[b.length]!) / (a.length + b.length) >= 0.75;
}

/** Words that carry nothing: how, how well, for how many, and that it will be done at all. */
const empty = new Set(
  (
    'the a an and or of to in for on with by is are be that this these those all each every any from as at it its their ' +
    'they them we our us who which will shall must should can have has been do does so also both such other ' +
    'ensure make sure new clear robust effective effectively regular regularly relevant appropriate key better improved ' +
    'consistent consistently timely fully across within multi work carry out undertake complete action'
  ).split(' '),
);

/** Verbs that plans use one for the other. */
const alsoSaid = new Map(
  [
    ['make', 'develop', 'create', 'produce', 'write', 'devise'],
    ['give', 'provide', 'deliver', 'run', 'offer', 'hold', 'held'],
    ['renew', 'refresh', 'revise', 'update'],
    ['tell', 'brief', 'inform'],
    ['agency', 'multiagency', 'agencies'],
    ['child', 'children'],
    ['person', 'people'],
    ['organis', 'organiz'],
    ['program', 'programm'],
  ].flatMap(([first, ...others]) => others.map((other) => [stem(other), first!] as const)),
);

/** Plans are made of the same few thousand words. */
const evened: (word: string) => string | null = memoised((word) => {
  if (empty.has(word) || (word.length === 1 && !/\d/.test(word))) return null;
  const bare = stem(word);
  return alsoSaid.get(bare) ?? bare;
});

function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:ings?|ed|es|s|e)$/, (end) => (/^s$/.test(end) && /ss$/.test(word) ? end : ''));
}
