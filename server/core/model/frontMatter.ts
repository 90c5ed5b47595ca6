import type { Span } from './span.ts';

/** One value of the front matter and where it stands. */
export interface Entry<T> {
  readonly value: T;
  readonly span: Span;
}

export interface Person {
  readonly role: string | null;
  readonly name: string | null;
  readonly initials: string | null;
  readonly agency: string | null;
}

/** Where a register is written, for who adds to it: in the front matter, or in a file of its own. */
export interface PeoplePlace {
  /** `people`; `null` where the list is the whole file. */
  readonly key: Span | null;
  /** The whole list; `null` where nothing is written yet. */
  readonly list: Span | null;
  /** The last person of a list, without the dash. */
  readonly last: Span | null;
}

/** What is wrong with the front matter, at its exact place; `rename` is the key that was probably meant. */
export interface FrontMatterProblem {
  readonly message: string;
  readonly span: Span;
  readonly rename: string | null;
}

/** A statement's front matter. Keys that are absent or wrong are `null` or empty; `problems` says what is wrong. */
export interface FrontMatter {
  /** The whole block with its fences. */
  readonly span: Span;
  /** Paths of the letters as written; `null` when there is no `letter` key. */
  readonly letters: readonly Entry<string>[] | null;
  /** The key `letter`, or the block's first line when it is missing. */
  readonly letterKey: Span;
  readonly principalAuthority: Entry<string> | null;
  readonly received: Entry<string> | null;
  readonly submitted: Entry<string> | null;
  readonly people: readonly Person[];
  /** Where `people` stands; `null` without such a key, or where it names a file. */
  readonly peoplePlace: PeoplePlace | null;
  /** The file that holds the register, where `people` names one. */
  readonly peopleFile: Entry<string> | null;
  readonly agencies: readonly string[];
  /** The same, and where each stands. */
  readonly agencyEntries: readonly Entry<string>[];
  readonly problems: readonly FrontMatterProblem[];
  /** It is no YAML somewhere: what it would say there is not known. */
  readonly isBroken: boolean;
}
