import { isReply } from '../../config/likelyWords.ts';
import type { Passage } from '../../model/passage.ts';
import { moved, part } from '../../model/passage.ts';
import { shift } from '../../model/span.ts';
import type { Action, ActionTable, Field, FieldName, Section } from '../../model/statement.ts';
import { isPlaceholder } from '../placeholder.ts';
import { fieldOf, refOf } from './actions.ts';
import { bandOf } from './bands.ts';
import { Besides } from './besides.ts';
import { whenInWords, whoAndWhen } from './combined.ts';
import type { Beside } from './declined.ts';
import { readDeclined } from './declined.ts';
import type { Part } from './parts.ts';
import { isDated } from './labels.ts';
import { actionRefOf } from './references.ts';

/** Reads the actions of tables, row by row. Places are counted from the group's start, parts from `base` there. */
export class TableReader {
  #table: ActionTable | null = null;
  #band: { readonly passage: Passage; readonly inColumn: boolean } | null = null;
  readonly #besides = new Besides();

  /** Begins a table; `null` where it is none of actions, and its rows say nothing. */
  open(head: Part & { kind: 'table' }, base: number): ActionTable | null {
    this.#band = null;
    this.#besides.open();
    // A table of actions has a column of them, or of where they are, and one more that we know.
    const known = head.columns.filter((column) => column !== null);
    const ofActions = known.includes('action') || (known.includes('answered') && known.includes('area'));
    this.#table = ofActions && known.length > 1 ? { ...head, span: shift(head.span, base) } : null;
    return this.#table;
  }

  /**
   * The action of a row of the last table; `null` where it has none.
   *
   * @param above the words above the table that name the area of its actions
   */
  row(row: Part & { kind: 'row' }, base: number, section: Section | null, above: Passage | null): Action | null {
    const table = this.#table;
    if (!table || row.isTotal) return null;
    const cells = base ? row.cells.map((cell) => moved(cell, base)) : row.cells;
    const band = bandOf(cells, table);
    if (band) {
      this.#band = { passage: band, inColumn: band === cells[table.columns.indexOf('area')] };
      this.#besides.open();
      return null;
    }
    // An area of a row's own goes on below it, as one that stands alone in that column does.
    if (this.#band?.inColumn && cells[table.columns.indexOf('area')]?.text) this.#band = null;
    const made = rowAction(cells, shift(row.span, base), table, section, this.#band?.passage ?? above);
    const beside = made && this.#besides.of(cells, table);
    return beside ? { ...made, beside } : made;
  }

  /** No row of the last table follows. */
  close(): void {
    this.#table = null;
  }
}

/** An action that is a table row; `null` where nothing is proposed: an empty row, a heading again, an area alone. */
function rowAction(
  cells: readonly Passage[],
  span: Action['span'],
  table: ActionTable,
  section: Section | null,
  band: Passage | null,
): Action | null {
  const fields: Partial<Record<FieldName, Field>> = {};
  let title: Passage | null = null;
  const beside: Beside[] = [];
  let says = false;
  for (let i = 0; i < cells.length && i < table.columns.length; i++) {
    const column = table.columns[i]!;
    const cell = cells[i]!;
    if (cell.text && column !== 'area') says = true;
    if (column === 'action') title = cell;
    else if (i === table.both) {
      const { owner, deadline } = whoAndWhen(cell);
      fields.owner = fieldOf('owner', table.labels[i]!, owner);
      if (deadline) fields.deadline = fieldOf('deadline', table.labels[i]!, deadline);
    } else if (column) fields[column] = fieldOf(column, table.labels[i]!, cell);
    else if (i !== table.revised) beside.push({ label: table.labels[i]!, text: cell.text });
  }
  const second = cells[table.second];
  if (second && !isPlaceholder(second.text) && isPlaceholder(fields.owner?.text ?? ''))
    fields.owner = fieldOf('owner', table.labels[table.second]!, second);
  for (const i of table.updates)
    if (cells[i] && !isPlaceholder(cells[i].text)) fields.status = fieldOf('status', table.labels[i]!, cells[i]);
  const revised = cells[table.revised];
  // A date that was put off is no longer promised; the new one is.
  if (revised && !isPlaceholder(revised.text))
    fields.deadline = fieldOf('deadline', table.labels[table.revised]!, revised);
  const milestones = cells[table.milestones];
  if (milestones && isDated(milestones.text))
    fields.deadline = fieldOf('deadline', table.labels[table.milestones]!, milestones);
  // Where no column says by when, the action's own words may.
  const when = title && !table.columns.includes('deadline') && !fields.deadline ? whenInWords(title) : null;
  if (when) fields.deadline = fieldOf('deadline', 'By', when);
  if (!says || cells.every((cell, i) => cell.text === table.labels[i])) return null;
  if (!table.columns.includes('action') && !fields.answered?.text) return null;
  const actionColumn = table.columns.indexOf('action');
  title ??= cells[cells.length - 1]!;
  return {
    ...refOf(fields, titleRef(title)),
    title,
    span,
    fields,
    declined: actionColumn < 0 ? null : readDeclined(title.text, beside, isReply(table.labels[actionColumn]!)),
    shared: null,
    section,
    band,
    form: { kind: 'row', table, cells: cells.map((cell) => cell.span) },
  };
}

/** A row whose action begins with its reference: `1.2 Brief every team`. Steps that are numbered in a cell are none. */
function titleRef(title: Passage): Pick<Action, 'ref' | 'refSpan'> {
  const found = /\n\s*\(?(?:\d+|[a-z])[.)]\s/.test(title.text) ? null : actionRefOf(title.text);
  return found ? { ref: found.ref, refSpan: part(title, found.from, found.to).span } : { ref: null, refSpan: null };
}
