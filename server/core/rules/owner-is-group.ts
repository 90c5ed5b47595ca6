import { nameOf } from '../fixes/naming.ts';
import { sameAgency } from '../link/agencies.ts';
import { judged } from '../link/stated.ts';
import type { Register } from '../link/register.ts';
import { readOwners } from '../parse/owners.ts';
import type { Owner } from '../parse/owners.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** A group is somebody to chase. An owner is somebody who answers. */
export const ownerIsGroup = defineRule({
  name: 'owner-is-group',
  severity: 'information',
  checkAction(action, context) {
    const field = judged(action, 'owner');
    const kinds = field ? kindsIn(field.text, context) : null;
    if (!field || !kinds) return;
    const owners = readOwners(field.text);
    const agency = kinds.every((kind) => kind === 'agency');
    const owned = owners.length > 1 ? (agency ? byAgencies : byGroups) : agency ? byAgency : byGroup;
    const names = owners.map(({ text }) => `“${text.replace(/\s+/g, ' ')}”`).join(', ');
    context.report({
      at: field.span,
      action,
      message: owned(nameOf(action), names),
    });
  },
});

const byGroup = (name: string, owner: string) =>
  t('{0} is owned by a group alone: {1}. Name the person or role there who will answer for it.', name, owner);
const byGroups = (name: string, owners: string) =>
  t('{0} is owned by groups alone: {1}. Name the person or role there who will answer for it.', name, owners);
const byAgency = (name: string, owner: string) =>
  t('{0} is owned by an agency alone: {1}. Name the person or role there who will answer for it.', name, owner);
const byAgencies = (name: string, owners: string) =>
  t('{0} is owned by agencies alone: {1}. Name the person or role there who will answer for it.', name, owners);

type Kinds = readonly ('group' | 'agency')[];

/** What the owners in a field are; `null` where one of them is somebody, or nobody is named. Kept for each register. */
function kindsIn(text: string, context: RuleContext): Kinds | null {
  let known = made.get(context.register);
  if (!known) made.set(context.register, (known = new Map<string, Kinds | null>()));
  let kinds = known.get(text);
  if (kinds === undefined) {
    const all = readOwners(text).map((owner) => kindOf(owner, context));
    const groups = all.filter((kind) => kind !== null);
    kinds = all.length > 0 && groups.length === all.length ? groups : null;
    if (known.size < 5000) known.set(text, kinds);
  }
  return kinds;
}

const made = new WeakMap<Register, Map<string, Kinds | null>>();

/** `null` for somebody, and for whatever the register knows. */
function kindOf(owner: Owner, { register, statement }: RuleContext): 'group' | 'agency' | null {
  if (register.find(owner)) return null;
  if (statement.frontMatter.agencies.some((agency) => sameAgency(agency, owner.text))) return 'agency';
  return owner.kind === 'group' || owner.kind === 'agency' ? owner.kind : null;
}
