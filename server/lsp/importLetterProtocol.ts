import type { Range } from 'vscode-languageserver';

/** The client asks it with `ImportLetterParams` and is answered with an `ImportedLetter`. It may be cancelled. */
export const importLetterRequest = 'wsoa/importLetter';

export interface ImportLetterParams {
  /** The file's name, without folders. */
  readonly name: string;
  /** The whole file, in base64: the client reads it, for it may lie where the server does not look. */
  readonly content: string;
}

/** What the client changes in a statement once the letter that it names is imported: second argument of its command. */
export interface ThenChange {
  readonly uri: string;
  readonly range: Range;
  /** What stands there; when it no longer does, nothing is changed. */
  readonly was: string;
  readonly text: string;
}

export type ImportedLetter =
  /** `found` says what was read in it, a sentence or two; `doubts` counts the places that somebody should look at. */
  | {
      readonly kind: 'letter';
      readonly markdown: string;
      readonly areas: number;
      readonly doubts: number;
      readonly found: string;
    }
  /** `reason` is a whole sentence in plain English. */
  | { readonly kind: 'none'; readonly reason: string };
