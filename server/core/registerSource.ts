import type { LetterProblem } from './letterSource.ts';
import type { PeopleFile } from './parse/peopleFile.ts';

/** What the path in `people:` leads to. `file` is the register as the caller names it. */
export type RegisterSource =
  | { readonly found: true; readonly file: string; readonly text: string; readonly people: PeopleFile }
  | { readonly found: false; readonly problem: LetterProblem };
