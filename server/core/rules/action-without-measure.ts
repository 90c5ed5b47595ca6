import { placeholders } from '../fixes/builder.ts';
import { addColumn } from '../fixes/column.ts';
import { fillField } from '../fixes/fields.ts';
import { lackOf } from '../fixes/missing.ts';
import { nameOf } from '../fixes/naming.ts';
import { blocksWithout } from '../link/measureBlocks.ts';
import { isPointer } from '../link/pointers.ts';
import { SharedMeasures, hasMeasure } from '../link/sharedMeasures.ts';
import type { Edit, Fix } from '../model/edit.ts';
import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** Doing is not achieving: an action needs a sign by which one will know. */
export const actionWithoutMeasure = defineRule({
  name: 'action-without-measure',
  severity: 'information',
  unfinished: true,
  check(context) {
    const missing = actionsWithout(context);
    if (!missing.length) return;
    for (const { at, actions } of blocksWithout(context.statement, missing))
      for (const action of actions) reportAction(context, action, at, actions);
  },
});

/** The actions for which neither they nor anything around them says how one will know. */
function actionsWithout({ statement, config, links }: RuleContext): Action[] {
  const { actions } = statement;
  const shared = new SharedMeasures(statement, config, links);
  const missing: Action[] = [];
  let last = -2;
  let covered = true;
  for (const { index } of withoutOwn.of(actions)) {
    const action = actions[index]!;
    // What stands before it has a measure of its own, or was looked at just now.
    covered = (last === index - 1 ? covered : index > 0) && shared.continues(action, actions[index - 1]);
    last = index;
    if (covered || config.status.meaningOf(action.fields.status?.text ?? '') === 'cancelled') continue;
    if (!isPointer(action) && !action.declined && !shared.covers(action)) missing.push(action);
  }
  return missing;
}

const withoutOwn = new ListIndex<Action, true>((action) => !hasMeasure(action) || null);

/** @param at what lacks it for all of `actions`: a table without such a column, or a section */
function reportAction(
  { statement, report }: RuleContext,
  action: Action,
  at: ActionTable | Section | null,
  actions: readonly Action[],
): void {
  const { measure } = action.fields;
  report({
    at: measure?.text ? measure.span : action.title.span,
    action,
    lacks: lackOf(action, 'measure'),
    message: t('{0} has no success measure. Say how you will know that it worked.', nameOf(action)),
    fixes: () => {
      if (at && 'columns' in at) return [addMeasureColumn(statement, at)];
      const own = fillField(statement, action, 'measure', placeholders.measure, []);
      return at ? [...own, fillAll(statement, actions)] : own;
    },
  });
}

function addMeasureColumn(statement: Statement, table: ActionTable): Fix {
  const edits = addColumn(statement, table, 'measure', placeholders.measure);
  return { title: t('Add a column for success measures…'), edits };
}

function fillAll(statement: Statement, actions: readonly Action[]): Fix {
  const edits = actions.flatMap(
    (action) => fillField(statement, action, 'measure', placeholders.measure, [])[0]?.edits ?? [],
  );
  return { title: t('Add a success measure to each of the {0}…', actions.length), edits: inOrder(edits) };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}
