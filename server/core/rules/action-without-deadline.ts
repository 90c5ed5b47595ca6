import { deadlinesFrom } from '../fixes/choices.ts';
import { fillNewColumn } from '../fixes/column.ts';
import { fillField } from '../fixes/fields.ts';
import { defineRule } from './rule.ts';
import { earliestTimescale } from '../link/timescales.ts';
import { nameOf } from '../fixes/naming.ts';
import { isUnwritten, lackOf } from '../fixes/missing.ts';
import { t } from '../words.ts';

/** Without a day to be done by, no one can say that an action is late. */
export const actionWithoutDeadline = defineRule({
  name: 'action-without-deadline',
  severity: 'warning',
  checkAction(action, context) {
    const { statement, today, deadlineOf, report } = context;
    if (deadlineOf(action).kind !== 'none') return;
    const { deadline } = action.fields;
    report({
      at: deadline?.text ? deadline.span : action.title.span,
      action,
      unfinished: isUnwritten(deadline),
      lacks: lackOf(action, 'deadline'),
      message: t('{0} has no deadline. Give the day, month or quarter by which it will be done.', nameOf(action)),
      fixes: () => {
        const timescale = earliestTimescale(action, context)?.lastDay ?? null;
        return [
          ...fillField(statement, action, 'deadline', '[deadline]', deadlinesFrom(today, timescale)),
          ...fillNewColumn(statement, action, 'deadline', '[deadline]'),
        ];
      },
    });
  },
});
