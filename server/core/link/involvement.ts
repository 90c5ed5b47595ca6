import type { Found } from '../incremental/listIndex.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import type { Action, Statement } from '../model/statement.ts';
import { isNamed, readOwners } from '../parse/owners.ts';
import { isRole } from '../parse/owners/kind.ts';
import type { AgencyKind } from './agencies.ts';
import { agencyKinds } from './agencies.ts';
import type { LinkedArea } from './areas.ts';
import { AreaIndex } from './areaIndex.ts';
import type { Links } from './links.ts';
import { isPointer } from './pointers.ts';
import { ownerWords } from './stated.ts';
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
export function involvement(action: Action, register: Register): Involvement {
  const owner = ownerWords(action);
  const agency = action.fields.agency?.text ?? '';
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
    const said = agencyKinds(`${one.text}\n${person?.agency ?? ''}\n${person?.role ?? ''}`);
    if (said.has('partnership')) return 'unsure';
    if (said.size || isNamed(agency)) return 'known';
    return one.kind === 'person' && one.names.some(isRole) ? 'role' : 'unsure';
  });
  const sure =
    placed.includes('unsure') || kinds.has('partnership') ? 'unsure' : placed.includes('role') ? 'role' : 'known';
  return { kinds, words, sure };
}

/** The kinds of agency whose an area's actions are; `null` while any of these may be anybody's, or is told elsewhere. */
export function involvedIn(links: Links, register: Register): ReadonlyMap<LinkedArea, ReadonlySet<AgencyKind> | null> {
  let index = ofAreas.get(register);
  if (!index) ofAreas.set(register, (index = new AreaIndex((actions) => kindsOf(actions, register))));
  return index.of(links);
}

const ofAreas = new WeakMap<Register, AreaIndex<ReadonlySet<AgencyKind> | null>>();

function kindsOf(actions: readonly Action[], register: Register): ReadonlySet<AgencyKind> | null {
  const kinds = new Set<AgencyKind>();
  for (const action of actions) {
    const whose = isPointer(action) || action.declined ? null : involvement(action, register);
    if (whose?.sure !== 'known') return null;
    for (const kind of whose.kinds) kinds.add(kind);
  }
  return kinds;
}

/** Whose the actions of a statement are, all in all. */
export interface AllInvolved {
  readonly kinds: ReadonlySet<AgencyKind>;
  readonly words: ReadonlySet<string>;
  /** How many actions are nobody's yet, or may be anybody's. */
  readonly unknown: number;
}

/** Of all actions; the same object for as long as they are the same agencies'. */
export function involvedInAll({ actions }: Statement, register: Register): AllInvolved {
  let index = ofActions.get(register);
  if (!index) ofActions.set(register, (index = new ListIndex((action) => involvement(action, register))));
  const found = index.of(actions);
  let all = ofAll.get(found);
  if (!all) ofAll.set(found, (all = together(found)));
  return all;
}

const ofActions = new WeakMap<Register, ListIndex<Action, Involvement>>();
const ofAll = new WeakMap<readonly Found<Involvement>[], AllInvolved>();

function together(found: readonly Found<Involvement>[]): AllInvolved {
  const kinds = new Set<AgencyKind>();
  const words = new Set<string>();
  let unknown = 0;
  // A plan says the same few owners over and over, and these are the same object.
  const seen = new Set<Involvement>();
  for (const { value } of found) {
    if (value.sure === 'open' || value.sure === 'unsure') unknown++;
    if (seen.has(value)) continue;
    seen.add(value);
    for (const kind of value.kinds) kinds.add(kind);
    words.add(value.words);
  }
  return { kinds, words, unknown };
}
