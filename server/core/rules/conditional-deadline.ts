import { nameOf } from '../fixes/naming.ts';
import { sourceSpan } from '../model/passage.ts';
import { lowered } from '../parse/calendar.ts';
import { conditionIn } from '../parse/deadlineWords.ts';
import { isFinished } from '../parse/status.ts';
import { judged } from '../link/stated.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** A day that holds only if something else does is no promise yet. */
export const conditionalDeadline = defineRule({
  name: 'conditional-deadline',
  severity: 'information',
  checkAction(action, { config, deadlineOf, report }) {
    const field = judged(action, 'deadline');
    const deadline = deadlineOf(action);
    if (!field || deadline.kind !== 'date' || !deadline.conditional || isFinished(action, config.status)) return;
    const condition = conditionIn(lowered(field.text));
    if (!condition) return;
    const words = field.text.slice(condition.from, condition.to).replace(/\s+/g, ' ');
    report({
      at: sourceSpan(field, condition.from, condition.to),
      action,
      message: t(
        '{0}: the deadline holds only on a condition, “{1}”. Say who settles it and by when, or give a day that holds anyway.',
        ...[nameOf(action), words],
      ),
    });
  },
});
