import { sourceSpan } from '../model/passage.ts';
import { isVague } from '../parse/deadlineWords.ts';
import { judged } from '../link/stated.ts';
import { defineRule } from './rule.ts';
import { nameOf } from '../fixes/naming.ts';
import { t } from '../words.ts';

/** Words that no one can miss a day by: ongoing, as soon as possible, in line with the strategy. */
export const vagueDeadline = defineRule({
  name: 'vague-deadline',
  severity: 'warning',
  checkAction(action, { deadlineOf, report }) {
    const field = judged(action, 'deadline');
    const deadline = deadlineOf(action);
    if (!field || deadline.kind !== 'vague') return;
    const words = field.text.slice(deadline.from, deadline.to).replace(/\s+/g, ' ');
    report({
      at: sourceSpan(field, deadline.from, deadline.to),
      action,
      // `31 Ap`, `30 June` on the way to a date; `ongoing` is on the way to nothing.
      unfinished: deadline.reason !== 'no-date' || !isVague(words),
      message: faults[deadline.reason](nameOf(action), words),
    });
  },
});

const faults = {
  'no-date': (name: string, words: string) =>
    t(
      '{0}: “{1}” is no deadline. Give a day, month or quarter; for work that goes on, when it will first be reviewed.',
      ...[name, words],
    ),
  'no-year': (name: string, words: string) => t('{0}: “{1}” does not say of which year.', name, words),
  'start-only': (name: string, words: string) =>
    t('{0}: “{1}” says when it starts. Say by when it will be done, or first reviewed.', name, words),
};
