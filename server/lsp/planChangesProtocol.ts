/** The client asks it with `PlanChangesParams` and is answered with `PlanChangesAnswer`. */
export const planChangesRequest = 'wsoa/planChanges';

export interface PlanChangesParams {
  /** The statement as it stands now. */
  readonly uri: string;
  /** Files as they were, the statement among them under its name of today. */
  readonly texts: readonly { readonly uri: string; readonly text: string }[];
  /** What it is compared with, as a person says it. */
  readonly since: string;
}

export interface PlanChangesAnswer {
  /** What changed, for people; `null` where nothing did. */
  readonly markdown: string | null;
  /** Files that the older version was read with as they are today, because their older texts were not given. */
  readonly wanted: readonly string[];
}
