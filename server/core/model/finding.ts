import type { Fix } from './edit.ts';
import type { Span } from './span.ts';
import type { FieldName } from './statement.ts';

export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** A place that explains a finding, in any file. */
export interface Related {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
}

/** One fault, where it is, and what would mend it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** A whole sentence in plain English. */
  readonly message: string;
  /** The file it is shown in, as the caller named that file. */
  readonly file: string;
  readonly span: Span;
  /** The reference of the area that it is about. */
  readonly area: string | null;
  /** The reference of the action that it is about; `null` too when that action has none. */
  readonly action: string | null;
  readonly related: readonly Related[];
  /** True when one of `fixes()` is safe. */
  readonly fixable: boolean;
  /** The ways to mend it, best first; worked out only when asked for. */
  readonly fixes: () => readonly Fix[];
  /** The comment that says that it does not apply, with the reason to be filled in; `null` where none can stand. */
  readonly ignore: () => Fix | null;
  /**
   * True for a finding on the letter that only shows, the other way round, one that stands in a statement.
   * It is listed, but not counted a second time.
   */
  readonly mirrored: boolean;
  /**
   * True when it may be that the writer has only not come to the end yet: a field that is missing, a date without its
   * year. An editor waits with it while somebody types there.
   */
  readonly unfinished?: boolean;
  /** What tells it from others of its rule in its place, whatever the message: an agency, a section; the title of an action that has no reference. */
  readonly subject?: string | null;
  /** The field that is missing, where it is one: by it reports for people put findings together. */
  readonly lacks?: Lack | null;
}

/** A field that an action does not have. */
export interface Lack {
  /** How the action is called in a sentence: `Action 1.1`. */
  readonly who: string;
  readonly field: FieldName;
  /** The field as a noun: `owner`. */
  readonly what: string;
  /** The table that has no column for it, so that no row of it can have one; `null` where the action alone lacks it. */
  readonly table: object | null;
}

/** How far a statement answers its letters. */
export interface Coverage {
  /** Areas in all its letters. */
  readonly areas: number;
  /** Those that at least one action answers. */
  readonly answered: number;
  /** Those answered of which every action has an owner and a deadline. */
  readonly complete: number;
}
