import { isShortYear } from '../fixes/missing.ts';
import { nameOf } from '../fixes/naming.ts';
import { redate } from '../fixes/redate.ts';
import { markComplete } from '../fixes/status.ts';
import { missed } from '../link/missed.ts';
import { sourceSpan } from '../model/passage.ts';
import { formatDate } from '../parse/dates.ts';
import { defineRule } from './rule.ts';

/** A day that has gone by without a word is how drift begins. */
export const deadlinePassed = defineRule({
  name: 'deadline-passed',
  severity: 'warning',
  checkAction(action, context) {
    const { statement, config, today, report } = context;
    const field = action.fields.deadline;
    const deadline = missed(action, context);
    if (!field || !deadline) return;
    const status = action.fields.status?.text ?? '';
    const known = config.status.read(status);
    const said =
      known.kind === 'known' ? `its status is “${status.slice(known.from, known.to)}”` : 'it is not marked complete';
    report({
      at: sourceSpan(field, deadline.from, deadline.to),
      action,
      unfinished: isShortYear(field.text.slice(deadline.from, deadline.to)),
      message: `${nameOf(action)} was due on ${formatDate(deadline.date)}, and ${said}. Mark it complete, or give it a new deadline.`,
      fixes: () => [...markComplete(statement, action, config.status), ...redate(field, deadline, today)],
    });
  },
});
