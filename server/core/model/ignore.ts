import type { Temporal } from 'temporal-polyfill';
import type { Finding } from './finding.ts';
import type { Span } from './span.ts';

/** A comment by which a writer says that findings of some rules do not apply here, and why. */
export interface Ignore {
  readonly rules: readonly IgnoredRule[];
  /** References of the areas and actions that it is limited to, in small letters; none: it is not limited. */
  readonly refs: readonly string[];
  /** The last day on which it holds, as written; `date` is `null` where the words name no day. */
  readonly until: { readonly text: string; readonly date: Temporal.PlainDate | null; readonly span: Span } | null;
  /** Why, on one line; empty where nothing is said. */
  readonly reason: string;
  /** From the end of what it is about to the end of the reason: what is replaced to give one. */
  readonly reasonSpan: Span;
  /** The whole comment. */
  readonly span: Span;
  /** The findings that it is about begin in here. */
  readonly covers: Span;
}

/** A rule's name in a comment, in small letters, and where it stands. */
export interface IgnoredRule {
  readonly name: string;
  readonly span: Span;
}

/** A finding that is not reported, because the document says why it does not apply. */
export interface Waiver {
  readonly finding: Finding;
  readonly reason: string;
  /** The last day on which it is waived. */
  readonly until: Temporal.PlainDate | null;
}
