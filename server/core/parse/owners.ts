import { memoised } from './memo.ts';
import { inBrackets, piecesOf, withoutBrackets } from './owners/pieces.ts';
import type { OwnerKind } from './owners/kind.ts';
import { isDepartment, isRole, isSurelyName, kindOf, lettersOf, mayBeName } from './owners/kind.ts';
import { isPlaceholder } from './placeholder.ts';

export type { OwnerKind };

/** One owner of those that a field names; `from` and `to` are offsets in the field's text. */
export interface Owner {
  readonly kind: OwnerKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What they are called by, each by itself: `A. Smith (Head of Service), ICB` is `A. Smith` and `Head of Service`. */
  readonly names: readonly string[];
  /** The agency that is said with them: `Northmere Council` of `Head of MASH, Northmere Council`. */
  readonly agency: string | null;
}

/** Whether an owner's field names anyone: `TBC / DCS` does, `TBC (DCS to nominate)` does not. */
export function isNamed(owner: string): boolean {
  if (!isPlaceholder(owner)) return true;
  const rest = /^\W*tb[acd]\W*?\s*(?:[/;,&\n]|\band\b)\s*(.+)$/is.exec(owner);
  return rest ? isNamed(rest[1]!) : false;
}

/** Longer than any list of owners: prose, in which nobody is looked for. */
const LONGEST = 400;

/**
 * Who owns it, one by one. Placeholders are nobody. Where it is not plain that a comma, a slash or an *and* stands
 * between two owners, it stands within one: `Head of Children's Safeguarding and Review`.
 */
export const readOwners: (text: string) => readonly Owner[] = memoised((text) => {
  if (text.length > LONGEST) return [];
  const owners: Owner[] = [];
  for (const group of piecesOf(text)) {
    let open: Open | null = null;
    for (const piece of group) {
      if (isPlaceholder(piece.text)) continue;
      const said = say(piece.text);
      if (open && belongs(open, said)) add(open, said);
      else {
        if (open) owners.push(close(open, text));
        open = { ...said, from: piece.from, to: piece.to, names: [...said.names] };
      }
      open.to = piece.to;
    }
    if (open) owners.push(close(open, text));
  }
  return owners;
});

/** What one piece between commas says. */
interface Said {
  readonly kind: OwnerKind;
  readonly names: readonly string[];
  readonly agency: string | null;
  readonly isRole: boolean;
  /** Whether it is a person's own name for certain, or may be. */
  readonly name: 'sure' | 'maybe' | null;
  /** `RO`, `DCS`: whoever writes one so writes the next so too. */
  readonly letters: boolean;
}

type Open = { -readonly [K in keyof Said]: Said[K] } & { names: string[]; readonly from: number; to: number };

/** The same few posts and agencies stand in all the owners of a plan. */
const say: (text: string) => Said = memoised((text) => {
  const main = withoutBrackets(text);
  const inner = inBrackets(text).filter((words) => !isPlaceholder(words));
  const kind = kindOf(main);
  const persons = inner.filter((words) => isRole(words) || mayBeName(words));
  const nobody = kind === 'agency' || kind === 'group';
  const agency = kind === 'agency' ? main : (inner.find((words) => kindOf(words) === 'agency') ?? null);
  return {
    // `Partnership (A. Smith)` has somebody who answers for it; `RO (Head of MASH)` explains itself.
    kind: persons.length ? 'person' : kind,
    names: nobody && persons.length ? persons : [main, ...inner.filter((words) => words !== agency)],
    agency,
    isRole: isRole(main) || inner.some(isRole),
    name: [main, ...inner].some(isSurelyName) ? 'sure' : mayBeName(main) ? 'maybe' : null,
    letters: lettersOf(main) !== null,
  };
});

/** Whether what follows a comma still speaks of the owner before it. */
function belongs(open: Open, said: Said): boolean {
  if (said.kind === 'agency') return open.kind === 'person' || open.kind === 'initials';
  if (said.kind === 'group') return open.kind === 'person' && open.isRole;
  if (open.kind === 'group' || (open.letters && said.letters)) return false;
  if (open.kind === 'agency') return true;
  if (open.kind === 'initials') return !said.name;
  if (said.kind === 'initials') return open.isRole && !open.name;
  if (said.name && open.name) return false;
  // A second post is a second owner; the first one after a name is the post of that name.
  return !(said.isRole && open.isRole);
}

function add(open: Open, said: Said): void {
  if (said.kind === 'group' && open.isRole && !/\b(?:chair|member)/i.test(open.names.join())) {
    // Whose manager somebody is: `Workforce Manager, Northmere Safeguarding Partnership`.
    open.agency ??= said.names[0]!;
    return;
  }
  const department = said.kind === 'agency' && open.kind === 'person' && isDepartment(said.names[0]!);
  if (said.kind === 'agency' && !department) {
    open.agency ??= said.agency;
    return;
  }
  if (open.kind === 'agency') open.names = [...said.names];
  else if (said.isRole || said.name || said.kind === 'initials') open.names.push(...said.names);
  // `Detective Superintendent, CID`: of what.
  else open.names[open.names.length - 1] += `, ${said.names[0]}`;
  open.kind = open.kind === 'agency' ? said.kind : open.kind === 'initials' && said.isRole ? 'person' : open.kind;
  open.isRole ||= said.isRole;
  open.name ??= said.name;
  open.letters &&= said.letters;
  if (!department) open.agency ??= said.agency;
}

function close({ kind, names, agency, from, to }: Open, text: string): Owner {
  return { kind, names, agency: kind === 'agency' ? names[0]! : agency, from, to, text: text.slice(from, to) };
}
