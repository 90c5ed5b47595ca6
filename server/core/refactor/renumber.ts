import { setField } from '../fixes/fields.ts';
import { nameOf } from '../fixes/naming.ts';
import { scopeOf } from '../fixes/nextReference.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Edit } from '../model/edit.ts';
import type { Action } from '../model/statement.ts';
import { followHere } from './follow.ts';
import { isOpen, paired, running, stemsOf } from './numbering.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { inPlace } from './refactoring.ts';
import { t } from '../words.ts';

/**
 * Every action's reference in the order of the areas and, within an area, of the document: `1.1, 1.2, 2.1`, in the
 * statement's own way of numbering. What the statement says of a reference that changes follows.
 */
export function renumber(context: RefactorContext): Rewritten {
  const { statement, file } = context;
  const renamed = renumbered(context);
  if (!renamed.size) return { problem: t('The references are in order already.') };
  const others = new Set(
    statement.actions.flatMap(({ ref }, i) => (ref && !renamed.has(statement.actions[i]!) ? [ref] : [])),
  );
  const clash = [...renamed].find(([, ref]) => others.has(ref));
  if (clash && !isBare(clash[1]))
    return { problem: t('{0} would become {1}, which another action is called.', nameOf(clash[0]), clash[1]) };
  const references: Edit[] = [];
  for (const [action, ref] of renamed) {
    const edit = action.refSpan ? { span: action.refSpan, text: ref } : setField(statement, action, 'ref', ref);
    if (edit) references.push(edit);
  }
  return { edits: followHere({ file, statement, sources: new Map() }, renamed, inPlace(references)), renamed };
}

/** The actions whose reference changes, with the new one. */
export function renumbered(context: RefactorContext): ReadonlyMap<Action, string> {
  const { actions } = context.statement;
  const shapes = actions.map(({ ref }) => ref ?? '');
  const pairs = shapes.filter((ref) => paired.test(ref)).length;
  const runs = shapes.filter((ref) => running.test(ref)).length;
  if (!pairs && !runs) return new Map();
  const all = pairs >= runs ? byArea(context) : inARow(actions);
  return new Map([...all].filter(([action, ref]) => action.ref !== ref));
}

/** `1.1, 1.2, 2.1`: a first part for each area. */
function byArea(context: RefactorContext): Map<Action, string> {
  const { statement, links } = context;
  const stems = stemsOf(context);
  const counts = new Map<string, number>();
  const found = new Map<Action, string>();
  for (const action of statement.actions) {
    const old = paired.exec(action.ref ?? '');
    if (!old && !isOpen(action)) continue;
    const area: LinkedArea | undefined = links.answers.get(action)?.areas[0];
    const stem = area ? stems.ofArea.get(area) : stems.ofStem(old ? old[1]! + old[2]! : null);
    if (stem === undefined) continue;
    const number = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, number);
    found.set(action, stem + String(number).padStart(stems.digits, '0'));
  }
  return found;
}

/** `1, 2, 3`: through the whole document, or anew in each table and below each area where it does so now. */
function inARow(actions: readonly Action[]): Map<Action, string> {
  const numbered = actions.filter((action) => running.test(action.ref ?? ''));
  const firsts = new Set(numbered.filter(({ ref }) => running.exec(ref!)![2] === '1').map(scopeOf));
  const anew = firsts.size > 1;
  const found = new Map<Action, string>();
  let [scope, number]: [object | null, number] = [null, 0];
  for (const action of actions) {
    const old = running.exec(action.ref ?? '');
    if (!old && !isOpen(action)) continue;
    if (anew && scopeOf(action) !== scope) number = 0;
    scope = scopeOf(action);
    const prefix = old?.[1] ?? running.exec(numbered[0]!.ref!)![1]!;
    found.set(action, `${prefix}${++number}`);
  }
  return found;
}

function isBare(ref: string): boolean {
  return /^\d+$/.test(ref);
}
