import type { Action, Statement } from '../model/statement.ts';
import { sameEnds, sameLists } from '../incremental/changes.ts';
import { lastBefore } from './fieldAt.ts';
import { comparable } from './sameText.ts';
import { Kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { isPointer } from './pointers.ts';
import { detach, isBetter, makeSaying, saysTheSame } from './saying.ts';
import type { Match, Saying } from './saying.ts';
import { wordingFrom, wordingOf } from './wording.ts';

interface Noted {
  /** `null` when others were noted since: not to keep in memory what nobody types in. */
  actions: readonly Action[] | null;
  sayings: (Saying | null)[];
  readonly kinds: Map<Kind, Saying[]>;
  authority: string;
  letters: readonly string[];
  /** What was found last, and what that was found by. */
  found: Found | null;
}

interface Found {
  readonly sayings: readonly (Saying | null)[];
  readonly version: number;
  readonly basis: object;
  readonly versions: ReadonlySet<string>;
  /** By saying, for as long as its kind's stamp stays. */
  readonly best: Map<Saying, { readonly stamp: number; readonly match: Match | null }>;
  readonly matches: readonly Match[];
}

/** What a statement says, as plain data: for a process or thread that did not read it. */
export interface Told {
  readonly authority: string;
  readonly letters: readonly string[];
  readonly sayings: readonly (ToldSaying | null)[];
}

export interface ToldSaying extends Omit<Saying, 'kind' | 'file'> {
  /** The words, in order. */
  readonly wording: string;
}

/** Words that stand in more statements than this are a template's. */
const MOST_FILES = 5;
/** Statements that are typed in at one time. */
const MOST_KEPT = 8;
/** And so are those that one statement has more often than this. */
const MOST_TIMES = 20;

/**
 * What the actions of all statements that are compared say. It is kept up to date action by action: what an edit did
 * not touch is not looked at again.
 */
export class Sayings {
  readonly #kinds = new Kinds();
  readonly #files = new Map<string, Noted>();
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
    const made = sayings.map((one): Saying | null => {
      if (!one) return null;
      const { wording, ...rest } = one;
      return { ...rest, file, kind: this.#kinds.of(wordingFrom(wording)) };
    });
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
    const { sayings, found: last } = noted;
    const version = this.version(file);
    const still = last?.version === version && last.basis === basis ? last : null;
    if (still?.sayings === sayings) return still.matches;
    const versions = this.#versionsOf(file, noted);
    const best: Found['best'] = still && sameItems(still.versions, versions) ? still.best : new Map();
    const matches: Match[] = [];
    for (const saying of sayings) {
      if (!saying?.kind.hot) continue;
      const { stamp } = saying.kind;
      let known = best.get(saying);
      if (known?.stamp !== stamp) {
        known = { stamp, match: this.#best(saying, { noted, actions, versions, passes }) };
        best.set(saying, known);
      }
      if (known.match) matches.push(known.match);
    }
    noted.found = { sayings, version, basis, versions, best, matches };
    return matches;
  }

  /** Whether `matches` may find anything in a statement: it goes by the words alone, and needs nothing but what was noted. */
  mayMatch(file: string): boolean {
    const noted = this.#files.get(file);
    return noted?.sayings.some((saying) => saying?.kind.hot && this.#mayMatch(saying, noted)) ?? false;
  }

  #mayMatch(saying: Saying, noted: Noted): boolean {
    const { file } = saying;
    return this.#kinds.like(saying.kind).some(({ kind }) => {
      if (kind.files.size > MOST_FILES) return false;
      return [...kind.files].some(
        ([where, others]) =>
          others.length <= MOST_TIMES &&
          others.some((other) => other !== saying) &&
          (where === file || this.#compared(file, noted, where)),
      );
    });
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

  #best(
    saying: Saying,
    {
      noted,
      actions,
      versions,
      passes,
    }: {
      readonly noted: Noted;
      readonly actions: readonly Action[];
      readonly versions: ReadonlySet<string>;
      readonly passes: (match: Match) => boolean;
    },
  ): Match | null {
    const { file } = saying;
    const place = placeOf(saying, noted.sayings, actions)!;
    let best: Match | null = null;
    for (const { kind, nearness } of this.#kinds.like(saying.kind)) {
      if ((best && nearness < best.nearness) || kind.files.size > MOST_FILES) continue;
      for (const [where, others] of kind.files) {
        if (where !== file && (versions.has(where) || !this.#compared(file, noted, where))) continue;
        if (others.length > MOST_TIMES) continue;
        for (const other of others) {
          const at = where === file ? placeOf(other, noted.sayings, actions) : null;
          if (other === saying || (where === file && (at === null || at > place))) continue;
          const match = { action: actions[place]!, other, here: at === null ? null : actions[at]!, nearness };
          if ((!best || isBetter(match, best)) && passes(match)) best = match;
        }
      }
    }
    return best;
  }

  /** What an action says, as it was noted. */
  sayingOf(action: Action): Saying | null {
    return this.#made.get(action) ?? null;
  }

  /** Files that say most of what this one says: drafts and copies of it. */
  #versionsOf(file: string, noted: Noted): Set<string> {
    const alike = new Map<string, number>();
    if (this.#files.size > 1)
      for (const kind of noted.kinds.keys()) {
        if (!kind.hot) continue;
        const files = new Set<string>();
        for (const { kind: other } of this.#kinds.like(kind)) {
          if (other.files.size <= MOST_FILES * 50) for (const where of other.files.keys()) files.add(where);
        }
        for (const where of files) alike.set(where, (alike.get(where) ?? 0) + 1);
      }
    const versions = new Set<string>();
    for (const [where, count] of alike) {
      const sizes = [noted.kinds.size, this.#files.get(where)!.kinds.size];
      const enough = count >= 3 || (count === 2 && Math.max(...sizes) === 2);
      if (where !== file && enough && count * 2 > Math.min(...sizes)) versions.add(where);
    }
    return versions;
  }

  /** Plans of two authorities have nothing to do with each other; a plan that answers a plan repeats it. */
  #compared(file: string, a: Noted, where: string): boolean {
    const b = this.#files.get(where)!;
    if (a.letters.includes(where) || b.letters.includes(file)) return false;
    return !a.authority || !b.authority || a.authority === b.authority;
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
    push(noted.kinds, saying.kind, saying);
    this.#kinds.add(saying.kind, saying);
  }

  #remove(noted: Noted, saying: Saying): void {
    noted.found?.best.delete(saying);
    drop(noted.kinds, saying.kind, saying);
    this.#kinds.remove(saying.kind, saying);
  }

  /** Those that say something like it are told that it may be elsewhere now, or something else. */
  #tell(file: string, noted: Noted): void {
    if (this.#files.size < 2) return;
    const told = new Set<string>();
    for (const kind of noted.kinds.keys()) {
      if (!kind.near.size && kind.files.size < 2) continue;
      for (const { kind: other } of this.#kinds.like(kind)) {
        if (other.files.size > MOST_FILES) continue;
        for (const where of other.files.keys()) told.add(where);
      }
    }
    told.delete(file);
    for (const where of told) this.#versions.set(where, this.version(where) + 1);
  }
}

/** Which of a statement's actions a saying is; `null` for one that is none any more. */
function toldOf({ ref, words, at, agency, owner, status, kind }: Saying): ToldSaying {
  return { ref, words, at: { start: at.start, end: at.end }, agency, owner, status, wording: kind.text };
}

function placeOf(saying: Saying, sayings: readonly (Saying | null)[], actions: readonly Action[]): number | null {
  const guess = lastBefore(actions, saying.at.start);
  const at = sayings[guess] === saying ? guess : sayings.indexOf(saying);
  return at < 0 ? null : at;
}

function sameItems(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function push(map: Map<Kind, Saying[]>, kind: Kind, saying: Saying): void {
  const list = map.get(kind);
  if (list) list.push(saying);
  else map.set(kind, [saying]);
}

function drop(map: Map<Kind, Saying[]>, kind: Kind, saying: Saying): void {
  const list = map.get(kind)?.filter((one) => one !== saying);
  if (list?.length) map.set(kind, list);
  else map.delete(kind);
}
