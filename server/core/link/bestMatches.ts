import type { Action } from '../model/statement.ts';
import type { Kind, Kinds } from './kinds.ts';
import type { Found, Noted } from './noted.ts';
import { placeOf } from './noted.ts';
import { isBetter } from './saying.ts';
import type { Match, Saying } from './saying.ts';

/** Words that stand in more statements than this are a template's. */
const MOST_FILES = 5;
/** And so are those that one statement has more often than this. */
const MOST_TIMES = 20;

export function isOfTemplate(kind: Kind): boolean {
  return kind.files.size > MOST_FILES;
}

/** Finds the actions that say nearly what those of a statement say, among all that is noted. */
export class BestMatches {
  readonly #kinds: Kinds;
  readonly #files: ReadonlyMap<string, Noted>;

  /** @param files what is noted, by file; it goes on changing */
  constructor(kinds: Kinds, files: ReadonlyMap<string, Noted>) {
    this.#kinds = kinds;
    this.#files = files;
  }

  /**
   * The best match of each action of a statement, in its order. What was found before is looked for again only where
   * something else may be found now.
   *
   * @param actions those that `noted` knows
   * @param version of what may be found in the file; another one whenever that may be another
   * @param basis what `passes` goes by besides the match itself: what was found is kept for as long as it stays
   */
  find(
    file: string,
    noted: Noted,
    actions: readonly Action[],
    version: number,
    basis: object,
    passes: (match: Match) => boolean,
  ): readonly Match[] {
    const { sayings, found: last } = noted;
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

  /** Whether `find` may find anything: it goes by the words alone, and needs nothing but what was noted. */
  mayFind(noted: Noted): boolean {
    return noted.sayings.some((saying) => saying?.kind.hot && this.#mayMatch(saying, noted));
  }

  #mayMatch(saying: Saying, noted: Noted): boolean {
    const { file } = saying;
    return this.#kinds.like(saying.kind).some(({ kind }) => {
      if (isOfTemplate(kind)) return false;
      return [...kind.files].some(
        ([where, others]) =>
          others.length <= MOST_TIMES &&
          others.some((other) => other !== saying) &&
          (where === file || this.#compared(file, noted, where)),
      );
    });
  }

  /** Of several that are equal the same one, in whichever order they were noted. */
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
      if ((best && nearness < best.nearness) || isOfTemplate(kind)) continue;
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
}

function sameItems(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
