import { placeholders } from '../fixes/builder.ts';
import { addColumn } from '../fixes/column.ts';
import { fillField } from '../fixes/fields.ts';
import { nameOf, short } from '../fixes/naming.ts';
import { blocksWithout } from '../link/measureBlocks.ts';
import { isPointer } from '../link/pointers.ts';
import { SharedMeasures, hasMeasure } from '../link/sharedMeasures.ts';
import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';

/** Doing is not achieving: an action needs a sign by which one will know. */
export const actionWithoutMeasure = defineRule({
  name: 'action-without-measure',
  severity: 'information',
  unfinished: true,
  check(context) {
    const missing = actionsWithout(context);
    if (!missing.length) return;
    for (const { at, actions } of blocksWithout(context.statement, missing)) {
      if (at && 'columns' in at) reportTable(context, at, actions);
      else if (at) reportSection(context, at, actions);
      else for (const action of actions) reportAction(context, action);
    }
  },
});

/** The actions for which neither they nor anything around them says how one will know. */
function actionsWithout({ statement, config, links }: RuleContext): Action[] {
  const shared = new SharedMeasures(statement, config, links);
  const missing: Action[] = [];
  let covered = false;
  statement.actions.forEach((action, i) => {
    covered = hasMeasure(action) || (covered && shared.continues(action, statement.actions[i - 1]));
    if (covered || config.status.meaningOf(action.fields.status?.text ?? '') === 'cancelled') return;
    if (!isPointer(action) && !shared.covers(action)) missing.push(action);
  });
  return missing;
}

function reportAction({ statement, report }: RuleContext, action: Action): void {
  const { measure } = action.fields;
  report({
    at: measure?.text ? measure.span : action.title.span,
    action,
    message: `${nameOf(action)} has no success measure. Say how you will know that it worked.`,
    fixes: () => fillField(statement, action, 'measure', placeholders.measure, []),
  });
}

function reportTable({ statement, report }: RuleContext, table: ActionTable, actions: readonly Action[]): void {
  const of = actions.length > 1 ? `each of its ${actions.length} actions` : 'its action';
  report({
    at: headOf(statement, table),
    action: actions.length === 1 ? actions[0]! : null,
    message: `This table has no column for success measures. Say for ${of} how you will know that it worked.`,
    fixes: () => [
      {
        title: 'Add a column for success measures…',
        edits: addColumn(statement, table, 'measure', placeholders.measure),
      },
    ],
  });
}

function reportSection({ statement, report }: RuleContext, section: Section, actions: readonly Action[]): void {
  const name = short(section.title.text, 50);
  report({
    at: section.title.text ? section.title.span : actions[0]!.title.span,
    message: `None of the ${actions.length} actions${name ? ` under “${name}”` : ''} has a success measure. Say for each how you will know that it worked.`,
    fixes: () => {
      const edits = actions.flatMap((action) => {
        const [fix] = fillField(statement, action, 'measure', placeholders.measure, []);
        return fix?.edits ?? [];
      });
      return [{ title: `Add a success measure to each of the ${actions.length}…`, edits: inOrder(edits) }];
    },
  });
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}

/** A table's first line. */
function headOf({ text }: Statement, { span }: ActionTable): Span {
  return {
    start: span.start,
    end: span.start + /^[^\r\n]*/.exec(text.slice(span.start, span.end))![0].trimEnd().length,
  };
}
