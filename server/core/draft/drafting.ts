import type { Temporal } from 'temporal-polyfill';
import type { Letter } from '../model/letter.ts';

/** How a draft puts its actions: each in a section of its own, or in rows of tables. */
export const draftStyles = ['sections', 'table'] as const;
export type DraftStyle = (typeof draftStyles)[number];

export interface DraftOptions {
  /** The letter as the statement will name it: relative, with slashes. */
  readonly letterPath: string;
  readonly style: DraftStyle;
  /** Deadlines are proposed from this day on. */
  readonly today: Temporal.PlainDate;
  /** `\n` unless told. */
  readonly eol?: '\n' | '\r\n';
}

/** What the parts of a draft are made from. */
export interface Drafting {
  readonly letter: Letter;
  readonly today: Temporal.PlainDate;
  readonly eol: string;
  /** The reference of the action for each of the letter's areas. */
  readonly numbers: readonly string[];
}
