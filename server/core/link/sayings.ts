import type { Action, Statement } from '../model/statement.ts';
import { sameEnds, sameLists } from '../incremental/changes.ts';
import { BestMatches, isOfTemplate } from './bestMatches.ts';
import { comparable } from './sameText.ts';
import { Kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Noted } from './noted.ts';
import { put, take } from './noted.ts';
import { isPointer } from './pointers.ts';
import { detach, makeSaying, saysTheSame } from './saying.ts';
import type { Match, Saying } from './saying.ts';
import type { Told } from './told.ts';
import { sayingTold, toldOf } from './told.ts';
import { wordingOf } from './wording.ts';

/** Statements that are typed in at one time. */
const MOST_KEPT = 8;

/**
 * What the actions of all statements that are compared say. It is kept up to date action by action: what an edit did
 * not touch is not looked at again.
 */
export class Sayings {
  readonly #kinds = new Kinds();
  readonly #files = new Map<string, Noted>();
  readonly #matches = new BestMatches(this.#kinds, this.#files);
  #made = new WeakMap<Action, Saying | null>();
  #recent: Noted[] = [];
  /** Of files that were ever told of a change. */
  readonly #versions = new Map<string, number>();

  /** The statements whose actions are known. */
  get files(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Grows when what is found in a statement may be another, because of another one. */
  version(file: string): number {
    return this.#versions.get(file) ?? 0;
  }

  /** A statement as it is now. `letters` are the files that it answers, spelled as files are here. */
  note(file: string, statement: Statement, letters: readonly string[]): void {
    const authority = comparable(statement.frontMatter.principalAuthority?.value ?? '').toLowerCase();
    let noted = this.#files.get(file);
    const { actions } = statement;
    if (noted?.actions === actions) return;
    if (!noted) {
      const none = { actions: null, sayings: [], kinds: new Map<Kind, Saying[]>() };
      this.#files.set(file, (noted = { ...none, authority, letters, found: null }));
    }
    const last = noted.actions;
    const before = noted.sayings;
    const others = noted.authority !== authority || !sameLists(noted.letters, letters);
    const same = last ? sameEnds(last, actions) : { head: 0, tail: 0 };
    const middle = actions
      .slice(same.head, actions.length - same.tail)
      .map((action, i) => this.#again(this.#saying(file, action), last ? null : before[i], action));
    // Nothing says anything else, though all may have moved.
    if (!others && last && !middle.length && before.length === actions.length) {
      noted.actions = actions;
      this.#tell(file, noted);
      return this.#keep(noted);
    }
    const now = [...before.slice(0, same.head), ...middle, ...(same.tail ? before.slice(-same.tail) : [])];
    // Read anew, and nothing has moved either.
    if (!others && !last && sameLists(now, before)) {
      noted.actions = actions;
      return this.#keep(noted);
    }
    // Who was compared with it before, and who is now.
    this.#tell(file, noted);
    Object.assign(noted, { authority, letters });
    const { head, tail } = sameEnds(before, now);
    const gone = new Set(before.slice(head, before.length - tail));
    for (const saying of now.slice(head, now.length - tail)) {
      if (!saying) continue;
      if (gone.delete(saying)) this.#kinds.touch(saying.kind);
      else this.#add(noted, saying);
    }
    for (const saying of gone) if (saying) this.#remove(noted, saying);
    noted.actions = actions;
    this.#keep(noted);
    noted.sayings = now;
    this.#tell(file, noted);
  }

  /** What was noted of a statement. */
  told(file: string): Told | null {
    const noted = this.#files.get(file);
    if (!noted) return null;
    const { authority, letters, sayings } = noted;
    return { authority, letters, sayings: sayings.map((saying) => saying && toldOf(saying)) };
  }

  /** A statement that was noted elsewhere, and is not known here. */
  noteTold(file: string, { authority, letters, sayings }: Told): void {
    this.forget(file);
    const kindOf = (wording: string): Kind => this.#kinds.of({ text: wording });
    const made = sayings.map((one) => one && sayingTold(file, one, kindOf));
    const noted: Noted = { actions: null, sayings: made, kinds: new Map(), authority, letters, found: null };
    this.#files.set(file, noted);
    for (const saying of made) if (saying) this.#add(noted, saying);
    this.#tell(file, noted);
  }

  /** It is no statement any more, or none of those that are compared. */
  forget(file: string): void {
    const noted = this.#files.get(file);
    if (!noted) return;
    this.#tell(file, noted);
    for (const saying of noted.sayings) if (saying) this.#remove(noted, saying);
    this.#files.delete(file);
    this.#recent = this.#recent.filter((other) => other !== noted);
  }

  clear(): void {
    for (const file of this.files) this.forget(file);
  }

  /**
   * The best match of each action of a statement, in the statement's order. Which of several equal ones is the best
   * does not hang on the order in which they were noted.
   *
   * @param basis what `passes` goes by besides the match itself: what was found is kept for as long as it stays
   */
  matches(file: string, { actions }: Statement, basis: object, passes: (match: Match) => boolean): readonly Match[] {
    const noted = this.#files.get(file);
    if (!noted || noted.actions !== actions) return [];
    return this.#matches.find(file, noted, actions, this.version(file), basis, passes);
  }

  /** Whether `matches` may find anything in a statement: it goes by the words alone, and needs nothing but what was noted. */
  mayMatch(file: string): boolean {
    const noted = this.#files.get(file);
    return noted !== undefined && this.#matches.mayFind(noted);
  }

  /** What an action says, as it was noted. */
  sayingOf(action: Action): Saying | null {
    return this.#made.get(action) ?? null;
  }

  /** Remembers which statements were noted last. */
  #keep(noted: Noted): void {
    if (this.#recent.at(-1) === noted) return;
    this.#recent = [...this.#recent.filter((other) => other !== noted), noted];
    if (this.#recent.length <= MOST_KEPT) return;
    const oldest = this.#recent.shift()!;
    oldest.actions = null;
    oldest.found = null;
    for (const saying of oldest.sayings) if (saying) detach(saying);
  }

  /** What was known of a statement that was read anew stays what it is where it says the same. */
  #again(now: Saying | null, before: Saying | null | undefined, action: Action): Saying | null {
    if (!now || !before || !saysTheSame(now, before)) return now;
    this.#made.set(action, before);
    return before;
  }

  #saying(file: string, action: Action): Saying | null {
    let saying = this.#made.get(action);
    const wording = isPointer(action) || action.declined ? null : wordingOf(action);
    if (saying !== undefined && (!saying || (saying.file === file && this.#kinds.of(wording!) === saying.kind)))
      return saying;
    saying = wording && makeSaying(file, action, this.#kinds.of(wording));
    this.#made.set(action, saying);
    return saying;
  }

  #add(noted: Noted, saying: Saying): void {
    put(noted, saying);
    this.#kinds.add(saying.kind, saying);
  }

  #remove(noted: Noted, saying: Saying): void {
    take(noted, saying);
    this.#kinds.remove(saying.kind, saying);
  }

  /** Those that say something like it are told that it may be elsewhere now, or something else. */
  #tell(file: string, noted: Noted): void {
    if (this.#files.size < 2) return;
    const told = new Set<string>();
    for (const kind of noted.kinds.keys()) {
      if (!kind.near.size && kind.files.size < 2) continue;
      for (const { kind: other } of this.#kinds.like(kind)) {
        if (isOfTemplate(other)) continue;
        for (const where of other.files.keys()) told.add(where);
      }
    }
    told.delete(file);
    for (const where of told) this.#versions.set(where, this.version(where) + 1);
  }
}
