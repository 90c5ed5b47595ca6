import type { Action, Statement } from '../model/statement.ts';
import { readDeadline } from '../parse/deadline.ts';
import { isNamed } from '../parse/owners.ts';
import type { Temporal } from 'temporal-polyfill';
import type { StatementSource } from '../statementSource.ts';
import { deadlineWords, ownerWords } from './stated.ts';
import { isPointer, pointersOf } from './pointers.ts';
import type { Pointer } from './pointers.ts';

/** Where a pointer leads, or why it leads nowhere. */
export type Target =
  | { readonly found: true; readonly file: string; readonly action: Action }
  | { readonly found: false; readonly problem: 'no-path' | 'no-ref' | 'no-action' | 'points-on' | 'no-statement' };

/** The action that a pointer of `statement` means. `sources` are what its paths lead to, by path. */
export function targetOf(
  { path, ref }: Pointer,
  here: { readonly file: string; readonly statement: Statement },
  sources: ReadonlyMap<string, StatementSource>,
): Target {
  if (path === null) return { found: false, problem: 'no-path' };
  const source = path === '' ? { found: true as const, ...here } : sources.get(path);
  if (!source?.found) return { found: false, problem: 'no-statement' };
  if (!ref) return { found: false, problem: 'no-ref' };
  const action = actionNamed(source.statement, ref);
  if (!action) return { found: false, problem: 'no-action' };
  // Two plans that point at each other would answer nothing.
  return isPointer(action) ? { found: false, problem: 'points-on' } : { found: true, file: source.file, action };
}

/** Whether a pointer's area is answered: all that it points to is there. And whether that has an owner and a deadline. */
export function answeredElsewhere(
  action: Action,
  here: { readonly file: string; readonly statement: Statement; readonly statementDate: Temporal.PlainDate },
  sources: ReadonlyMap<string, StatementSource>,
): 'no' | 'answered' | 'complete' {
  const targets = pointersOf(here.statement, action).map((pointer) => targetOf(pointer, here, sources));
  const found = targets.flatMap((target) => (target.found ? [target.action] : []));
  if (!found.length) return 'no';
  const complete = found.every((target) => {
    const { kind } = readDeadline(deadlineWords(target), { statementDate: here.statementDate, letterDate: null });
    return isNamed(ownerWords(target)) && (kind === 'date' || kind === 'relative' || kind === 'done');
  });
  return complete && found.length === targets.length ? 'complete' : 'answered';
}

/** An action by its reference, or by the link to its heading that editors and web pages make (`#action-21-brief-all`). */
export function actionNamed(statement: Statement, ref: string): Action | undefined {
  let names = byName.get(statement);
  if (!names) {
    names = new Map();
    for (const action of statement.actions) {
      const own = action.section?.title.text;
      for (const name of [action.ref, action.title.text === own ? slug(own) : null]) {
        if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), action);
      }
    }
    byName.set(statement, names);
  }
  return names.get(ref.toLowerCase()) ?? names.get(slug(decoded(ref)));
}

const byName = new WeakMap<Statement, Map<string, Action>>();

/** A heading as the end of a link to it. */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, '-');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
