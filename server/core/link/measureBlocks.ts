import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import { hasMeasure, showsImpact } from './sharedMeasures.ts';

/** Actions that lack the same thing: a table's column, or the field in all of a section's lists; else each alone. */
export interface Missing {
  readonly at: ActionTable | Section | null;
  readonly actions: readonly Action[];
}

/** Actions without a measure, put together where one thing is missing for all of them. */
export function blocksWithout({ actions }: Statement, missing: readonly Action[]): Missing[] {
  const measured = new Set<Section | null>();
  for (const action of actions) if (action.form.kind === 'list' && hasMeasure(action)) measured.add(around(action));
  const blocks = new Map<ActionTable | Section, Action[]>();
  const alone: Action[] = [];
  for (const action of missing) {
    const { form } = action;
    const section = around(action);
    const block =
      form.kind === 'row' ? (hasColumn(form.table) ? null : form.table) : measured.has(section) ? null : section;
    if (!block) alone.push(action);
    else if (!blocks.get(block)?.push(action)) blocks.set(block, [action]);
  }
  return [...blocks, [null, alone] as const].map(([at, actions]) =>
    // One action alone is no block.
    ({ at: at && 'columns' in at ? at : actions.length > 1 ? at : null, actions }),
  );
}

function hasColumn({ columns, labels }: ActionTable): boolean {
  return columns.some((column, i) => column === 'measure' || (column === 'evidence' && showsImpact(labels[i]!)));
}

/** The section that an action shares with others: of one that is a section itself, the one around it. */
function around({ section, span }: Action): Section | null {
  return section?.span.start === span.start ? section.parent : section;
}
