import type { Kind } from './kinds.ts';
import type { Saying } from './saying.ts';

/** What a statement says, as plain data: for a process or thread that did not read it. */
export interface Told {
  readonly authority: string;
  readonly letters: readonly string[];
  readonly sayings: readonly (ToldSaying | null)[];
}

export interface ToldSaying extends Omit<Saying, 'kind' | 'file'> {
  /** The words, in order. */
  readonly wording: string;
}

export function toldOf({ ref, words, at, agency, owner, status, kind }: Saying): ToldSaying {
  return { ref, words, at: { start: at.start, end: at.end }, agency, owner, status, wording: kind.text };
}

/**
 * The same where it is compared.
 *
 * @param kindOf all that say just this: a wording's words in order
 */
export function sayingTold(file: string, told: ToldSaying, kindOf: (wording: string) => Kind): Saying {
  const { wording, ...rest } = told;
  return { ...rest, file, kind: kindOf(wording) };
}
