import { findDates } from '../parse/dates.ts';
import { sayDate } from '../sayDate.ts';
import { t } from '../words.ts';
import { defineRule } from './rule.ts';

/** More than this is told by `wsoa diff`. */
const most = 4;

/** Those to whom a statement was sent hold it to what they read. */
export const changedAfterSubmission = defineRule({
  name: 'changed-after-submission',
  severity: 'warning',
  compares: 'versions',
  check({ statement, promisesChanged, report }) {
    const { submitted } = statement.frontMatter;
    if (!submitted || !promisesChanged.length) return;
    const date = findDates(submitted.value)[0]?.date;
    const day = date ? sayDate(date) : submitted.value;
    const changes = promisesChanged.slice(0, most).join(' ');
    const rest = promisesChanged.length - most;
    report({
      at: submitted.span,
      // What is changed next is another matter.
      subject: promisesChanged.join(' '),
      message: messageFor(day, changes, rest),
    });
  },
});

function messageFor(day: string, changes: string, rest: number): string {
  if (rest <= 0) return t('This was submitted on {0}, and promises something else by now. {1}', day, changes);
  return rest === 1
    ? t('This was submitted on {0}, and promises something else by now. {1} And 1 more change.', day, changes)
    : t('This was submitted on {0}, and promises something else by now. {1} And {2} more changes.', day, changes, rest);
}
