import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config.ts';
import type { Layer } from '../config/layer.ts';
import type { LetterSource } from '../letterSource.ts';
import type { Links } from '../link/links.ts';
import type { Register } from '../link/register.ts';
import type { Sayings } from '../link/sayings.ts';
import type { Fix } from '../model/edit.ts';
import type { Lack, Related, Severity } from '../model/finding.ts';
import type { Area } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import type { Action, Statement } from '../model/statement.ts';
import type { Deadline } from '../parse/deadline.ts';
import type { RegisterSource } from '../registerSource.ts';
import type { StatementSource } from '../statementSource.ts';
import type { JudgedIgnore } from '../waive.ts';

/**
 * A rule: what it is called, how severe it is, and the check. Its page is `docs/rules/NAME.md`.
 *
 * `check` looks at the whole statement. `checkAction` looks at one action, at its answer and deadline and at nothing of
 * the statement around it but its register and its list of agencies: an action that passed is not asked again until it, its area or the letter changes.
 */
export interface Rule {
  /** Stable: the code in every editor, report and suppression. */
  readonly name: string;
  readonly severity: Severity;
  /** It looks at letters, or at settings files, alone: it speaks also where no statement names or has one yet. */
  readonly about?: 'letter' | 'settings';
  /** What it finds may only not be written yet: see `Finding.unfinished`. A report may say otherwise. */
  readonly unfinished?: boolean;
  /**
   * What it finds hangs on other statements, or on earlier versions, which may not be at hand: an ignore comment for it
   * is never without use.
   */
  readonly compares?: 'statements' | 'versions';
  check?(context: RuleContext): void;
  checkAction?(action: Action, context: RuleContext): void;
  /** Looks at the ignore comments when all else is found. What it reports cannot be ignored. */
  checkIgnores?(ignores: readonly JudgedIgnore[], context: RuleContext): void;
}

/** What a rule is given. Everything in it is read, nothing is changed. */
export interface RuleContext {
  readonly file: string;
  readonly statement: Statement;
  /** What each path of `letter:` leads to, in the same order. */
  readonly letters: readonly LetterSource[];
  /** True when every letter was read: only then can a reference be unknown, or an area unanswered by mistake. */
  readonly allLettersRead: boolean;
  readonly links: Links;
  /** The people of the front matter, or of the file that it names. */
  readonly register: Register;
  /** Where `people:` names a file, what it leads to. */
  readonly registerSource: RegisterSource | null;
  /** What the paths of `Answered in` lead to, by path as it is written. */
  readonly sources: ReadonlyMap<string, StatementSource>;
  /** What the actions of this statement, and of those that it is compared with, say. */
  readonly sayings: Sayings;
  /** What the statement promises otherwise than when it was submitted, in sentences; empty where that is not known. */
  readonly promisesChanged: readonly string[];
  readonly config: Config;
  /** The settings files that count for the statement, outermost first. */
  readonly settings: readonly Layer[];
  readonly today: Temporal.PlainDate;
  /** The day that `Immediate` means: submitted, else due, else today. */
  readonly statementDate: Temporal.PlainDate;
  /** When the letter came, as the front matter says: what a letter without a date is counted from. */
  readonly received: Temporal.PlainDate | null;
  deadlineOf(action: Action): Deadline;
  report(report: Report): void;
}

export interface Report {
  readonly at: Span;
  readonly message: string;
  /** The file that `at` is in; the statement unless told. */
  readonly file?: string;
  /** The area it is about: its reference alone where the letter has no such area. */
  readonly area?: Pick<Area, 'ref'> | null;
  readonly action?: Action | null;
  readonly related?: readonly Related[];
  readonly severity?: Severity;
  /** Best first. Called when the fixes are asked for. */
  readonly fixes?: () => readonly Fix[];
  /** True when one of `fixes` is safe. */
  readonly fixable?: boolean;
  /** True when it only shows on the letter what another finding says in the statement, which is reported before it. */
  readonly mirrored?: boolean;
  /** As the rule says unless told: see `Finding.unfinished`. */
  readonly unfinished?: boolean;
  readonly lacks?: Lack;
  /** See `Finding.subject`; only where one place can have several findings of the rule. */
  readonly subject?: string;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
