import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Action, Section, Statement } from '../model/statement.ts';
import { inheritsArea } from './areaField.ts';
import type { Areas, LinkedArea } from './areas.ts';
import type { Claim, Said } from './said.ts';
import { Speaker } from './speaker.ts';

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
  /** The letter that it is said to be of, which does not have it. */
  readonly file: string | null;
}

export interface Links {
  readonly areas: Areas;
  /** The same answer is the same object as long as the action, the areas and the headings above stay. */
  readonly answers: ReadonlyMap<Action, Answer>;
  readonly actionsOf: ReadonlyMap<LinkedArea, readonly Action[]>;
  /** The section whose heading or quote is the area's. */
  readonly sectionOf: ReadonlyMap<LinkedArea, Section>;
  readonly unknown: readonly UnknownArea[];
  /** What each heading and action itself says about areas. */
  readonly speaker: Speaker;
  /**
   * What is new since these links were last made: pairs of an action that is gone and the one in its place, all else
   * being as it was. `null` when they were made from nothing.
   */
  readonly replaced: readonly (readonly [gone: Action, now: Action])[] | null;
  /** Grows by one with each version of the statement that these links are brought up to. */
  readonly version: number;
}

const nothing: Answer = { areas: [], additional: false, claims: [] };

/**
 * Which action answers which area, by the rules of documents.md. Similar text never counts.
 *
 * The links of the last version of a statement are brought up to date where an edit changed a few actions and not
 * what they answer, which is what most keystrokes do: links are true until the next version is linked.
 */
export function link(statement: Statement, areas: Areas): Links {
  const last = areas.links as Linker | undefined;
  if (last?.update(statement)) return last;
  const linker = new Linker(areas, statement);
  areas.links = linker;
  return linker;
}

/** More changed sections or actions than this are no keystroke. */
const MANY = 40;

class Linker implements Links {
  readonly areas: Areas;
  readonly answers = new Map<Action, Answer>();
  readonly actionsOf = new Map<LinkedArea, Action[]>();
  readonly sectionOf = new Map<LinkedArea, Section>();
  readonly unknown: UnknownArea[] = [];
  replaced: (readonly [gone: Action, now: Action])[] | null = null;
  version = 0;
  readonly speaker: Speaker;
  /** Headings with references that no letter has. */
  readonly #claiming = new Set<Section>();
  /** What the nearest heading, and the nearest quote, says: its own or one above it. */
  readonly #above = new Map<Section, Above>();
  #sections: readonly Section[];
  #actions: readonly Action[];

  constructor(areas: Areas, { sections, actions }: Statement) {
    this.areas = areas;
    this.speaker = areas.speaker(() => new Speaker(areas));
    this.#sections = sections;
    this.#actions = actions;
    // Sections come in order, so what stands above one is known before it.
    for (const section of sections) this.#section(section);
    actions.forEach((action, i) => this.#action(action, actions[i - 1]));
    this.#finish();
  }

  /** Takes the next version of the statement; false where more has changed than can be told from its changes alone. */
  update({ sections, actions }: Statement): boolean {
    if (
      this.areas.ambiguous ||
      this.unknown.length ||
      sections.length !== this.#sections.length ||
      actions.length !== this.#actions.length
    )
      return false;
    const newSections = differing(this.#sections, sections);
    const newActions = differing(this.#actions, actions);
    if (newSections.length > MANY || newActions.length > MANY) return false;
    // Another statement of the same letter has nothing in common with this one, however alike the two are.
    if (newSections.length === sections.length && newActions.length === actions.length) return false;
    // What has only moved has changed more than this looks at.
    if (newSections.some((i) => this.#above.has(sections[i]!)) || newActions.some((i) => this.answers.has(actions[i]!)))
      return false;
    for (const i of newSections) {
      const [gone, now] = [this.#sections[i]!, sections[i]!];
      const [before, after] = [this.speaker.ofSection(gone), this.speaker.ofSection(now)];
      if (gone.depth !== now.depth || !same(before.heading, after.heading) || !same(before.quotes, after.quotes))
        return false;
      this.#above.set(now, this.#aboveOf(now));
      for (const linked of (after.heading ?? after.quotes ?? nothing).areas) {
        if (this.sectionOf.get(linked) === gone) this.sectionOf.set(linked, now);
      }
    }
    this.replaced = [];
    for (const i of newActions) {
      const [gone, now] = [this.#actions[i]!, actions[i]!];
      const [before, after] = [this.answers.get(gone)!, this.#answer(now, actions[i - 1])];
      // A row that inherits stands or falls with the one above it; both are new when their table is.
      if (!same(before, after)) return false;
      this.replaced.push([gone, now]);
      this.answers.set(now, after);
      for (const linked of after.areas) {
        const linkedActions = this.actionsOf.get(linked)!;
        linkedActions[linkedActions.indexOf(gone)] = now;
      }
    }
    for (const [gone] of this.replaced) this.answers.delete(gone);
    for (const i of newSections) this.#above.delete(this.#sections[i]!);
    this.#sections = sections;
    this.#actions = actions;
    this.version++;
    return true;
  }

  #section(section: Section): void {
    const { heading, quotes } = this.speaker.ofSection(section);
    this.#above.set(section, this.#aboveOf(section));
    if (heading?.claims.length) this.#claiming.add(section);
    const said = heading ?? quotes;
    if (said) for (const linked of said.areas) if (!this.sectionOf.has(linked)) this.sectionOf.set(linked, section);
  }

  #aboveOf(section: Section): Above {
    const { heading, quotes } = this.speaker.ofSection(section);
    const above = section.parent ? this.#above.get(section.parent) : undefined;
    return { heading: heading ?? above?.heading ?? null, quotes: quotes ?? above?.quotes ?? null };
  }

  #action(action: Action, before: Action | undefined): void {
    const answer = this.#answer(action, before);
    this.answers.set(action, answer);
    for (const { ref, passage, from, to, file } of this.speaker.ofAction(action).area?.claims ?? []) {
      this.unknown.push({ ref, span: sourceSpan(passage, from, to), action, file });
    }
    for (const linked of answer.areas) {
      const actions = this.actionsOf.get(linked);
      if (actions) actions.push(action);
      else this.actionsOf.set(linked, [action]);
    }
  }

  #answer(action: Action, before: Action | undefined): Answer {
    const own = this.speaker.ofAction(action);
    const above = action.section ? this.#above.get(action.section) : undefined;
    return (
      own.area ??
      own.band ??
      above?.heading ??
      above?.quotes ??
      own.ref ??
      own.words ??
      this.#inherited(action, before) ??
      nothing
    );
  }

  /** An unknown reference in a heading is one where there are actions below it. */
  #finish(): void {
    if (!this.#claiming.size) return;
    for (const action of this.#actions) {
      for (let section = action.section; section; section = section.parent) {
        if (!this.#claiming.delete(section)) continue;
        for (const { ref, passage, from, to, file } of this.speaker.ofSection(section).heading!.claims) {
          this.unknown.push({ ref, span: sourceSpan(passage, from, to), action: null, file });
        }
      }
    }
  }

  /** An empty area cell means what the row above it means. */
  #inherited(action: Action, above: Action | undefined): Answer | null {
    const { form } = action;
    if (form.kind !== 'row' || above?.form.kind !== 'row' || above.form.table !== form.table || !inheritsArea(action))
      return null;
    return this.answers.get(above) ?? null;
  }
}

interface Above {
  readonly heading: Said | null;
  readonly quotes: Said | null;
}

/** Whether two places say the same of the same areas, and nothing of areas that are unknown. */
function same(a: Answer | null, b: Answer | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.additional !== b.additional || a.claims.length || b.claims.length) return false;
  return a.areas.length === b.areas.length && a.areas.every((linked, i) => linked === b.areas[i]);
}

function differing(a: readonly object[], b: readonly object[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < a.length && found.length <= MANY; i++) if (a[i] !== b[i]) found.push(i);
  return found;
}
