import type { Temporal } from 'temporal-polyfill';
import type { PlanAction, PlanArea, PlanFinding, PlanLetter, WordField } from './plan.ts';

/** What became of one field of an action. Values are as they are written; `null` where there is nothing. */
export type FieldChange =
  | { readonly field: 'wording'; readonly before: string; readonly now: string }
  /** The areas that it answers: their references, or `additional`. */
  | { readonly field: 'area'; readonly before: readonly string[]; readonly now: readonly string[] }
  | DeadlineChange
  | {
      readonly field: 'owner' | 'status' | WordField;
      readonly before: string | null;
      readonly now: string | null;
    };

export interface DeadlineChange {
  readonly field: 'deadline';
  /** The day that was understood, else the words. */
  readonly before: string | null;
  readonly now: string | null;
  readonly dayBefore: Temporal.PlainDate | null;
  readonly dayNow: Temporal.PlainDate | null;
  /** Working days later; negative when it is earlier; `null` where one of the two is no day. */
  readonly workingDays: number | null;
}

export type ActionChange =
  /** `splitFrom`: an action of the old plan that said this too, and does so no more. */
  | { readonly kind: 'added'; readonly action: PlanAction; readonly splitFrom: PlanAction | null }
  /** `mergedInto`: an action of the new plan that says this too now. */
  | { readonly kind: 'removed'; readonly action: PlanAction; readonly mergedInto: PlanAction | null }
  | {
      readonly kind: 'changed';
      readonly before: PlanAction;
      readonly action: PlanAction;
      readonly changes: readonly FieldChange[];
    };

/** An area that something answers which nothing answered, or the other way round. */
export interface AreaChange {
  readonly kind: 'answered' | 'uncovered';
  readonly area: PlanArea;
  /** The letter did not have it before. */
  readonly isNew: boolean;
}

/** How the deadlines of an area's actions moved, in all. */
export interface Slippage {
  /** Its reference; `null`: of actions that answer no area. */
  readonly area: string | null;
  readonly later: { readonly actions: number; readonly workingDays: number };
  readonly earlier: { readonly actions: number; readonly workingDays: number };
}

/** What a letter says in other words by now, by the references that its areas have now (of those gone: had). */
export interface LetterChange {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly letter: PlanLetter;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly string[];
  readonly moved: readonly string[];
  /** Areas by another reference. */
  readonly renamed: readonly { readonly before: string; readonly now: string }[];
  /** Its dates, where they differ. */
  readonly facts: readonly FactChange[];
}

/** One fact of the whole plan, or of a letter: when it was submitted, who holds a post. */
export interface FactChange {
  readonly what: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** What changed between two versions of a plan. */
export interface PlanChanges {
  /** In the order of the new plan, each that is gone behind the one that it followed. */
  readonly actions: readonly ActionChange[];
  readonly slippage: readonly Slippage[];
  readonly areas: readonly AreaChange[];
  readonly letters: readonly LetterChange[];
  readonly facts: readonly FactChange[];
  readonly findings: { readonly added: readonly PlanFinding[]; readonly fixed: readonly PlanFinding[] };
  /**
   * The day on which the old version had been submitted, as written, where what it promises has changed since: actions,
   * their words, areas, deadlines, owners or measures. Progress that is reported is no such change. Else `null`.
   */
  readonly frozen: string | null;
}

/** Whether nothing changed that a plan says: findings may, with the day. */
export function isUnchanged({ actions, areas, letters, facts }: PlanChanges): boolean {
  return !actions.length && !areas.length && !letters.length && !facts.length;
}
