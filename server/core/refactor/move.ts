import { setField } from '../fixes/fields.ts';
import { block, endOf, startOf } from '../fixes/insertAction.ts';
import { nameOf } from '../fixes/naming.ts';
import { nextReference } from '../fixes/nextReference.ts';
import { nextRef } from '../fixes/skeleton.ts';
import { inheritsArea } from '../link/areaField.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Action, ActionTable, Section } from '../model/statement.ts';
import { fromCell } from './carry.ts';
import { applyWithin } from './applyWithin.ts';
import { followHere } from './follow.ts';
import { takesArea } from './inherited.ts';
import { paired } from './numbering.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { inPlace } from './refactoring.ts';
import { answersOnly } from './sameReading.ts';
import { ownSection } from './sectionLines.ts';
import { t } from '../words.ts';

/** The areas that an action can be moved to, in the letter's order: all but the one that it answers alone. */
export function otherAreas({ links }: RefactorContext, action: Action): readonly LinkedArea[] {
  const own = links.answers.get(action)?.areas ?? [];
  return links.areas.all.filter((area) => own.length !== 1 || area !== own[0]);
}

/**
 * The action as one that answers `area`, and no other: under the section of that area where there is one, else where it
 * is, naming it. A reference that follows the old area follows the new one.
 */
export function moveAction(context: RefactorContext, action: Action, area: LinkedArea): Rewritten {
  const { statement, file } = context;
  const ref = newReference(context, action, area);
  const renamed = new Map(ref === null ? [] : [[action, ref]]);
  const own: Edit[] = ref !== null && action.refSpan ? [{ span: action.refSpan, text: ref }] : [];
  const moved = action.form.kind === 'row' ? inTable(context, action, area) : inSections(context, action, area);
  if (moved.problem !== undefined) return moved;
  const edits = [...own, ...moved.edits];
  const others = followHere({ file, statement, sources: new Map() }, renamed, []).filter(({ span }) =>
    edits.every((edit) => span.end <= edit.span.start || span.start >= edit.span.end),
  );
  const all = inPlace([...edits, ...others]);
  const made = moved.carry ? carried(statement.text, all, moved.carry) : all;
  if (!answersOnly(context, made, action, area))
    return { problem: t('{0} cannot be moved there without a change to what is read elsewhere.', nameOf(action)) };
  return { edits: made, renamed };
}

type Moved =
  | { readonly edits: readonly Edit[]; readonly carry?: Carry; readonly problem?: undefined }
  | { readonly problem: string };

/** What goes elsewhere with all that is changed in it, where to, and with which lines around it. */
interface Carry {
  readonly from: Span;
  readonly to: number;
  wrap(text: string): string;
}

function carried(text: string, edits: readonly Edit[], { from, to, wrap }: Carry): readonly Edit[] {
  const within = edits.filter(({ span }) => span.start >= from.start && span.end <= from.end);
  const others = edits.filter((edit) => !within.includes(edit));
  const body = wrap(applyWithin(text, from, within));
  // Right beside what goes away, it is one edit.
  if (to === from.start || to === from.end) return inPlace([...others, { span: from, text: body }]);
  return inPlace([...others, { span: from, text: '' }, { span: { start: to, end: to }, text: body }]);
}

function inSections(context: RefactorContext, action: Action, area: LinkedArea): Moved {
  const { statement, links } = context;
  const { text, sections } = statement;
  const name = links.areas.refOf(area);
  const own = action.section && ownSection(statement, action.section)?.action === action ? action.section : null;
  const target = links.sectionOf.get(area);
  const named = action.fields.area ? setField(statement, action, 'area', name) : null;
  const edits = named ? [named] : [];
  if (!own || !target || target === own || isWithin(target, own)) {
    const edit = named ?? setField(statement, action, 'area', name);
    return edit ? { edits: [edit] } : { problem: t('There is no place in this action to name an area.') };
  }
  // Where it stands already, it only has to say so.
  if (isWithin(own, target) && named) return { edits };
  const from = { start: startOf(context, own), end: endOf(context, own, false) };
  const to = endOf(context, target, true);
  const deeper = target.depth + 1 - own.depth;
  const within = sections.filter(({ span }) => span.start >= own.span.start && span.start < from.end);
  for (const { span, depth } of within) {
    const marks = /^ {0,3}(#{1,6})/.exec(text.slice(span.start, span.start + 10));
    if (!deeper || !marks) continue;
    const start = span.start + marks[0].length - depth;
    edits.push({ span: { start, end: start + depth }, text: '#'.repeat(Math.min(6, Math.max(1, depth + deeper))) });
  }
  const wrap = (body: string) => block(context, to, { text: body.trimEnd(), stops: [] }).text;
  return { edits: inPlace(edits), carry: { from, to, wrap } };
}

function inTable(context: RefactorContext, action: Action, area: LinkedArea): Moved {
  const { statement, links } = context;
  const { form } = action;
  if (form.kind !== 'row') return { problem: t('This action is no row of a table.') };
  const name = links.areas.refOf(area);
  if (form.table.columns.includes('area')) {
    const edit = setField(statement, action, 'area', name);
    const below = kept(context, action);
    if (!edit || below === undefined)
      return { problem: t('The row below has no area of its own, and would take that of this one.') };
    return { edits: below ? inPlace([edit, below]) : [edit] };
  }
  // Its area is that of the heading, or of the line across the table, that it stands below.
  const last = (links.actionsOf.get(area) ?? []).findLast(
    (other) => other.form.kind === 'row' && isAlike(other.form.table, form.table),
  );
  if (!last)
    return {
      problem: t(
        'The table has no column for areas, and {0} has no table like it. Turn the table into sections first.',
        name,
      ),
    };
  const { text, eol } = statement;
  const from = lineOf(action.span, text);
  const wrap = (row: string) => ending(text, last.span.end, eol, row);
  return { edits: [], carry: { from, to: lineOf(last.span, text).end, wrap } };
}

/** The row below keeps its area where it took it from this one; `null` where it did not, `undefined` where it cannot. */
function kept({ statement, links }: RefactorContext, action: Action): Edit | null | undefined {
  const next = statement.actions[statement.actions.indexOf(action) + 1];
  if (!next || !takesArea(links, next, action)) return null;
  const { area } = action.fields;
  const words = area && !inheritsArea(action) ? statement.text.slice(area.span.start, area.span.end) : '';
  const refs = (links.answers.get(action)?.areas ?? []).map((linked) => links.areas.refOf(linked)).join(', ');
  const said = words || refs;
  return (said && setField(statement, next, 'area', fromCell(said))) || undefined;
}

/** A reference that follows the action's area, as one that follows the other; `null` where it stays. */
function newReference(context: RefactorContext, action: Action, area: LinkedArea): string | null {
  const { statement, links } = context;
  const match = paired.exec(action.ref ?? '');
  const [old, ...more] = links.answers.get(action)?.areas ?? [];
  if (!match || !old || more.length || !action.refSpan) return null;
  const stem = match[1]! + match[2]!;
  const areasOf = (other: Action) => links.answers.get(other)?.areas ?? [];
  const alike = statement.actions.filter(({ ref }) => ref?.startsWith(stem) && paired.test(ref));
  const isOld = alike.every((other) => areasOf(other).includes(old));
  const number = match[1]!.replace(/^\D+/, '');
  const isNamed = match[1]!.toUpperCase() === old.area.ref || number === old.area.ref.replace(/^\D+/, '');
  if (!isOld || (alike.length < 2 && !isNamed)) return null;
  const last = (links.actionsOf.get(area) ?? []).findLast(({ ref }) => paired.test(ref ?? ''));
  if (last) return nextReference(last.ref!, statement.actions);
  if (match[1]!.toUpperCase() === old.area.ref)
    return nextReference(`${area.area.ref}${match[2]!}0`, statement.actions);
  return /^\d+\.$/.test(stem) ? nextRef(context, area, new Map()) : null;
}

function isWithin(section: Section, other: Section): boolean {
  for (let above = section.parent; above; above = above.parent) if (above === other) return true;
  return false;
}

function isAlike(a: ActionTable, b: ActionTable): boolean {
  return a === b || (a.labels.length === b.labels.length && a.labels.every((label, i) => label === b.labels[i]));
}

/** A whole line, its end included. */
function lineOf({ start, end }: Span, text: string): Span {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 1000), start))![0].length;
  const after = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end))![0].length;
  return { start: start - before, end: end + after };
}

/** A row for the place after a line that may be the last of the text, and have no line end. */
function ending(text: string, after: number, eol: string, row: string): string {
  return /[\r\n]/.test(text.slice(after)) ? row.trimEnd() + eol : eol + row.trimEnd();
}
