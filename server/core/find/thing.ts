import type { Understanding } from '../check.ts';
import { lastBefore } from '../link/fieldAt.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Named } from '../link/said.ts';
import type { Letter } from '../model/letter.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Entry } from '../model/frontMatter.ts';
import type { Action, Field, Section, Statement } from '../model/statement.ts';

/** What stands at a place of a statement or a letter, and where it begins and ends. */
export type Thing =
  | { readonly kind: 'area'; readonly linked: LinkedArea; readonly item: number | null; readonly span: Span }
  | { readonly kind: 'owner'; readonly action: Action; readonly span: Span }
  | { readonly kind: 'deadline'; readonly action: Action; readonly span: Span }
  | { readonly kind: 'action'; readonly action: Action; readonly span: Span }
  /** The path of a letter, by its place in `letter:`. */
  | { readonly kind: 'letter'; readonly index: number; readonly span: Span };

/** What stands at `offset` of a statement; `null` for words that mean nothing to us. */
export function thingInStatement(statement: Statement, { links }: Understanding, offset: number): Thing | null {
  const letter = (statement.frontMatter.letters ?? []).findIndex(({ span }) => holds(span, offset));
  if (letter >= 0) return { kind: 'letter', index: letter, span: letterSpan(statement, letter) };
  const section = sectionAt(statement.sections, offset);
  const action = actionAt(statement.actions, offset);
  const named = [
    ...(section && holds(section.title.span, offset) ? (links.speaker.ofSection(section).heading?.named ?? []) : []),
    ...(action ? namedIn(action, links.speaker.ofAction(action)) : []),
  ];
  const reference = named.map(placeOf).find(({ span }) => holds(span, offset));
  if (reference) return reference;
  if (!action) return null;
  const { owner, deadline } = action.fields;
  if (isAt(owner, offset)) return { kind: 'owner', action, span: owner.span };
  if (isAt(deadline, offset)) return { kind: 'deadline', action, span: deadline.span };
  const span = [action.refSpan, action.title.span].find((one) => one && holds(one, offset));
  return span ? { kind: 'action', action, span } : null;
}

/** What stands at `offset` of a letter: one of its areas, or a second-level item of it. */
export function thingInLetter(letter: Letter, file: string, offset: number): (Thing & { kind: 'area' }) | null {
  const area = letter.areas.find(({ span }) => holds(span, offset));
  if (!area) return null;
  const item = area.items.findIndex(({ span }) => holds(span, offset));
  const span = item < 0 ? (area.refSpan ?? area.titleSpan) : area.items[item]!.span;
  return { kind: 'area', linked: { area, file }, item: item < 0 ? null : item + 1, span };
}

export interface AreaPlace {
  readonly kind: 'area';
  readonly linked: LinkedArea;
  readonly item: number | null;
  readonly span: Span;
}

/** Every reference to an area in a statement, in order. */
export function areaPlaces({ sections, actions }: Statement, { links }: Understanding): AreaPlace[] {
  const { speaker } = links;
  const named = [
    ...sections.flatMap((section) => speaker.ofSection(section).heading?.named ?? []),
    ...actions.flatMap((action) => namedIn(action, speaker.ofAction(action))),
  ];
  const seen = new Set<string>();
  return named
    .map(placeOf)
    .filter(({ linked, span }) => {
      const key = `${span.start} ${span.end} ${linked.file} ${linked.area.ref}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.span.start - b.span.start);
}

type ActionSays = ReturnType<Understanding['links']['speaker']['ofAction']>;

function namedIn(action: Action, { area, band, ref, words }: ActionSays): readonly Named[] {
  return [area, band, ref, words].flatMap((said) => said?.named ?? []);
}

function placeOf({ linked, item, passage, from, to }: Named): AreaPlace {
  return { kind: 'area', linked, item, span: sourceSpan(passage, from, to) };
}

function letterSpan({ frontMatter }: Statement, index: number): Span {
  return (frontMatter.letters as readonly Entry<string>[])[index]!.span;
}

function isAt(field: Field | undefined, offset: number): field is Field {
  return field !== undefined && field.text !== '' && holds(field.span, offset);
}

/** An editor's cursor stands between characters: right behind a word it is still on it. */
export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The section whose own text, up to the next heading, holds a place. */
function sectionAt(sections: readonly Section[], offset: number): Section | null {
  return sections[lastBefore(sections, offset)] ?? null;
}

/** Actions come in order, and one may stand within another's section. */
function actionAt(actions: readonly Action[], offset: number): Action | null {
  const last = lastBefore(actions, offset);
  for (let i = last; i >= Math.max(0, last - 50); i--) if (holds(actions[i]!.span, offset)) return actions[i]!;
  return null;
}
