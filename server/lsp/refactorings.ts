import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Range } from 'vscode-languageserver';
import { followPointers } from '../core/refactor/follow.ts';
import { otherAreas } from '../core/refactor/move.ts';
import { namedAt, refactoringsAt } from '../core/refactor/offered.ts';
import type { Rewritten } from '../core/refactor/refactoring.ts';
import type { Edit } from '../core/model/edit.ts';
import type { Span } from '../core/model/span.ts';
import { keyOf } from '../workspace/uris.ts';
import type { Session } from './session.ts';
import type { Understood } from './things.ts';
import { pointingElsewhere } from './things.ts';
import { t } from '../core/words.ts';

export const moveKind = `${CodeActionKind.Refactor}.move`;
export const rewriteKind = CodeActionKind.RefactorRewrite;

export type EditsByFile = ReadonlyMap<string, readonly Edit[]>;

/** All that a refactoring may know of a statement. */
export function contextOf(result: Understood) {
  return { ...result, ...result.understanding };
}

/** One refactoring on offer: its id, by which its edit is asked for, and why it cannot be done. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly disabled: string | null;
}

/** What can be written differently at a place. */
export function offeredAt(result: Understood, span: Span): readonly Offered[] {
  return refactoringsAt(contextOf(result), span).map(({ id, title, rewrite }) => ({
    ...{ id, title },
    disabled: rewrite().problem ?? null,
  }));
}

/** The edits of a refactoring that was offered there. */
export async function editsOf(session: Session, result: Understood, id: string, span: Span): Promise<EditsByFile> {
  const chosen = refactoringsAt(contextOf(result), span).find((one) => one.id === id);
  const rewritten = chosen?.rewrite();
  return rewritten && rewritten.problem === undefined ? withOthers(session, result, rewritten) : new Map();
}

/** The statement's edits, and those of the statements that point to what is called otherwise by them. */
export async function withOthers(
  session: Session,
  { file, statement }: Understood,
  { edits, renamed }: Exclude<Rewritten, { problem: string }>,
): Promise<EditsByFile> {
  const all = new Map([[file, edits]]);
  if (!renamed?.size) return all;
  const isHere = (other: string) => keyOf(other) === keyOf(file);
  for (const other of await pointingElsewhere(session, file)) {
    const followed = followPointers(other, statement, isHere, renamed);
    if (followed.length) all.set(other.file, followed);
  }
  return all;
}

/** The action that asks where to: its command is the client's. */
export function moveAction(
  result: Understood,
  span: Span,
  uri: string,
  range: Range,
  command: string | null,
): CodeAction | null {
  const context = contextOf(result);
  const action = command === null ? null : namedAt(context.statement, span);
  if (!action || !otherAreas(context, action).length) return null;
  const title = t('Move this action to another area…');
  return { title, kind: moveKind, command: { title, command: command!, arguments: [uri, range.start] } };
}
