import type { LetterProblem } from './letterSource.ts';
import type { Statement } from './model/statement.ts';

/** What the path of an `Answered in` leads to. `file` is the statement as the caller names it. */
export type StatementSource =
  | { readonly found: true; readonly file: string; readonly statement: Statement }
  | {
      readonly found: false;
      readonly file: string | null;
      /** `no-statement`: it can be read, and its front matter names no letter. */
      readonly problem: LetterProblem | 'no-statement';
      /** Other paths that may have been meant, as they would be written, nearest first. */
      readonly suggestions: readonly string[];
    };
