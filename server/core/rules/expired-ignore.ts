import { dayChoices, removeComment } from '../fixes/ignoreComment.ts';
import { sayDate } from '../sayDate.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** What was put up with until a day has to be looked at again when that day has passed. */
export const expiredIgnore = defineRule({
  name: 'expired-ignore',
  severity: 'warning',
  checkIgnores(all, { today, report }) {
    for (const { ignore, file, text, expired } of all) {
      const { until, span } = ignore;
      if (!expired || !until?.date) continue;
      report({
        at: until.span,
        file,
        message: t(
          'This comment held until {0} and hides nothing any more. Give it a new day, or remove it.',
          sayDate(until.date),
        ),
        fixes: () => [
          { title: t('Remove the comment'), edits: [removeComment(text, span)], preferred: true },
          ...dayChoices(until, today),
        ],
      });
    }
  },
});
