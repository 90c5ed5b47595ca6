import { distance } from 'fastest-levenshtein';
import type { FrontMatter, PeoplePlace, Person } from '../model/frontMatter.ts';
import type { Owner } from '../parse/owners.ts';
import { readOwners } from '../parse/owners.ts';
import { isSurelyName, mayBeName } from '../parse/owners/kind.ts';
import type { RegisterSource } from '../registerSource.ts';
import { comparableRole, nameKey, plainInitials } from './sameRole.ts';

export interface Strangers {
  /** The owners that the register does not have, with what each is compared by. */
  readonly owners: readonly { readonly owner: Owner; readonly key: string }[];
  /** Initials that the field itself explains: `R. Okafor (RO)`. */
  readonly explained: readonly string[];
}

/** The people that a statement's front matter, or a file that it names, lists. The same object while that stays. */
export class Register {
  /** The same only for the same people and agencies: what was found with others does not hold. */
  readonly id: string;
  readonly people: readonly Person[];
  /** Where a person is added; `null` where nobody can be. */
  readonly place: PeoplePlace | null;
  /** The file that it is in, and its text; `null` for the statement itself. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** The front matter or the file that it names could not be read: nobody can be told to be missing. */
  readonly broken: boolean;
  readonly #strangers = new Map<string, Strangers>();
  readonly #found = new WeakMap<Owner, Person | null>();
  readonly #byInitials = new Map<string, Person>();
  readonly #byRole = new Map<string, Person>();
  readonly #byName = new Map<string, Person>();

  constructor({ people, peoplePlace, peopleFile, agencies, isBroken }: FrontMatter, source: RegisterSource | null) {
    const read = source?.found ? source.people : null;
    this.people = read?.people ?? people;
    this.place = peopleFile ? (read?.place ?? null) : peoplePlace;
    this.file = source?.found ? { name: source.file, text: source.text } : null;
    this.broken = isBroken || (peopleFile !== null && (!read || read.problem !== null));
    this.id = JSON.stringify([this.people, agencies, this.broken]);
    for (const person of this.people) {
      const { role, name, initials } = person;
      if (role) set(this.#byRole, comparableRole(role), person);
      if (initials) set(this.#byInitials, plainInitials(initials), person);
      if (initials && initials.length > 3) set(this.#byRole, comparableRole(initials), person);
      if (!name) continue;
      set(this.#byRole, comparableRole(name), person);
      const key = nameKey(name);
      if (key) set(this.#byName, key, person);
    }
    for (const person of this.people) {
      // `R. Okafor` is RO where nobody else is.
      const own = person.name && plainInitials(person.name.replace(/(?<=[A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ'’-]+/gu, ''));
      if (own) set(this.#byInitials, own, person);
    }
  }

  /** The person that an owner is, by any of the names it is called by. */
  find(owner: Owner): Person | null {
    let found = this.#found.get(owner);
    if (found === undefined) this.#found.set(owner, (found = this.#search(owner)));
    return found;
  }

  #search({ names, text }: Owner): Person | null {
    for (const name of new Set([...names, text])) {
      const initials = /^[A-Za-zÀ-ɏ.\s'’]{1,8}$/u.test(name) ? this.#byInitials.get(plainInitials(name)) : undefined;
      const found = initials ?? this.#named(name);
      if (found) return found;
    }
    return null;
  }

  #named(name: string): Person | undefined {
    // `Head of MASH, Children's Services` is the Head of MASH.
    for (let words = name; words; words = words.replace(/(?:^|,)[^,]*$/, '')) {
      const found = this.#byRole.get(comparableRole(words));
      if (found) return found;
    }
    const key = isSurelyName(name) || mayBeName(name) ? nameKey(name) : null;
    return key ? this.#byName.get(key) : undefined;
  }

  /** What a field says of people that are not in it. */
  strangersIn(field: string): Strangers {
    let strangers = this.#strangers.get(field);
    if (!strangers) {
      const owners = readOwners(field);
      const explained = owners.flatMap(({ kind, names }) =>
        kind === 'person' ? names.slice(1).map(plainInitials) : [],
      );
      const unknown = owners.filter((owner) => !this.find(owner));
      strangers = { owners: unknown.map((owner) => ({ owner, key: keyOf(owner) })), explained };
      if (this.#strangers.size < 5000) this.#strangers.set(field, strangers);
    }
    return strangers;
  }

  /** The entries that are most like an owner, best first, as they are written. */
  nearest(owner: Owner, most: number): string[] {
    const scored = this.people.flatMap(({ role, name }) =>
      [role, name].flatMap((written) => (written ? [{ written, off: this.#off(owner, written) }] : [])),
    );
    return [
      ...new Set(
        scored
          .filter(({ off }) => off <= 0.5)
          .sort((a, b) => a.off - b.off)
          .map(({ written }) => written),
      ),
    ].slice(0, most);
  }

  /** How far a name of the owner is from an entry: 0 the same, 1 nothing alike. */
  #off(owner: Owner, written: string): number {
    const wanted = comparableRole(written);
    return Math.min(
      ...owner.names.map((name) => {
        const words = comparableRole(name);
        return distance(words, wanted) / Math.max(words.length, wanted.length, 1);
      }),
    );
  }
}

function keyOf({ kind, names }: Owner): string {
  return kind === 'initials' ? plainInitials(names[0]!) : comparableRole(names[0]!);
}

/** The first entry wins; an empty word is none. */
function set(map: Map<string, Person>, key: string, person: Person): void {
  if (key && !map.has(key)) map.set(key, person);
}

/** The register of a statement; made once for each version of its front matter and of its file. */
export function registerOf(frontMatter: FrontMatter, source: RegisterSource | null): Register {
  const known = registers.get(frontMatter);
  if (known && known.source === source) return known.register;
  const register = new Register(frontMatter, source);
  registers.set(frontMatter, { source, register });
  return register;
}

const registers = new WeakMap<FrontMatter, { readonly source: RegisterSource | null; readonly register: Register }>();
