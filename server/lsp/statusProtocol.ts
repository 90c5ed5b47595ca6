/** The client asks it with `{ uri }` and is answered with a `Status`. */
export const statusRequest = 'wsoa/status';

/** What the server makes of a document, and why. */
export interface Status {
  readonly kind: 'statement' | 'letter' | 'none';
  /** Plain English, one or two sentences. */
  readonly reason: string;
  /** Areas in its letters, those answered, and those answered completely; of a letter, by its first statement. */
  readonly areas: number;
  readonly answered: number;
  readonly complete: number;
  /** Shown in this document. */
  readonly findings: number;
  /** URIs of the letters that were found. */
  readonly letters: readonly string[];
  /** URIs of the statements that name it. */
  readonly statements: readonly string[];
}
