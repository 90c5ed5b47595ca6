/** The client asks it with `CompareLettersParams` and is answered with a `LetterComparison`. */
export const compareLettersRequest = 'wsoa/compareLetters';

export interface CompareLettersParams {
  /** The letter that came first: its URI, an open document. */
  readonly uri: string;
  /** The newer version, as it was imported. */
  readonly markdown: string;
}

export interface LetterComparison {
  /** The newer version with the references that its areas had. */
  readonly markdown: string;
  /** What it changes: a line of numbers, then lists. Plain English. */
  readonly changes: string;
}
