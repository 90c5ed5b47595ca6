import { ownersOf } from '../fixes/choices.ts';
import { fillNewColumn } from '../fixes/column.ts';
import { fillField } from '../fixes/fields.ts';
import { ownerWords } from '../link/stated.ts';
import { isNamed } from '../parse/owners.ts';
import { defineRule } from './rule.ts';
import { nameOf } from '../fixes/naming.ts';
import { isUnwritten, lackOf } from '../fixes/missing.ts';
import { t } from '../words.ts';

/** An action nobody owns is an action nobody takes. */
export const actionWithoutOwner = defineRule({
  name: 'action-without-owner',
  severity: 'warning',
  checkAction(action, { statement, register, report }) {
    const { owner } = action.fields;
    if (isNamed(ownerWords(action))) return;
    report({
      at: owner?.text ? owner.span : action.title.span,
      action,
      unfinished: isUnwritten(owner),
      lacks: lackOf(action, 'owner'),
      message: t('{0} has no owner. Name the person or role who will see it done.', nameOf(action)),
      fixes: () => [
        ...fillField(statement, action, 'owner', '[owner]', ownersOf(statement, register)),
        ...fillNewColumn(statement, action, 'owner', '[owner]'),
      ],
    });
  },
});
