import type { Config } from '../config/config.ts';
import type { ActionContext } from '../fixes/skeleton.ts';
import type { Edit } from '../model/edit.ts';
import type { Action } from '../model/statement.ts';
import type { RuleContext } from '../rules/rule.ts';

/** A statement as it was understood: what a refactoring may know. */
export type RefactorContext = ActionContext & Pick<RuleContext, 'deadlineOf'> & { readonly config: Config };

/** The edits of the statement, in ascending order; or, in a sentence, why it cannot be done without loss. */
export type Rewritten =
  | {
      readonly edits: readonly Edit[];
      /** Actions that get another reference by it, which what points to them has to follow. */
      readonly renamed?: ReadonlyMap<Action, string>;
      readonly problem?: undefined;
    }
  | { readonly problem: string };

/** One way to write what stands at a place differently, with the same meaning. */
export interface Refactoring {
  /** The same for as long as the text and the place are. */
  readonly id: string;
  /** An imperative: `Turn this table into sections`. */
  readonly title: string;
  /** Asked when it is offered: one that cannot be done is shown with the reason. */
  rewrite(): Rewritten;
}

/** Edits in the order that they stand in. */
export function inPlace(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
