import type { Span } from './span.ts';

/** A place in an edit's `text` for the writer to fill: offsets in `text`, and what may be chosen there. */
export interface TabStop extends Span {
  readonly choices?: readonly string[];
}

/** Replace what stands at `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  readonly stops?: readonly TabStop[];
}

/**
 * One way to mend a finding, in the file that the finding is in unless `file` names another.
 * `edits` do not overlap and are in ascending order.
 */
export interface Fix {
  /** What it does, as an imperative: `Change to 30 April 2027`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly file?: string;
  /** No person's choice is needed: `wsoa check --fix` and *Fix all* apply it. At most one of a finding's fixes is. */
  readonly safe?: boolean;
  /** It is what most people want, but one should look at it: an editor may offer it first, nothing applies it unasked. */
  readonly preferred?: boolean;
  /**
   * The letter that has to be imported first, as its path is written in the finding's file; `edits` then name the
   * result. Only who can import may offer it.
   */
  readonly imports?: string;
}
