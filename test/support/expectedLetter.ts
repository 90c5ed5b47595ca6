import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Area, Letter } from '../../server/core/model/letter.ts';

/** What a careful reader found in one letter: a line of `expected.jsonl`. */
export interface ExpectedLetter {
  readonly file: string;
  readonly published: string | null;
  readonly statementDue: string | null;
  readonly dueText: string | null;
  readonly principalAuthority: string | null;
  readonly sendTo: string | null;
  readonly areas: readonly ExpectedArea[];
}
export interface ExpectedArea {
  readonly kind: string;
  readonly heading: string;
  /** Its first six words, and its last four without the stop. */
  readonly first: string;
  readonly last: string;
  readonly words: number;
  /** Second-level bullets. */
  readonly sub: number;
  /** The body that a table names for it; noted only of letters with such tables. */
  readonly agency?: string | null;
}

/** The letters of a folder with an `expected.jsonl`; none where there is no such file. */
export function expectedLetters(folder: string): ExpectedLetter[] {
  const file = path.join(folder, 'expected.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ExpectedLetter);
}

/** What the reader would have noted of the areas that were found. */
export function noted(areas: readonly Area[]): ExpectedArea[] {
  return areas.map(({ kind, heading, text, items }) => {
    const words = text.split(/\s+/);
    const last = words
      .slice(-4)
      .join(' ')
      .replace(/[.,;:]+$/, '');
    return { kind, heading, first: words.slice(0, 6).join(' '), last, words: words.length, sub: items.length };
  });
}

export interface Score {
  readonly expected: number;
  /** Found with the same kind, first and last words, and second-level bullets, in the same order. */
  readonly right: number;
  readonly found: number;
  /** Whether the dates, the sender's words and the address are those that the reader found. */
  readonly wrong: readonly string[];
}

export function scoreOf(expected: ExpectedLetter, letter: Letter): Score {
  const key = ({ kind, first, last, sub }: ExpectedArea) => `${kind}: ${first} … ${last} (${sub})`;
  const found = noted(letter.areas).map(key);
  let right = 0;
  let from = 0;
  for (const area of expected.areas.map(key)) {
    const at = found.indexOf(area, from);
    if (at < 0) continue;
    right++;
    from = at + 1;
  }
  const wrong = (['published', 'statementDue'] as const).filter(
    (date) => (letter[date]?.toString() ?? null) !== expected[date],
  );
  return { expected: expected.areas.length, right, found: found.length, wrong };
}
