import type { Action } from '../model/statement.ts';
import { lastBefore } from './fieldAt.ts';
import type { Kind } from './kinds.ts';
import type { Match, Saying } from './saying.ts';

/** What is known of one of the statements that are compared. */
export interface Noted {
  /** `null` when others were noted since: not to keep in memory what nobody types in. */
  actions: readonly Action[] | null;
  /** Of each of its actions, in order; `null` for one that says nothing to compare. */
  sayings: (Saying | null)[];
  /** The same by kind: what it says more than once is one kind with several. */
  readonly kinds: Map<Kind, Saying[]>;
  authority: string;
  /** The files that it answers. */
  letters: readonly string[];
  /** What was found last, and what that was found by. */
  found: Found | null;
}

export interface Found {
  readonly sayings: readonly (Saying | null)[];
  readonly version: number;
  readonly basis: object;
  readonly versions: ReadonlySet<string>;
  /** By saying, for as long as its kind's stamp stays. */
  readonly best: Map<Saying, { readonly stamp: number; readonly match: Match | null }>;
  readonly matches: readonly Match[];
}

/** Files a saying of a statement under its kind. */
export function put({ kinds }: Noted, saying: Saying): void {
  const list = kinds.get(saying.kind);
  if (list) list.push(saying);
  else kinds.set(saying.kind, [saying]);
}

/** Takes a saying out again, and what was found by it. */
export function take({ kinds, found }: Noted, saying: Saying): void {
  found?.best.delete(saying);
  const list = kinds.get(saying.kind)?.filter((one) => one !== saying);
  if (list?.length) kinds.set(saying.kind, list);
  else kinds.delete(saying.kind);
}

/** Which of a statement's actions a saying is; `null` for one that is none any more. */
export function placeOf(
  saying: Saying,
  sayings: readonly (Saying | null)[],
  actions: readonly Action[],
): number | null {
  const guess = lastBefore(actions, saying.at.start);
  const at = sayings[guess] === saying ? guess : sayings.indexOf(saying);
  return at < 0 ? null : at;
}
