import { isShortYear } from '../fixes/missing.ts';
import { nameOf } from '../fixes/naming.ts';
import { redate } from '../fixes/redate.ts';
import { markComplete } from '../fixes/status.ts';
import { missed } from '../link/missed.ts';
import { sourceSpan } from '../model/passage.ts';
import { judged } from '../link/stated.ts';
import { sayDate } from '../sayDate.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** A day that has gone by without a word is how drift begins. */
export const deadlinePassed = defineRule({
  name: 'deadline-passed',
  severity: 'warning',
  checkAction(action, context) {
    const { statement, config, today, report } = context;
    const field = judged(action, 'deadline');
    const deadline = missed(action, context);
    if (!field || !deadline) return;
    const status = action.fields.status?.text ?? '';
    const known = config.status.read(status);
    const said = [nameOf(action), sayDate(deadline.date)];
    report({
      at: sourceSpan(field, deadline.from, deadline.to),
      action,
      unfinished: isShortYear(field.text.slice(deadline.from, deadline.to)),
      message:
        known.kind === 'known'
          ? t(
              '{0} was due on {1}, and its status is “{2}”. Mark it complete, or give it a new deadline.',
              ...[...said, status.slice(known.from, known.to)],
            )
          : t(
              '{0} was due on {1}, and it is not marked complete. Mark it complete, or give it a new deadline.',
              ...said,
            ),
      fixes: () => [...markComplete(statement, action, config.status), ...redate(field, deadline, today)],
    });
  },
});
