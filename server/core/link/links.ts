import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Action, Section, Statement } from '../model/statement.ts';
import type { Areas, LinkedArea } from './areas.ts';
import type { Claim, Said } from './said.ts';
import { Speaker, inheritsArea } from './said.ts';

/** What an action answers. */
export interface Answer {
  readonly areas: readonly LinkedArea[];
  /** It says that it answers none of the letter's areas, and may. */
  readonly additional: boolean;
  /** It names a reference that no letter has: it claims an area, which another finding is about. */
  readonly claims: readonly Claim[];
}

/** A reference that no letter has. */
export interface UnknownArea {
  readonly ref: string;
  readonly span: Span;
  readonly action: Action | null;
}

export interface Links {
  readonly areas: Areas;
  /** The same answer is the same object as long as the action, the areas and the headings above stay. */
  readonly answers: ReadonlyMap<Action, Answer>;
  readonly actionsOf: ReadonlyMap<LinkedArea, readonly Action[]>;
  /** The section whose heading or quote is the area's. */
  readonly sectionOf: ReadonlyMap<LinkedArea, Section>;
  readonly unknown: readonly UnknownArea[];
}

const nothing: Answer = { areas: [], additional: false, claims: [] };

/** Which action answers which area, by the rules of documents.md. Similar text never counts. */
export function link(statement: Statement, areas: Areas): Links {
  const linker = new Linker(areas);
  for (const section of statement.sections) linker.section(section);
  for (const action of statement.actions) linker.action(action);
  linker.finish(statement.actions);
  return linker;
}

class Linker implements Links {
  readonly areas: Areas;
  readonly answers = new Map<Action, Answer>();
  readonly actionsOf = new Map<LinkedArea, Action[]>();
  readonly sectionOf = new Map<LinkedArea, Section>();
  readonly unknown: UnknownArea[] = [];
  readonly #speaker: Speaker;
  /** Headings with references that no letter has. */
  readonly #claiming = new Set<Section>();
  /** What the nearest heading, and the nearest quote, says: its own or one above it. */
  readonly #above = new Map<Section, { readonly heading: Said | null; readonly quotes: Said | null }>();
  #last: Action | null = null;

  constructor(areas: Areas) {
    this.areas = areas;
    this.#speaker = areas.speaker(() => new Speaker(areas));
  }

  /** Sections come in order, so what stands above one is known before it. */
  section(section: Section): void {
    const { heading, quotes } = this.#speaker.ofSection(section);
    const above = section.parent ? this.#above.get(section.parent) : undefined;
    this.#above.set(section, { heading: heading ?? above?.heading ?? null, quotes: quotes ?? above?.quotes ?? null });
    if (heading?.claims.length) this.#claiming.add(section);
    const said = heading ?? quotes;
    if (said) for (const linked of said.areas) if (!this.sectionOf.has(linked)) this.sectionOf.set(linked, section);
  }

  action(action: Action): void {
    const own = this.#speaker.ofAction(action);
    const above = action.section ? this.#above.get(action.section) : undefined;
    const answer =
      own.area ?? own.band ?? above?.heading ?? above?.quotes ?? own.ref ?? this.#inherited(action) ?? nothing;
    this.answers.set(action, answer);
    if (own.area) {
      for (const { ref, passage, from, to } of own.area.claims) {
        this.unknown.push({ ref, span: sourceSpan(passage, from, to), action });
      }
    }
    for (const linked of answer.areas) {
      const actions = this.actionsOf.get(linked);
      if (actions) actions.push(action);
      else this.actionsOf.set(linked, [action]);
    }
    this.#last = action;
  }

  /** An unknown reference in a heading is one where there are actions below it. */
  finish(actions: readonly Action[]): void {
    if (!this.#claiming.size) return;
    for (const action of actions) {
      for (let section = action.section; section; section = section.parent) {
        if (!this.#claiming.delete(section)) continue;
        for (const { ref, passage, from, to } of this.#speaker.ofSection(section).heading!.claims) {
          this.unknown.push({ ref, span: sourceSpan(passage, from, to), action: null });
        }
      }
    }
  }

  /** An empty area cell means what the row above it means. */
  #inherited(action: Action): Answer | null {
    const { form } = action;
    const above = this.#last;
    if (form.kind !== 'row' || above?.form.kind !== 'row' || above.form.table !== form.table || !inheritsArea(action))
      return null;
    return this.answers.get(above) ?? null;
  }
}
