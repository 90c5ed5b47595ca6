import { isNarrativeLabel } from '../config/status.ts';
import { nameOf } from '../fixes/naming.ts';
import { nearStatuses, usedStatuses } from '../fixes/status.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** A status that only its writer understands is counted by nobody else. */
export const statusUnknown = defineRule({
  name: 'status-unknown',
  severity: 'warning',
  checkAction(action, { statement, config, report }) {
    const field = action.fields.status;
    if (!field || config.status.read(field.text).kind !== 'other') return;
    const near = nearStatuses(field.text, config.status);
    // Where a statement reports in sentences, a few words may be one; a misspelt status is none all the same.
    const isBrief = /^\S+(?:\s+\S+)?$/.test(field.text.trim());
    if (!near.length && (!isBrief || isNarrativeLabel(field.label))) return;
    const words = field.text.replace(/\s+/g, ' ');
    report({
      at: field.span,
      action,
      message: near[0]
        ? t('{0}: “{1}” is not in the status key. Did you mean “{2}”?', nameOf(action), words, near[0])
        : t(
            '{0}: “{1}” is not in the status key. Say, for example, “Not started”, “In progress” or “Complete”.',
            ...[nameOf(action), words],
          ),
      fixes: () =>
        [...new Set([...near, ...usedStatuses(statement, config.status)])].slice(0, 4).map((word) => ({
          title: t('Change to “{0}”', word),
          edits: [{ span: field.span, text: word }],
        })),
    });
  },
});
