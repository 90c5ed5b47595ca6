import type { DraftStyle } from '../core/draft/drafting.ts';

/** The client asks it with `NewStatementParams` and is answered with a `NewStatement`. */
export const newStatementRequest = 'wsoa/newStatement';

export interface NewStatementParams {
  /** The letter's URI; an open document, or a file that a statement names. */
  readonly uri: string;
  /** Where the statement will be: what its path to the letter is counted from. */
  readonly statement: string;
  readonly style: DraftStyle;
}

export type NewStatement =
  /** `snippet` is `text` with what is to be filled in as tab stops (`${1:[owner]}`). */
  | { readonly kind: 'draft'; readonly areas: number; readonly text: string; readonly snippet: string }
  /** `reason` is a whole sentence in plain English. */
  | { readonly kind: 'none'; readonly reason: string };
