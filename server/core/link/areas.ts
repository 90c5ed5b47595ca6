import type { Area, AreaKind, Letter } from '../model/letter.ts';
import type { AreaMention } from '../model/statement.ts';
import { LetterNames } from './letterNames.ts';
import { comparable } from './sameText.ts';

/** An area of one of the statement's letters. */
export interface LinkedArea {
  readonly area: Area;
  /** The letter's file, as the caller names it. */
  readonly file: string;
}

/** All areas of a statement's letters, to be found by reference or by text. */
export class Areas {
  readonly all: readonly LinkedArea[];
  /** Whether two letters use the same reference. */
  readonly ambiguous: boolean;
  readonly names: LetterNames;
  readonly severalLetters: boolean;
  readonly #byRef = new Map<string, LinkedArea[]>();
  readonly #byNumber = new Map<string, LinkedArea[]>();
  readonly #byText = new Map<string, LinkedArea>();
  /** Areas whose words those of another say too. */
  readonly #sameText = new Map<string, LinkedArea[]>();
  /** The links that were last made to these areas; kept by `links.ts`. */
  links: unknown;
  #speaker: object | undefined;
  readonly #prefixes = new Set(['A', 'P', 'R']);

  constructor(letters: readonly { readonly file: string; readonly letter: Letter }[]) {
    this.all = letters.flatMap(({ file, letter }) => letter.areas.map((area) => ({ area, file })));
    for (const linked of this.all) {
      const { ref, text, items, stem } = linked.area;
      // A column's `01` is `A01`; nobody writes it so elsewhere.
      push(this.#byRef, ref.toUpperCase().replace(/^([A-Z]+)0+(?=\d)/, '$1'), linked);
      push(this.#byNumber, ref.replace(/^\D+/, ''), linked);
      this.#prefixes.add(ref.replace(/\d.*$/, '').toUpperCase());
      const own = items.length
        ? text
            .split('\n')
            .slice(0, -items.reduce((n, item) => n + item.text.split('\n').length, 0))
            .join(' ')
        : text;
      // The whole of it, its own words without the items, its first paragraph, what completes a stem, and each item alone.
      for (const words of [
        text,
        own,
        firstParagraph(text),
        withoutTitle(text),
        stem && `${stem} ${text}`,
        ...items.map((item) => item.text),
      ]) {
        const key = words && comparable(words);
        if (!key) continue;
        const first = this.#byText.get(key);
        if (!first) this.#byText.set(key, linked);
        else if (first !== linked) push(this.#sameText, key, linked);
      }
    }
    this.names = new LetterNames(letters.map(({ file }) => file));
    this.severalLetters = letters.length > 1;
    this.ambiguous = [...this.#byRef.values()].some((same) => same.some(({ file }) => file !== same[0]!.file));
  }

  /**
   * What a mention means: as a rule one area. Of several letters' areas with that reference those of the letter that
   * `letter` says, else of the first; a letter that uses a reference twice means both by it.
   */
  find(mention: AreaMention, letter: () => string | null): readonly LinkedArea[] {
    const found = this.#mentioned(mention);
    if (found.length < 2 || found.every((linked) => linked.file === found[0]!.file)) return found;
    const said = letter();
    const file = found.some((linked) => linked.file === said) ? said : found[0]!.file;
    return found.filter((linked) => linked.file === file);
  }

  /** As a statement writes it: with the name of its letter where a letter before it has that reference too. */
  refOf({ area, file }: LinkedArea): string {
    const first = this.#byRef.get(area.ref.toUpperCase())?.[0];
    const label = first && first.file !== file ? this.names.labelOf(file) : null;
    return label ? `${label} ${area.ref}` : area.ref;
  }

  #mentioned(mention: AreaMention): readonly LinkedArea[] {
    const found = /^\d/.test(mention.ref)
      ? this.#numbered(mention.ref, mention.kind)
      : ((mention.item !== null ? this.#byRef.get(dotted(mention)) : undefined) ??
        this.#byRef.get(mention.ref.toUpperCase()));
    return found ?? [];
  }

  /** The area whose text, or an item of it, this is; its reference may stand first, and tells areas of one text apart. */
  byText(text: string): LinkedArea | null {
    const key = comparable(text);
    if (!key) return null;
    const found = this.#byText.get(key);
    if (found) return found;
    const lead = leadingRef.exec(text);
    const named = areaWords.exec(text) ?? ownNumber.exec(text);
    for (const rest of [
      ...(lead ? [text.slice(lead[0].length), text.slice(lead[0].length).replace(/^[.:)–—-]\s+/, '')] : []),
      ...(named ? [text.slice(named[0].length)] : []),
      ...(/\)\s*$/.test(text) ? [text.replace(/\s*\([^()]*\)\s*$/, '')] : []),
    ]) {
      const words = comparable(rest);
      const linked = words ? this.#byText.get(words) : undefined;
      const same = linked && this.#sameText.get(words);
      if (same)
        return same.find(({ area }) => area.ref === lead?.[1] || endsIn(area.ref, named?.[1] ?? named?.[2])) ?? linked;
      if (linked) return linked;
    }
    return null;
  }

  /** Whether letters before a number are those of a reference, in these letters or in any. */
  isReference({ ref }: AreaMention): boolean {
    return this.#prefixes.has(ref.replace(/\d.*$/, '').toUpperCase());
  }

  /** What statements say about these areas is kept with them; made by `make` at first. */
  speaker<T extends object>(make: () => T): T {
    return (this.#speaker ??= make()) as T;
  }

  /** Whether the letters have such areas: where they have none, a plan may call all of its areas so. */
  #calls(kind: AreaKind): boolean {
    return this.all.some(({ area }) => area.kind === kind);
  }

  #numbered(number: string, kind: AreaKind | null): LinkedArea[] {
    const found = this.#byNumber.get(number) ?? [];
    const ofKind = kind ? found.filter(({ area }) => area.kind === kind) : found;
    return ofKind.length
      ? ofKind
      : kind === 'improvement' || kind === null
        ? found.filter(({ area }) => area.kind === 'improvement' || found.length === 1)
        : this.#calls(kind) || found.length > 1
          ? []
          : found;
  }
}

const leadingRef = /^\s*[[(]?([A-Z]{1,4}\d{1,3}(?:\.\d+|[a-h])?)[\])]?(?:[.:)–—-]\s*|\s+)/;

/** `1.`, `Recommendation 2a:`, `Area for improvement –`: what stands before an area's words, and its number. */
const areaWords =
  /^\s*(?:(?:(?:jtai|ofsted|scrutiny|inspection|key) )?(?:recommendation|rec|area(?:s)?(?: (?:for|of) (?:improvement|priority action|development|(?:significant |serious )?(?:weakness|concern)))?|(?:significant|serious) (?:weakness|concern)|priority (?:action|area)|finding|afi|[A-Z][a-z]+ said|what (?:the )?\w+ said)\s*(?:no\.?|ref\.?|number)?\s*(\d{1,3}[a-z]?)?\s*(?:[.:)–—-]\s*|(?=[“"‘']))|\(?(\d{1,3}[a-z]?)[.:)]\s+)/i;

/** `Priority 1:`, `Theme 2a –`, `Key line of enquiry 3.`: a plan's own name and number before an area's words. */
const ownNumber = /^\s*\p{Lu}\p{L}+(?: \p{L}+){0,3} (\d{1,2}[a-z]?)\s*[.:)–—-]\s+/u;

/** `Front door. Decisions are not recorded.`: what is quoted of an area with a title is often only what follows it. */
function withoutTitle(text: string): string | null {
  return /^[^.:\n]{3,60}[.:] +(\S[^\n]{19,})/.exec(text)?.[1] ?? null;
}

function endsIn(ref: string, number: string | undefined): boolean {
  return number !== undefined && ref.replace(/^\D+/, '') === number;
}

/** `A3.2` as an area's own reference, which a table's column may give it. */
export function dotted({ ref, item }: AreaMention): string {
  return `${ref}.${item}`.toUpperCase();
}

/** An area of several paragraphs is quoted by its first as often as not. */
function firstParagraph(text: string): string | null {
  const end = text.indexOf('\n');
  return end > 40 ? text.slice(0, end) : null;
}

/** More areas of one reference than any letter has by mistake: not all of them are meant each time that it is written. */
const MOST_ALIKE = 50;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < MOST_ALIKE) list.push(value);
}
