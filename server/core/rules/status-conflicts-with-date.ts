import { nameOf } from '../fixes/naming.ts';
import { missed } from '../link/missed.ts';
import { sourceSpan } from '../model/passage.ts';
import { sayDate } from '../sayDate.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** Two statements about time of which only one can be true. */
export const statusConflictsWithDate = defineRule({
  name: 'status-conflicts-with-date',
  severity: 'information',
  checkAction(action, context) {
    const { config, today, deadlineOf, report } = context;
    const field = action.fields.status;
    const status = field && config.status.read(field.text);
    if (status?.kind !== 'known') return;
    const words = field!.text.slice(status.from, status.to);
    const { date } = status;
    if (status.meaning === 'complete' && date && date.date.toString() > today.toString()) {
      const day = field!.text.slice(date.from, date.to);
      report({
        at: sourceSpan(field!, date.from, date.to),
        action,
        message: t(
          '{0} is “{1}”, but {2} is still to come. Correct the day, or the status.',
          ...[nameOf(action), words, day],
        ),
      });
      return;
    }
    const at = sourceSpan(field!, status.from, status.to);
    const deadline = deadlineOf(action);
    if (/^overdue\b/i.test(words) && deadline.kind === 'date' && deadline.date.toString() >= today.toString()) {
      report({
        at,
        action,
        message: t(
          '{0} is “{1}”, but its deadline, {2}, is still to come. Correct one of them.',
          ...[nameOf(action), words, sayDate(deadline.date)],
        ),
      });
      return;
    }
    // That it is late is one fault, and deadline-passed's where that rule is on.
    if (config.severities['deadline-passed'] !== 'off' || !claimsTime(status.meaning, words)) return;
    const passed = missed(action, context);
    if (!passed) return;
    report({
      at,
      action,
      message: t(
        '{0} is “{1}”, but it was due on {2}. Correct one of them.',
        ...[nameOf(action), words, sayDate(passed.date)],
      ),
    });
  },
});

/** `In progress` may be said of late work, *on track* and *not started* may not. */
function claimsTime(meaning: string, words: string): boolean {
  return meaning === 'not-started' || /^(?:on[\s-](?:track|target|schedule)|green|g\b|🟢|🟩)/iu.test(words);
}
