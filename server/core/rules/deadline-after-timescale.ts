import { sourceSpan } from '../model/passage.ts';
import { formatDate, sameFormat } from '../parse/dates.ts';
import { judged } from '../link/stated.ts';
import { defineRule } from './rule.ts';
import { earliestTimescale } from '../link/timescales.ts';
import { sayDate } from '../sayDate.ts';
import { nameOf } from '../fixes/naming.ts';
import { t } from '../words.ts';

/** The letter's own time for an area is not the plan's to extend. */
export const deadlineAfterTimescale = defineRule({
  name: 'deadline-after-timescale',
  severity: 'warning',
  checkAction(action, context) {
    const { deadlineOf, report } = context;
    const field = judged(action, 'deadline');
    const deadline = deadlineOf(action);
    if (!field || deadline.kind !== 'date') return;
    const limit = earliestTimescale(action, context);
    if (!limit || deadline.date.toString() <= limit.lastDay.toString()) return;
    const { area, file } = limit.linked;
    const at = sourceSpan(field, deadline.from, deadline.to);
    const words = field.text.slice(deadline.from, deadline.to);
    // `Immediate` is the statement's own day, which may well be later than the letter's time; it is not late.
    if (/^immediate/i.test(words)) return;
    report({
      at,
      action,
      area,
      message: t(
        '{0} is due after the time that the letter sets for {1}: “{2}”, that is by {3}.',
        ...[nameOf(action), area.ref, limit.timescale, sayDate(limit.lastDay)],
      ),
      related: [{ file, span: area.titleSpan, message: `${area.ref}: ${limit.timescale}` }],
      fixes: () => {
        const text = deadline.exact ? sameFormat(words, limit.lastDay) : formatDate(limit.lastDay);
        return [{ title: t('Change to {0}, the last day that the letter allows', text), edits: [{ span: at, text }] }];
      },
    });
  },
});
