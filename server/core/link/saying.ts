import { calling } from '../fixes/naming.ts';
import type { Span } from '../model/span.ts';
import type { Action } from '../model/statement.ts';
import type { Kind } from './kinds.ts';
import { ownText } from '../parse/memo.ts';
import { comparable } from './sameText.ts';

/** What one action says, as others are compared with it: nothing that would keep its statement in memory. */
export interface Saying {
  readonly file: string;
  readonly ref: string | null;
  /** Its first words; empty where it has a reference to be called by. */
  readonly words: string;
  /** Where it stands, now. */
  readonly at: Span;
  readonly agency: string;
  readonly owner: string;
  readonly status: string;
  readonly kind: Kind;
}

/** An action and another that says nearly the same, in this statement before it, or in another. */
export interface Match {
  readonly action: Action;
  readonly other: Saying;
  /** The other action, where it stands in the same statement. */
  readonly here: Action | null;
  /** From 0.8 to 1, the same. */
  readonly nearness: number;
}

/** @param kind all that say the same */
export function makeSaying(file: string, action: Action, kind: Kind): Saying {
  const { agency, owner, status } = action.fields;
  return {
    file,
    ref: action.ref === null ? null : ownText(action.ref),
    words: ownText(calling(action).words),
    at: action.title.span,
    agency: words(agency?.text),
    owner: words(owner?.text),
    status: ownText((status?.text ?? '').slice(0, 60)),
    kind,
  };
}

/** Two readings of one action that nothing has changed in. */
export function saysTheSame(a: Saying, b: Saying): boolean {
  return (
    a.kind === b.kind &&
    a.at.start === b.at.start &&
    a.at.end === b.at.end &&
    (['file', 'ref', 'words', 'agency', 'owner', 'status'] as const).every((name) => a[name] === b[name])
  );
}

/** Its place no longer moves with the statement, which need not stay in memory for it. */
export function detach(saying: Saying): void {
  const { start, end } = saying.at;
  (saying as { at: Span }).at = { start, end };
}

/** The nearer; of two as near the one in the same statement, then by file and place. */
export function isBetter(one: Match, other: Match): boolean {
  if (one.nearness !== other.nearness) return one.nearness > other.nearness;
  if (!one.here !== !other.here) return one.here !== null;
  if (one.other.file !== other.other.file) return one.other.file < other.other.file;
  return one.other.at.start < other.other.at.start;
}

function words(text: string | undefined): string {
  return ownText(comparable((text ?? '').slice(0, 200)).toLowerCase());
}
