import { officers } from '../config/roleWords.ts';
import { memoised } from '../parse/memo.ts';
import { lettersOf } from '../parse/owners/kind.ts';

const short: Readonly<Record<string, string>> = {
  asst: 'assistant',
  assoc: 'associate',
  dep: 'deputy',
  det: 'detective',
  ch: 'chief',
  dir: 'director',
  mgr: 'manager',
  exec: 'executive',
  snr: 'senior',
  coord: 'coordinator',
  cs: 'children services',
  csc: 'children social care',
};
const filling = new Set([
  'of',
  'for',
  'the',
  'and',
  'in',
  'a',
  'an',
  'at',
  'to',
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'cllr',
]);

/**
 * A role or name as it is compared: without case, punctuation, plural and small words, abbreviations in full. `HoS, MASH`
 * and `Head of Service for MASH` are the same.
 */
export const comparableRole: (text: string) => string = memoised((text) => {
  const letters = lettersOf(text);
  const whole = letters === null ? undefined : officers.get(letters);
  return (whole ?? text)
    .replace(/’/g, "'")
    .replace(/\b[A-Za-z]{3,6}\b|\b(?:AD|DI|DS|CE|HT|SM|TM)\b/g, (word) => longer(word))
    .toLowerCase()
    .replace(/'s?\b/g, '')
    .replace(/co-ord/g, 'coord')
    .split(/[^A-Za-zÀ-ɏ0-9]+/u)
    .map((word) => short[word] ?? word)
    .filter((word) => word && !filling.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
});

/** An officer's letters within a role: `Deputy DCS`, `HoS MASH`. */
function longer(word: string): string {
  const capitals = /[A-Z].*[A-Z]/.test(word) || /^(?:Supt|Insp|Sgt)$/.test(word);
  return (capitals && officers.get(word.toUpperCase())) || word;
}

/** A person's name by its first letter and last word: `Rose Okafor` may be `R. Okafor`. `null` for a single word. */
export function nameKey(name: string): string | null {
  const words = comparableRole(name).split(' ');
  return words.length < 2 ? null : `${words[0]![0]} ${words[words.length - 1]}`;
}

/** `R.O.` and `ro` are `RO`. */
export function plainInitials(initials: string): string {
  return initials.replace(/[^A-Za-zÀ-ɏ]/gu, '').toUpperCase();
}
