import type { Passage } from '../model/passage.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Action, AreaMention, Field, Section, Statement } from '../model/statement.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { areaMentions, bareNumbers } from '../parse/statement/references.ts';
import type { Areas, LinkedArea } from './areas.ts';

/** What an action answers. */
export interface Answer {
  readonly areas: readonly LinkedArea[];
  /** It says that it answers none of the letter's areas, and may. */
  readonly additional: boolean;
  /** It names a reference that no letter has: it claims an area, which another finding is about. */
  readonly claims: boolean;
}

/** A reference that no letter has. */
export interface UnknownArea {
  readonly ref: string;
  readonly span: Span;
  readonly action: Action | null;
}

export interface Links {
  readonly areas: Areas;
  readonly answers: ReadonlyMap<Action, Answer>;
  readonly actionsOf: ReadonlyMap<LinkedArea, readonly Action[]>;
  /** The section whose heading or quote is the area's. */
  readonly sectionOf: ReadonlyMap<LinkedArea, Section>;
  readonly unknown: readonly UnknownArea[];
}

const nothing: Answer = { areas: [], additional: false, claims: false };

/** Which action answers which area, by the rules of documents.md. Similar text never counts. */
export function link(statement: Statement, areas: Areas): Links {
  const linker = new Linker(areas);
  for (const section of statement.sections) linker.section(section);
  for (const action of statement.actions) linker.action(action);
  return linker;
}

class Linker implements Links {
  readonly areas: Areas;
  readonly answers = new Map<Action, Answer>();
  readonly actionsOf = new Map<LinkedArea, Action[]>();
  readonly sectionOf = new Map<LinkedArea, Section>();
  readonly unknown: UnknownArea[] = [];
  /** What each section says in its heading, and in its quotes. */
  readonly #headings = new Map<Section, Answer>();
  readonly #quotes = new Map<Section, Answer>();
  #last: Action | null = null;

  constructor(areas: Areas) {
    this.areas = areas;
  }

  section(section: Section): void {
    const heading = this.#ofHeading(section);
    const quotes = this.#ofQuotes(section.quotes);
    if (heading) this.#headings.set(section, heading);
    if (quotes) this.#quotes.set(section, quotes);
    for (const linked of (heading ?? quotes ?? nothing).areas)
      if (!this.sectionOf.has(linked)) this.sectionOf.set(linked, section);
  }

  action(action: Action): void {
    const answer =
      this.#own(action) ??
      this.#ofBand(action) ??
      this.#above(action, this.#headings) ??
      this.#above(action, this.#quotes) ??
      this.#inherited(action) ??
      nothing;
    this.answers.set(action, answer);
    for (const linked of answer.areas) {
      const actions = this.actionsOf.get(linked);
      if (actions) actions.push(action);
      else this.actionsOf.set(linked, [action]);
    }
    this.#last = action;
  }

  /** Its own area field or cell. */
  #own(action: Action): Answer | null {
    const field = action.fields.area;
    if (!field || isPlaceholder(field.text)) return null;
    const equal = this.areas.byText(field.text);
    if (equal) return { ...nothing, areas: [equal] };
    if (isAdditional(field.text)) return { ...nothing, additional: true };
    return this.#mentioned(field, fieldMentions(field.text), contextOf(action), action, () => true);
  }

  #ofBand({ band, ...action }: Action): Answer | null {
    return band && this.#mentioned(band, areaMentions(band.text), contextOf(action), null, () => false);
  }

  #ofHeading(section: Section): Answer | null {
    const { title, areas: mentions } = section;
    if (mentions.length) {
      const said = this.#mentioned(
        title,
        mentions,
        title.text,
        null,
        (mention) => mention.sure && !/^\d/.test(mention.ref) && !ownRef(title.text, mention),
      );
      if (said) return said;
    }
    const equal = title.text.length > 20 ? this.areas.byText(title.text) : null;
    return equal && { ...nothing, areas: [equal] };
  }

  #ofQuotes(quotes: readonly Passage[]): Answer | null {
    if (!quotes.length) return null;
    const found = quotes.map((quote) => this.areas.byText(quote.text)).filter((area) => area !== null);
    const whole = found.length ? null : this.areas.byText(quotes.map((quote) => quote.text).join(' '));
    const areas = whole ? [whole] : [...new Set(found)];
    return areas.length ? { ...nothing, areas } : null;
  }

  /** The nearest heading above, its own included, that says anything. */
  #above(action: Action, said: ReadonlyMap<Section, Answer>): Answer | null {
    for (let section = action.section; section; section = section.parent) {
      const answer = said.get(section);
      if (answer) return answer;
    }
    return null;
  }

  /** An empty area cell means what the row above it means. */
  #inherited(action: Action): Answer | null {
    const { form, fields } = action;
    const above = this.#last;
    if (form.kind !== 'row' || above?.form.kind !== 'row' || above.form.table !== form.table) return null;
    return fields.area && inherits(fields.area) ? (this.answers.get(above) ?? null) : null;
  }

  /** What mentions mean; those that no letter has are noted when `reports` says so. `null` when they mean nothing. */
  #mentioned(
    passage: Passage,
    mentions: readonly AreaMention[],
    where: string,
    action: Action | null,
    reports: (mention: AreaMention) => boolean,
  ): Answer | null {
    const found = new Set<LinkedArea>();
    let claims = false;
    for (const mention of mentions) {
      const linked = this.areas.find(mention, where);
      const known = linked.some(({ area }) => mention.item === null || !action || mention.item <= area.items.length);
      for (const one of linked) found.add(one);
      if (known || !reports(mention)) continue;
      if (!/^\d/.test(mention.ref) && !this.areas.isReference(mention)) continue;
      claims = true;
      const ref = mention.item === null ? mention.ref : `${mention.ref}.${mention.item}`;
      this.unknown.push({ ref, span: sourceSpan(passage, mention.from, mention.to), action });
    }
    return found.size || claims ? { areas: [...found], additional: false, claims } : null;
  }
}

/** Mentions in an area field, where small letters and bare numbers are references too. */
function fieldMentions(text: string): readonly AreaMention[] {
  const found = areaMentions(text);
  if (found.length) return found;
  return /^[a-z]{1,4}-?\d/.test(text) ? areaMentions(text.toUpperCase()) : bareNumbers(text);
}

/** The headings above an action, and its own area field: where a letter may be named. */
function contextOf(action: Pick<Action, 'fields' | 'section'>): string {
  let where = action.fields.area?.text ?? '';
  for (let section = action.section; section; section = section.parent) where += '\n' + section.title.text;
  return where;
}

/** `Area: additional`: legitimate when it says so. */
export function isAdditional(text: string): boolean {
  return /^[\s\p{P}]*(additional|extra)\b/iu.test(text) || /^none\s*[:–—-]?\s*\(?additional/i.test(text);
}

/** An empty cell, a dash, dots or ditto marks: the same as above. Words that put it off (`TBC`) are not. */
function inherits({ text }: Field): boolean {
  return /^[\s\p{Pd}….·"“”″〃]*$/u.test(text) || /^(ditto|as above|same as above|same)\.?$/i.test(text.trim());
}

/** Whether a mention is part of the heading's own action reference (`Action A1.2`). */
function ownRef(heading: string, mention: AreaMention): boolean {
  return (
    mention.item !== null ||
    /^(?:action|step|task|activity)s?\s*(?:no\.?|ref\.?)?\s*[:#]?\s*$/i.test(heading.slice(0, mention.from))
  );
}
