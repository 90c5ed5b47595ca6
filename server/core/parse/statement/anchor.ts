import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import type { Action, ActionForm, ActionTable, Field, FieldName, Section } from '../../model/statement.ts';

/**
 * Where a part of a statement starts. What stands in the part is read once, its places counted from there; when text
 * is written above it, the anchor moves and every place in it is right again without being made anew.
 */
export class Anchor {
  base = 0;

  span({ start, end }: Span): Span {
    return new AnchoredSpan(this, start, end);
  }
}

class AnchoredSpan implements Span {
  readonly #anchor: Anchor;
  readonly #start: number;
  readonly #end: number;

  constructor(anchor: Anchor, start: number, end: number) {
    this.#anchor = anchor;
    this.#start = start;
    this.#end = end;
  }

  get start(): number {
    return this.#anchor.base + this.#start;
  }

  get end(): number {
    return this.#anchor.base + this.#end;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Ties sections, tables and actions that were read with places from 0 to an anchor. They are changed in place. */
export function tie(
  anchor: Anchor,
  sections: readonly Section[],
  tables: readonly ActionTable[],
  actions: readonly Action[],
): void {
  for (const section of sections as Mutable<Section>[]) {
    section.title = tiedPassage(anchor, section.title);
    section.span = anchor.span(section.span);
    section.quotes = section.quotes.map((quote) => tiedPassage(anchor, quote));
  }
  for (const table of tables as Mutable<ActionTable>[]) table.span = anchor.span(table.span);
  for (const action of actions as Mutable<Action>[]) {
    action.refSpan &&= anchor.span(action.refSpan);
    action.title = tiedPassage(anchor, action.title);
    action.span = anchor.span(action.span);
    action.fields = tiedFields(anchor, action.fields);
    action.band &&= tiedPassage(anchor, action.band);
    action.beside &&= action.beside.map((passage) => tiedPassage(anchor, passage));
    action.form = tiedForm(anchor, action.form);
  }
}

export function tiedPassage<T extends Passage>(anchor: Anchor, passage: T): T {
  return { ...passage, span: anchor.span(passage.span) };
}

function tiedFields(anchor: Anchor, fields: Action['fields']): Action['fields'] {
  const tied: Partial<Record<FieldName, Field>> = {};
  for (const field of Object.values(fields)) tied[field.name] = tiedPassage(anchor, field);
  return tied;
}

function tiedForm(anchor: Anchor, form: ActionForm): ActionForm {
  if (form.kind === 'list') return { ...form, last: anchor.span(form.last) };
  return { ...form, cells: form.cells.map((cell) => anchor.span(cell)) };
}
