import type { Edit } from '../model/edit.ts';
import { nameOf } from '../fixes/naming.ts';
import type { Statement } from '../model/statement.ts';
import { takesArea } from './inherited.ts';
import { keysOf, sorted } from './order.ts';
import type { Order } from './order.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { lossOf } from './sameReading.ts';
import type { TableLine, TableLines } from './tableLines.ts';
import { t } from '../words.ts';

/**
 * The rows of a table in another order, those between two lines that are no action among themselves; `null` where they
 * stand so already.
 */
export function sortRows(context: RefactorContext, written: TableLines, order: Order): Rewritten | null {
  const { statement } = context;
  const hasBands = written.lines.some(({ action }) => action?.band);
  if (order === 'letter' && hasBands) return null;
  const key = keysOf(context, order);
  const edits: Edit[] = [];
  const { actions } = statement;
  const taking = new Set(
    written.lines.filter(
      ({ action }) => action && takesArea(context.links, action, actions[actions.indexOf(action) - 1]),
    ),
  );
  /** What the rows say of their areas: as they stand, and as they will. */
  let [says, above] = ['', ''];
  for (const run of runsOf(written.lines)) {
    const areas = new Map(
      run.map((line) => [line, (says = taking.has(line) ? says : areaOf(line, written, statement))]),
    );
    for (const [i, line] of sorted(run, ({ action }) => key(action!)).entries()) {
      const area = areas.get(line)!;
      const isLost = taking.has(line) && above !== area;
      if (isLost && !area)
        return { problem: t('{0} has no area, and would take that of the row above it.', nameOf(line.action!)) };
      const { span } = run[i]!;
      const old = statement.text.slice(span.start, span.end);
      const text = isLost
        ? withArea(line, written, area, statement)
        : statement.text.slice(line.span.start, line.span.end);
      if (text !== old) edits.push({ span, text });
      above = area;
    }
  }
  if (!edits.length) return null;
  const problem = lossOf(context, edits, true);
  return problem === null ? { edits } : { problem };
}

/** Rows that follow each other without another line between them. */
function runsOf(lines: readonly TableLine[]): TableLine[][] {
  const runs: TableLine[][] = [[]];
  for (const line of lines) {
    if (line.action) runs.at(-1)!.push(line);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function areaOf(line: TableLine, written: TableLines, { text }: Statement): string {
  const cell = line.cells[written.table.columns.indexOf('area')];
  return cell ? text.slice(cell.start, cell.end) : '';
}

/** The row with its area written out, over the spaces that pad its cell. */
function withArea({ span, cells }: TableLine, { table }: TableLines, area: string, { text }: Statement): string {
  const row = text.slice(span.start, span.end);
  const at = table.columns.indexOf('area');
  const cell = cells[at];
  if (!cell) return `${row.replace(/\s*\|?$/, '')}${' |'.repeat(at - cells.length)} | ${area} |`;
  const [start, end] = [cell.start - span.start, cell.end - span.start];
  const padding = /^ */.exec(row.slice(end))![0].length;
  const taken = Math.max(0, Math.min(area.length - (end - start), padding - 1));
  return `${row.slice(0, start)}${area}${padding ? '' : ' '}${row.slice(end + taken)}`;
}
