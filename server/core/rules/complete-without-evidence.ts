import { fillNewColumn } from '../fixes/column.ts';
import { fillField } from '../fixes/fields.ts';
import { nameOf } from '../fixes/naming.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Action, Statement } from '../model/statement.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** That something is done is believed when it can be shown. */
export const completeWithoutEvidence = defineRule({
  name: 'complete-without-evidence',
  severity: 'information',
  unfinished: true,
  checkAction(action, { statement, config, today, report }) {
    const field = action.fields.status;
    const status = field && config.status.read(field.text);
    if (status?.kind !== 'known' || status.meaning !== 'complete') return;
    if (!isPlaceholder(action.fields.evidence?.text ?? '') || linksSomewhere(action, statement)) return;
    // Complete on a day to come is status-conflicts-with-date's.
    if (status.date && status.date.date.toString() > today.toString()) return;
    report({
      at: sourceSpan(field!, status.from, status.to),
      action,
      message: t(
        '{0} is complete, and no evidence of it is named. Name what shows it: an audit, minutes, data.',
        nameOf(action),
      ),
      fixes: () => [
        ...fillField(statement, action, 'evidence', '[evidence]', []),
        ...fillNewColumn(statement, action, 'evidence', '[evidence]', true),
      ],
    });
  },
});

/** A status that links to minutes or an audit has its evidence with it. */
function linksSomewhere({ fields }: Action, { text }: Statement): boolean {
  const { start, end } = fields.status!.span;
  return /\]\([^)]|https?:\/\//.test(text.slice(start, end + 1));
}
