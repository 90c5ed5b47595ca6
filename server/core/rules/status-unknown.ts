import { isNarrativeLabel } from '../config/status.ts';
import { nameOf } from '../fixes/naming.ts';
import { nearStatuses, usedStatuses } from '../fixes/status.ts';
import { defineRule } from './rule.ts';

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
    const hint = near[0]
      ? `Did you mean “${near[0]}”?`
      : 'Say, for example, “Not started”, “In progress” or “Complete”.';
    report({
      at: field.span,
      action,
      message: `${nameOf(action)}: “${words}” is not in the status key. ${hint}`,
      fixes: () =>
        [...new Set([...near, ...usedStatuses(statement, config.status)])].slice(0, 4).map((word) => ({
          title: `Change to “${word}”`,
          edits: [{ span: field.span, text: word }],
        })),
    });
  },
});
