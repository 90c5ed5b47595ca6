import { plainWords } from '../config/plainWords.ts';
import { judged } from '../link/stated.ts';
import type { Explained } from '../describe/hover.ts';
import { ownerText } from '../describe/words.ts';
import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import { followHere, followPointers } from '../refactor/follow.ts';
import type { Pointing } from '../refactor/follow.ts';
import type { Thing } from './thing.ts';
import { areaPlaces } from './thing.ts';
import { t } from '../words.ts';

/** A statement, the file that it stands in, and what it points to. */
export interface Named extends Explained, Pointing {
  readonly text: string;
}

/** What can be renamed at a place, and what it is called now; or, in a sentence, why nothing can. */
export type Renamable =
  { readonly span: Span; readonly name: string; readonly problem?: undefined } | { readonly problem: string };

/** The edits of each file, or, in a sentence, why there are none. */
export type Renamed =
  { readonly edits: ReadonlyMap<string, readonly Edit[]>; readonly problem?: undefined } | { readonly problem: string };

const areaRef = /^[A-Z]{1,4}\d{1,3}[a-h]?$/;
const actionRef = /^[A-Za-z]{0,4}[-.]?\d+(?:[.\-/]\d+)*[a-z]?$/;

export function renamable(thing: Thing): Renamable {
  switch (thing.kind) {
    case 'area': {
      const { linked, item, span } = thing;
      const { ref, refSpan } = linked.area;
      if (item !== null) return { problem: t('{0} is named by its place in {1}.', `${ref}.${item}`, ref) };
      if (!refSpan)
        return { problem: t('The letter does not write its references; {0} is named by its place there.', ref) };
      return { span, name: ref };
    }
    case 'action':
      if (!thing.action.refSpan || !thing.action.ref) return { problem: t('This action has no reference to rename.') };
      return { span: thing.action.refSpan, name: thing.action.ref };
    case 'owner':
      return { span: thing.span, name: thing.action.fields.owner!.text };
    default:
      return { problem: t('Only references and owners can be renamed.') };
  }
}

/**
 * Gives an area, an action or an owner another name wherever it is named.
 * @param statements all that answer the area's letter; of an action or owner the one that it stands in, then, of an
 * action, the others that may point to it
 * @param isSame whether two files are one, however each is spelled
 */
export function rename(
  thing: Thing,
  name: string,
  statements: readonly Named[],
  isSame: (a: string, b: string) => boolean,
): Renamed {
  const wanted = name.trim();
  switch (thing.kind) {
    case 'area':
      return renameArea(thing, wanted, statements);
    case 'action':
      return renameAction(thing, wanted, statements, isSame);
    case 'owner':
      return renameOwner(thing, wanted, statements[0]!);
    default:
      return { problem: t('Only references and owners can be renamed.') };
  }
}

function renameArea({ linked }: Thing & { kind: 'area' }, name: string, statements: readonly Named[]): Renamed {
  const { area, file } = linked;
  if (!areaRef.test(name))
    return { problem: t('“{0}” is no reference to an area. They are letters and a number, such as A3.', name) };
  const taken = statements.some(({ understanding }) =>
    understanding.links.areas.all.some((one) => one.file === file && one.area.ref === name),
  );
  if (taken) return { problem: t('The letter has another {0} already.', name) };
  const edits = new Map<string, Edit[]>([[file, [{ span: area.refSpan!, text: name }]]]);
  for (const one of statements) {
    const places = areaPlaces(one.statement, one.understanding).filter((place) => place.linked.file === file);
    for (const { linked, span, item } of places) {
      if (linked.area.ref !== area.ref) continue;
      const others = places.some((other) => other.linked !== linked && other.span.start === span.start);
      if (others)
        return {
          problem: t(
            '{0} names {1} within a range. Write its areas out first.',
            ...[one.text.slice(span.start, span.end), area.ref],
          ),
        };
      const text = /^\d+[a-h]?$/.test(one.text.slice(span.start, span.end))
        ? name.replace(/^\D+/, '')
        : name + (item === null ? '' : `.${item}`);
      edits.set(one.file, [...(edits.get(one.file) ?? []), { span, text }]);
    }
  }
  return { edits };
}

function renameAction(
  { action }: Thing & { kind: 'action' },
  name: string,
  [own, ...others]: readonly Named[],
  isSame: (a: string, b: string) => boolean,
): Renamed {
  const { statement, file } = own!;
  if (!actionRef.test(name))
    return { problem: t('“{0}” is no reference to an action. They are numbers, such as 2.1.', name) };
  if (statement.actions.some(({ ref }) => ref === name)) return { problem: t('There is an action {0} already.', name) };
  const renamed = new Map([[action, name]]);
  const edits = new Map([[file, followHere(own!, renamed, [{ span: action.refSpan!, text: name }])]]);
  for (const other of others) {
    const followed = followPointers(other, statement, (at) => isSame(at, file), renamed);
    if (followed.length) edits.set(other.file, followed);
  }
  return { edits };
}

function renameOwner({ action }: Thing & { kind: 'owner' }, name: string, { statement, file }: Named): Renamed {
  if (!name || /[\r\n|]/.test(name)) return { problem: t('An owner is a name or a role, on one line.') };
  const owner = plainWords(ownerText(action) ?? '');
  const edits = statement.actions.flatMap((other) => {
    const words = ownerText(other);
    const field = judged(other, 'owner');
    return field && words && plainWords(words) === owner ? [{ span: field.span, text: name }] : [];
  });
  // A line above the actions that it holds for may stand before those that were asked first.
  edits.sort((a, b) => a.span.start - b.span.start);
  return { edits: new Map([[file, edits]]) };
}
