import { addPerson } from '../fixes/addPerson.ts';
import { plainInitials } from '../link/sameRole.ts';
import { ownerUses, placeOf } from '../link/ownerUses.ts';
import { acronyms } from '../link/explained.ts';
import { isAcronymOf } from '../link/agencies.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** Whoever reads the plan in a year, or in another agency, does not know who RO was. */
export const unresolvedInitials = defineRule({
  name: 'unresolved-initials',
  severity: 'information',
  check(context) {
    const { statement, register, config, file, report } = context;
    if (register.broken) return;
    const { unknown, explained } = ownerUses(statement, register);
    let spelled: ReadonlySet<string> | null = null;
    for (const { owner, uses } of unknown) {
      const [first, ...others] = uses;
      if (owner.kind !== 'initials' || !first) continue;
      const initials = owner.names[0]!;
      if (explained.has(plainInitials(initials)) || config.acronyms.has(initials)) continue;
      // `JB – Jo Black` in a key, or a row of a table of initials and names.
      spelled ??= new Set(acronyms.found(statement).flatMap(({ value }) => value.explained.map((one) => one.acronym)));
      if (spelled.has(initials)) continue;
      // `NCC` may own an action as an agency, and is no person's initials.
      if (statement.frontMatter.agencies.some((agency) => isAcronymOf(initials, agency))) continue;
      report({
        at: placeOf(first, statement),
        action: statement.actions[first.index]!,
        message: t('Nothing says who “{0}” is. Add them to “people” in the front matter, with their role.', initials),
        related: others
          .slice(0, 20)
          .map((use) => ({ file, span: placeOf(use, statement), message: t('“{0}” again', initials) })),
        fixes: () => {
          const fix = addPerson(context, { role: '', initials }, t('Add {0} to the register of people', initials));
          return fix ? [fix] : [];
        },
      });
    }
  },
});
