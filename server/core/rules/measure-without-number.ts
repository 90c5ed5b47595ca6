import { isMeasurable } from '../parse/measurable.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { defineRule } from './rule.ts';
import { nameOf } from '../fixes/naming.ts';
import { t } from '../words.ts';

/** A measure that nothing can miss shows nothing. */
export const measureWithoutNumber = defineRule({
  name: 'measure-without-number',
  severity: 'hint',
  checkAction(action, { report }) {
    const { measure } = action.fields;
    if (!measure || isPlaceholder(measure.text) || isMeasurable(measure.text)) return;
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
