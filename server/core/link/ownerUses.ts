import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Action, Field, Statement } from '../model/statement.ts';
import type { Owner } from '../parse/owners.ts';
import type { Register } from './register.ts';

/** A place where an owner is named; `from` and `to` are offsets in the field's text. */
export interface OwnerUse {
  readonly action: Action;
  readonly field: Field;
  readonly from: number;
  readonly to: number;
}

export interface OwnerUses {
  /** Owners that the register does not have, as they are first written, with all their uses in order. */
  readonly unknown: readonly { readonly owner: Owner; readonly uses: readonly OwnerUse[] }[];
  /** Initials that the statement itself explains: `R. Okafor (RO)`. */
  readonly explained: ReadonlySet<string>;
}

/** Who owns actions and is not in the register. Made once for a version of a statement. */
export function ownerUses(statement: Statement, register: Register): OwnerUses {
  const known = made.get(statement);
  if (known?.register === register) return known.uses;
  const uses = collect(statement, register);
  made.set(statement, { register, uses });
  return uses;
}

const made = new WeakMap<Statement, { readonly register: Register; readonly uses: OwnerUses }>();

function collect({ actions }: Statement, register: Register): OwnerUses {
  const explained = new Set<string>();
  const byName = new Map<string, { owner: Owner; uses: OwnerUse[] }>();
  for (const action of actions) {
    const field = action.fields.owner;
    if (!field?.text) continue;
    const { owners, explained: letters } = register.strangersIn(field.text);
    for (const initials of letters) explained.add(initials);
    for (const { owner, key } of owners) {
      const use = { action, field, from: owner.from, to: owner.to };
      const same = byName.get(key);
      if (same) same.uses.push(use);
      else byName.set(key, { owner, uses: [use] });
    }
  }
  return { unknown: [...byName.values()], explained };
}

/** Where an owner stands in the document. */
export function placeOf({ field, from, to }: OwnerUse): Span {
  return sourceSpan(field, from, to);
}
