import type { Temporal } from 'temporal-polyfill';
import type { Config } from './config/config.ts';
import type { Layer } from './config/layer.ts';
import type { LetterSource } from './letterSource.ts';
import type { Links } from './link/links.ts';
import type { Register } from './link/register.ts';
import type { Sayings } from './link/sayings.ts';
import type { Coverage, Finding } from './model/finding.ts';
import type { Waiver } from './model/ignore.ts';
import type { Action, Statement } from './model/statement.ts';
import type { Deadline } from './parse/deadline.ts';
import type { RegisterSource } from './registerSource.ts';
import type { Rule } from './rules/rule.ts';
import type { StatementSource } from './statementSource.ts';

// What a check is given, and what it gives.

export interface CheckInput {
  /** The statement's file, as the caller names it. */
  readonly file: string;
  readonly statement: Statement;
  /** One for each path in the front matter's `letter`, in its order. */
  readonly letters: readonly LetterSource[];
  /** What the path in `people:` leads to, where there is one. */
  readonly register?: RegisterSource | null;
  /** What the paths of `Answered in` lead to, by path as it is written; none unless told. */
  readonly sources?: ReadonlyMap<string, StatementSource>;
  /**
   * What this statement and others say, this one as it is now; without it, it is compared with itself alone. `null`:
   * not at all, and rules that compare are not asked.
   */
  readonly sayings?: Sayings | null;
  /** What the statement promises otherwise than when it was submitted, in sentences; nothing unless told. */
  readonly promisesChanged?: readonly string[];
  readonly config: Config;
  /** The settings files that it was made of, outermost first; what is wrong in them is found. */
  readonly settings?: readonly Layer[];
  readonly today: Temporal.PlainDate;
  /** All unless told. */
  readonly rules?: readonly Rule[];
  /** A rule that throws costs its own findings only, and is named here. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

export interface CheckResult {
  readonly coverage: Coverage;
  /** In document order: the statement's, then each letter's, then each settings file's. */
  readonly findings: readonly Finding[];
  /** What is not among the findings because a comment says why it does not apply; in the same order. */
  readonly waivers: readonly Waiver[];
  /** What was understood on the way, for whoever explains the statement; true until its next version is checked. */
  readonly understanding: Understanding;
}

export interface Understanding {
  readonly links: Links;
  readonly register: Register;
  readonly statementDate: Temporal.PlainDate;
  readonly received: Temporal.PlainDate | null;
  deadlineOf(action: Action): Deadline;
}
