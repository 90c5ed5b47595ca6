import type { Action } from '../model/statement.ts';
import { isNamed, readOwners } from '../parse/owners.ts';
import { isRole } from '../parse/owners/kind.ts';
import type { AgencyKind } from './agencies.ts';
import { agencyKinds } from './agencies.ts';
import type { Register } from './register.ts';

/** Whose an action is. */
export interface Involvement {
  /** The kinds of agency that its owner or agency may belong to. */
  readonly kinds: ReadonlySet<AgencyKind>;
  /** What was read for that, with what the register says of the owners. */
  readonly words: string;
  /**
   * How much is known: `known`; `role` for a post without a sign of its agency; `open` while nobody is named; `unsure`
   * where it may be anybody's: a name, initials, the partnership.
   */
  readonly sure: 'known' | 'role' | 'open' | 'unsure';
}

/** Whose an action is, as far as its owner, its agency and the register say. */
export function involvement({ fields }: Action, register: Register): Involvement {
  const owner = fields.owner?.text ?? '';
  const agency = fields.agency?.text ?? '';
  let known = made.get(register);
  if (!known) made.set(register, (known = new Map()));
  // A plan says the same few owners a thousand times over.
  const key = `${owner}\n\n${agency}`;
  let found = known.get(key);
  if (!found) {
    found = read(owner, agency, register);
    if (known.size < 5000) known.set(key, found);
  }
  return found;
}

const made = new WeakMap<Register, Map<string, Involvement>>();

function read(owner: string, agency: string, register: Register): Involvement {
  const owners = readOwners(owner);
  const people = owners.map((one) => register.find(one));
  const words = [owner, agency, ...people.flatMap((person) => [person?.agency ?? '', person?.role ?? ''])].join('\n');
  const kinds = agencyKinds(words);
  if (!isNamed(owner) && !isNamed(agency)) return { kinds, words, sure: 'open' };
  const placed = owners.map((one, i) => {
    const person = people[i];
    const said = `${one.text}\n${person?.agency ?? ''}\n${person?.role ?? ''}`;
    if (agencyKinds(said).has('partnership')) return 'unsure';
    if (agencyKinds(said).size || isNamed(agency)) return 'known';
    return one.kind === 'person' && one.names.some(isRole) ? 'role' : 'unsure';
  });
  const sure =
    placed.includes('unsure') || kinds.has('partnership') ? 'unsure' : placed.includes('role') ? 'role' : 'known';
  return { kinds, words, sure };
}
