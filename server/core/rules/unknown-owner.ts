import { addPerson } from '../fixes/addPerson.ts';
import { escapeCell, escapeInline } from '../fixes/escape.ts';
import { isSurelyName, mayBeName } from '../parse/owners/kind.ts';
import { fieldOf, ownerUses, placeOf } from '../link/ownerUses.ts';
import type { OwnerUse } from '../link/ownerUses.ts';
import type { Edit } from '../model/edit.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Statement } from '../model/statement.ts';
import type { Owner } from '../parse/owners.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** Who keeps a register means it to be complete; an owner that it lacks is often one that is misspelt. */
export const unknownOwner = defineRule({
  name: 'unknown-owner',
  severity: 'hint',
  check(context) {
    const { statement, register, file, report } = context;
    if (register.broken || !register.people.length) return;
    const { unknown } = ownerUses(statement, register);
    // One that lacks most of the owners by far explains a few of them, and was never meant to be complete.
    const isPartial = unknown.filter(({ owner }) => owner.kind === 'person').length > 3 * register.people.length;
    for (const { owner, uses } of unknown) {
      const [first, ...others] = uses;
      if (owner.kind !== 'person' || !first || (isPartial && !register.nearest(owner, 1).length)) continue;
      const name = owner.names[0]!;
      report({
        at: placeOf(first, statement),
        action: statement.actions[first.index]!,
        message: t('The register of people does not have “{0}”.', name),
        related: others
          .slice(0, 20)
          .map((use) => ({ file, span: placeOf(use, statement), message: t('“{0}” again', name) })),
        fixes: () => {
          const nearest = register.nearest(owner, 3).map((written) => ({
            title: t('Change to “{0}”', written),
            edits: uses.map((use) => rename(use, owner, written, statement)),
          }));
          const isName = isSurelyName(name) || mayBeName(name);
          const person = isName ? { role: owner.names[1] ?? '', name } : { role: name, name: '' };
          const agency = owner.agency === null ? {} : { agency: owner.agency };
          // A telephone number or an address is not copied to where more people read it.
          const add = /\d{4}|@/.test(owner.text)
            ? null
            : addPerson(context, { ...person, ...agency }, t('Add “{0}” to the register of people', name));
          return add ? [...nearest, add] : nearest;
        },
      });
    }
  },
});

/** Another name in place of an owner's own; what else is said, such as the agency, stays. */
function rename(use: OwnerUse, { names }: Owner, written: string, statement: Statement): Edit {
  const { from, to } = use;
  const field = fieldOf(use, statement);
  const at = field.text.slice(from, to).indexOf(names[0]!);
  const span = at < 0 ? sourceSpan(field, from, to) : sourceSpan(field, from + at, from + at + names[0]!.length);
  return {
    span,
    text: statement.actions[use.index]!.form.kind === 'row' ? escapeCell(written) : escapeInline(written),
  };
}
