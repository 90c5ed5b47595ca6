import type { Action, Statement } from '../model/statement.ts';
import { isMeasurable } from '../parse/measurable.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { defineRule } from './rule.ts';
import { nameOf } from '../fixes/naming.ts';
import { t } from '../words.ts';

/** A measure that nothing can miss shows nothing. */
export const measureWithoutNumber = defineRule({
  name: 'measure-without-number',
  severity: 'hint',
  checkAction(action, { statement, report }) {
    const { measure } = action.fields;
    if (!measure || isPlaceholder(measure.text) || isMeasurable(measure.text) || hasTarget(action, statement)) return;
    report({
      at: measure.span,
      action,
      message: t(
        '{0} has a success measure without a number. Say how much or how many, and from what: “95% in time (baseline 61%)”.',
        nameOf(action),
      ),
    });
  },
});

/** Its number may stand in a column of its own: `Baseline`, `Target`. */
function hasTarget({ form }: Action, { text }: Statement): boolean {
  if (form.kind !== 'row') return false;
  const { labels, columns } = form.table;
  return labels.some((label, i) => {
    const cell = form.cells[i];
    return (
      columns[i] === null &&
      cell &&
      /\b(?:target|baseline)\b/i.test(label) &&
      /\d/.test(text.slice(cell.start, cell.end))
    );
  });
}
