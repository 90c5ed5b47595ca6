import type { Position, Range } from 'vscode-languageserver';

/** Asked with `ContinueParams` after Enter and answered with a `ContinuedLine`, or `null`: the line stays as it is. */
export const continueRequest = 'wsoa/continue';

export interface ContinueParams {
  readonly uri: string;
  /** The cursor, on the new line. */
  readonly position: Position;
}

export interface ContinuedLine {
  /** What is replaced, around the cursor. */
  readonly range: Range;
  /** On one line. */
  readonly text: string;
  /** Where in `text` the cursor goes. */
  readonly cursor: number;
}
