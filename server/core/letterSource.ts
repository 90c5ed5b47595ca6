import type { Letter } from './model/letter.ts';

/** What the path of a `letter:` leads to. `file` is the letter as the caller names it. */
export type LetterSource =
  | { readonly found: true; readonly file: string; readonly letter: Letter; readonly text: string }
  | {
      readonly found: false;
      readonly file: string | null;
      readonly problem: LetterProblem;
      /** Other paths that may have been meant, as they would be written in `letter:`, nearest first. */
      readonly suggestions: readonly string[];
    };

export type LetterProblem =
  'missing' | 'directory' | 'unreadable' | 'binary' | 'too-large' | 'outside' | 'url' | 'not-markdown';
