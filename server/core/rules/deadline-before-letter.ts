import type { Temporal } from 'temporal-polyfill';
import { isShortYear } from '../fixes/missing.ts';
import { nameOf } from '../fixes/naming.ts';
import { markComplete } from '../fixes/status.ts';
import type { Dated } from '../link/missed.ts';
import { beforeLetter } from '../link/missed.ts';
import type { Fix } from '../model/edit.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Field } from '../model/statement.ts';
import { judged } from '../link/stated.ts';
import { sameFormat } from '../parse/dates.ts';
import { sayDate } from '../sayDate.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** Nothing that a letter asks for was due before it was written. */
export const deadlineBeforeLetter = defineRule({
  name: 'deadline-before-letter',
  severity: 'warning',
  checkAction(action, context) {
    const { statement, config, report } = context;
    const field = judged(action, 'deadline');
    const found = beforeLetter(action, context);
    if (!field || !found) return;
    const { deadline, letterDate } = found;
    const words = field.text.slice(deadline.from, deadline.to).replace(/\s+/g, ' ');
    report({
      at: sourceSpan(field, deadline.from, deadline.to),
      action,
      unfinished: isShortYear(words),
      message: t(
        '{0}: “{1}” lies before the letter of {2}. Is the year right? If the action is done, mark it complete.',
        ...[nameOf(action), words, sayDate(letterDate)],
      ),
      fixes: () => [...nextYear(field, deadline, letterDate), ...markComplete(statement, action, config.status)],
    });
  },
});

/** In January the old year still comes to hand. */
function nextYear(field: Field, { date, from, to, exact }: Dated, letterDate: Temporal.PlainDate): Fix[] {
  const later = date.add({ years: 1 });
  if (!exact || later.toString() < letterDate.toString()) return [];
  const text = sameFormat(field.text.slice(from, to), later);
  return [{ title: t('Change to {0}', text), edits: [{ span: sourceSpan(field, from, to), text }] }];
}
