import type { Found } from '../incremental/listIndex.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Action, Field, Statement } from '../model/statement.ts';
import type { Owner } from '../parse/owners.ts';
import type { Register, Strangers } from './register.ts';
import { judged } from './stated.ts';

/** Where an owner is named: in the owner's field of that action; `from` and `to` are offsets in the field's text. */
export interface OwnerUse {
  /** Which of the statement's actions it is. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

export interface OwnerUses {
  /** Owners that the register does not have, as they are first written, with all their uses in order. */
  readonly unknown: readonly { readonly owner: Owner; readonly uses: readonly OwnerUse[] }[];
  /** Initials that the statement itself explains: `R. Okafor (RO)`. */
  readonly explained: ReadonlySet<string>;
}

/** Who owns actions and is not in the register. The same object for as long as the owners say the same. */
export function ownerUses({ actions }: Statement, register: Register): OwnerUses {
  let index = indexes.get(register);
  if (!index) indexes.set(register, (index = new ListIndex((action) => strangersOf(action, register))));
  const found = index.of(actions);
  let uses = made.get(found);
  if (!uses) made.set(found, (uses = collect(found)));
  return uses;
}

const indexes = new WeakMap<Register, ListIndex<Action, Strangers>>();
const made = new WeakMap<readonly Found<Strangers>[], OwnerUses>();

function strangersOf(action: Action, register: Register): Strangers | null {
  const words = judged(action, 'owner')?.text;
  if (!words) return null;
  const strangers = register.strangersIn(words);
  return strangers.owners.length || strangers.explained.length ? strangers : null;
}

function collect(found: readonly Found<Strangers>[]): OwnerUses {
  const explained = new Set<string>();
  const byName = new Map<string, { owner: Owner; uses: OwnerUse[] }>();
  for (const { index, value } of found) {
    for (const initials of value.explained) explained.add(initials);
    for (const { owner, key } of value.owners) {
      const use = { index, from: owner.from, to: owner.to };
      const same = byName.get(key);
      if (same) same.uses.push(use);
      else byName.set(key, { owner, uses: [use] });
    }
  }
  return { unknown: [...byName.values()], explained };
}

/** The field that names the owner. */
export function fieldOf({ index }: OwnerUse, { actions }: Statement): Field {
  return judged(actions[index]!, 'owner')!;
}

/** Where an owner stands in the document. */
export function placeOf(use: OwnerUse, statement: Statement): Span {
  return sourceSpan(fieldOf(use, statement), use.from, use.to);
}
