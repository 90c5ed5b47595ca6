/** What the client asks the language server beyond LSP. */

/** `wsoa/status`: what the server makes of one file. Asked with `{ uri }`. */
export const statusRequest = 'wsoa/status';

export interface FileStatus {
  readonly kind: 'statement' | 'letter' | 'none';
  /** What the server found out, or why it looks no further, in one or two sentences. */
  readonly reason: string;
  /** Areas in the letter or letters, those that an action answers, and those whose answer is complete. */
  readonly areas: number;
  readonly answered: number;
  readonly complete: number;
  /** How many findings this file has now. */
  readonly findings: number;
  /** URIs of the letters that a statement names and that were found, and of the statements that name a letter. */
  readonly letters: readonly string[];
  readonly statements: readonly string[];
}
