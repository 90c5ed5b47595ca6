import type { Passage } from '../model/passage.ts';
import type { Action, AreaMention, Field, Quote, Section } from '../model/statement.ts';
import { areaMentions, bareNumbers, kindOf } from '../parse/statement/references.ts';
import { fieldMentions, isAdditional, saysNoArea } from './areaField.ts';
import type { Areas, LinkedArea } from './areas.ts';
import { dotted } from './areas.ts';
import { similarAreas } from './similar.ts';
import { leadingMention, mentionsInBrackets } from './ownWords.ts';
import type { ActionSays, Claim, Named, Said, SectionSays } from './said.ts';

/** What sections and actions say, each read once for as long as it and the letters stay. */
export class Speaker {
  readonly #areas: Areas;
  readonly #sections = new WeakMap<Section, SectionSays>();
  readonly #actions = new WeakMap<Action, ActionSays>();

  constructor(areas: Areas) {
    this.#areas = areas;
  }

  ofSection(section: Section): SectionSays {
    let says = this.#sections.get(section);
    if (!says) {
      says = { heading: this.#heading(section), quotes: this.#quotes(section.quotes) };
      this.#keep(this.#sections, section, says);
    }
    return says;
  }

  ofAction(action: Action): ActionSays {
    let says = this.#actions.get(action);
    if (!says) {
      says = {
        area: this.#area(action),
        band: action.band && this.#band(action.band, action.section),
        ref: this.#ref(action),
        words: this.#words(action),
      };
      this.#keep(this.#actions, action, says);
    }
    return says;
  }

  /** With several letters of like references the headings above decide, which may change while this stays. */
  #keep<K extends object, V>(map: WeakMap<K, V>, key: K, value: V): void {
    if (!this.#areas.ambiguous) map.set(key, value);
  }

  /** Its own area field or cell. */
  #area(action: Action): Said | null {
    const field = action.fields.area;
    if (!field || saysNoArea(field.text)) return null;
    const equal = this.#areas.byText(field.text);
    if (equal) return said([equal]);
    if (isAdditional(field.text)) return { ...said([]), additional: true };
    const numbered = this.#numbered(field, action.section);
    if (numbered) return numbered;
    return this.#mentioned(
      field,
      fieldMentions(field.text),
      action.section,
      (mention) => this.#areas.isReference(mention),
      true,
    );
  }

  /** `2. Engagement with families`: its number, where the words behind it are nearer to that area than to any other. */
  #numbered(field: Field, section: Section | null): Said | null {
    const lead = /^\s*(\d{1,3})[.):]?\s+(?=\p{L}{3})/u.exec(field.text);
    const best = lead && similarAreas(this.#areas, field.text.slice(lead[0].length), 1)[0];
    if (!best) return null;
    const mention = { ...bareNumbers(lead[1]!)[0]!, kind: kindOf(field.label) };
    const letter = () => this.#areas.names.ofHeadings(titlesFrom(section));
    const to = lead[0].search(/\d/) + lead[1]!.length;
    return this.#areas.find(mention, letter).includes(best)
      ? { ...said([best]), named: [{ linked: best, item: null, passage: field, from: lead[0].search(/\d/), to }] }
      : null;
  }

  /** A line above it: the area's own words, or its reference. */
  #band(band: Passage, section: Section | null): Said | null {
    const equal = this.#areas.byText(band.text);
    return equal ? said([equal]) : this.#mentioned(band, areaMentions(band.text), section, never);
  }

  /** `Ref: A1`, where nothing else says which area. */
  #ref(action: Action): Said | null {
    const field = action.fields.ref;
    return field && !action.fields.area
      ? this.#mentioned(field, areaMentions(field.text), action.section, never)
      : null;
  }

  /**
   * Where nothing else says which: a column of another name, by a reference or the area's own words; a reference in
   * brackets within the action's; or one before words that are nearer to that area than to any other.
   */
  #words({ title, beside, section, fields }: Action): Said | null {
    // An empty cell of areas means what the row above it means.
    if (fields.area && saysNoArea(fields.area.text)) return null;
    for (const passage of beside ?? []) {
      const found = this.#band(passage, section);
      if (found?.areas.length) return { ...found, claims: [] };
    }
    const bracketed = this.#mentioned(title, mentionsInBrackets(title.text), section, never);
    if (bracketed) return bracketed;
    const lead = leadingMention(title.text);
    const named = lead && this.#mentioned(title, lead.mentions, section, never);
    return named?.areas.length === 1 && similarAreas(this.#areas, lead!.rest, 1)[0] === named.areas[0] ? named : null;
  }

  #heading({ title, areas: mentions, parent, quotes }: Section): Said | null {
    if (mentions.length) {
      const isUnknown = (mention: AreaMention) =>
        mention.sure &&
        mention.letter === null &&
        !/^\d/.test(mention.ref) &&
        this.#areas.isReference(mention) &&
        !isOwnRef(title.text, mention);
      const found = this.#mentioned(title, mentions, parent, isUnknown, false, quotes);
      if (found) return found;
    }
    const equal = title.text.length > 20 ? this.#areas.byText(title.text) : null;
    return equal && said([equal]);
  }

  #quotes(quotes: readonly Quote[]): Said | null {
    if (!quotes.length) return null;
    const found = new Set(quotes.map((quote) => this.#areas.byText(quote.text)).filter((area) => area !== null));
    const strict = quotes.filter(({ loose }) => !loose);
    const whole =
      found.size || strict.length < 2 ? null : this.#areas.byText(strict.map((quote) => quote.text).join(' '));
    if (whole) return said([whole]);
    return found.size ? said([...found]) : null;
  }

  /** The letter that is quoted, where all that is quoted is of one. */
  #quotedFrom(quotes: readonly Quote[]): string | null {
    const areas = quotes.length ? (this.#quotes(quotes)?.areas ?? []) : [];
    const [first] = areas;
    return first && areas.every(({ file }) => file === first.file) ? first.file : null;
  }

  /**
   * What mentions mean; `null` when they mean nothing. In an area's own field (`items`) a second-level item must be there
   * too, and so must the area in the letter that the field names. `above` is the nearest heading above; `quotes` stand below.
   */
  #mentioned(
    passage: Passage,
    mentions: readonly AreaMention[],
    above: Section | null,
    isUnknown: (mention: AreaMention) => boolean,
    items = false,
    quotes: readonly Quote[] = [],
  ): Said | null {
    const found = new Set<LinkedArea>();
    const claims: Claim[] = [];
    const named: Named[] = [];
    const { names, severalLetters } = this.#areas;
    // `Area 1: strategy meetings (P1)`: the plan's own number, and the letter's reference.
    const lettered = mentions.some(
      (one) => one.sure && !/^\d/.test(one.ref) && this.#areas.find(one, () => null).length,
    );
    for (const mention of mentions) {
      if (lettered && /^\d/.test(mention.ref)) continue;
      const { from } = mention;
      const own = severalLetters ? names.ofReference(passage.text, from, mention.end) : null;
      const letter = () => own ?? this.#quotedFrom(quotes) ?? names.ofHeadings(titlesFrom(above));
      const withOwn = mention.letter ? this.#areas.find(withLetter(mention), letter) : [];
      // `R3b` where no area is called so is a part of R3; `form A3b` is none.
      const isPlain = !withOwn.length && (mention.letter === null || mention.sure || items);
      const meant = isPlain ? this.#areas.find(mention, letter) : withOwn;
      const to = withOwn.length ? mention.end : mention.to;
      const linked = items && own !== null ? meant.filter(({ file }) => file === own) : meant;
      for (const one of linked) {
        found.add(one);
        const item = one.area.ref === dotted(mention) ? null : mention.item;
        named.push({ linked: one, item, passage, from, to });
      }
      const known = linked.some(
        ({ area }) =>
          mention.item === null || !items || mention.item <= area.items.length || area.ref === dotted(mention),
      );
      if (known || !(isUnknown(mention) || (items && /^\d/.test(mention.ref)))) continue;
      const ref = withLetter(mention).ref + (mention.item === null ? '' : `.${mention.item}`);
      claims.push({ ref, passage, from, to: mention.end, file: own });
    }
    return found.size || claims.length ? { areas: [...found], additional: false, claims, named } : null;
  }
}

function said(areas: readonly LinkedArea[]): Said {
  return { areas, additional: false, claims: [], named: [] };
}

/** `R3b` as an area's own reference. */
function withLetter(mention: AreaMention): AreaMention {
  return mention.letter ? { ...mention, ref: mention.ref + mention.letter, letter: null } : mention;
}

const never = (): boolean => false;

/** The headings from one outwards: where a letter may be named. */
function titlesFrom(section: Section | null): string[] {
  const titles: string[] = [];
  for (; section; section = section.parent) titles.push(section.title.text);
  return titles;
}

/** Whether a mention is part of the heading's own action reference (`Action A1.2`). */
function isOwnRef(heading: string, mention: AreaMention): boolean {
  return (
    mention.item !== null ||
    /^(?:action|step|task|activity)s?\s*(?:no\.?|ref\.?)?\s*[:#]?\s*$/i.test(heading.slice(0, mention.from))
  );
}
