import { escapeInline } from '../fixes/escape.ts';
import type { ItemStyle } from '../fixes/itemStyle.ts';
import { itemLabel, itemStyle } from '../fixes/itemStyle.ts';
import { inheritsArea } from '../link/areaField.ts';
import { short } from '../fixes/naming.ts';
import type { Action, Statement } from '../model/statement.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import { fromCell, itemFromCell } from './carry.ts';
import { takesArea } from './inherited.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { lossOf } from './sameReading.ts';
import type { TableLine, TableLines } from './tableLines.ts';
import { t } from '../words.ts';

/** Every action of a table as a section of its own, each column a field. */
export function tableToSections(context: RefactorContext, written: TableLines): Rewritten {
  const { statement } = context;
  const { section, lines, below, span } = written;
  if (section?.depth === 6) return { problem: t('There is no heading below one of the sixth level.') };
  if (below)
    return {
      problem: t(
        '“{0}” stands below the table and would become a part of its last action. Move it above the table, or give it a heading.',
        short(below, 40),
      ),
    };
  const stray = lines.find((line) => !line.action && !isBand(line, lines) && wordsOf(line, statement));
  if (stray)
    return { problem: t('“{0}” is a line of the table that is no action.', short(wordsOf(stray, statement), 40)) };
  const wide = lines.find((line) =>
    line.cells.slice(written.table.columns.length).some(({ start, end }) => end > start),
  );
  if (wide) return { problem: t('A line of the table has more cells than its head, and they are read nowhere.') };
  const depth = section ? section.depth + 1 : 2;
  const style = itemStyle(statement);
  let area = '';
  const sections: string[] = [];
  for (const line of lines) {
    const { action } = line;
    if (!action) continue;
    area = areaOf(line, action, written, context) ?? area;
    const made = sectionOf(line, action, { ...written, depth, style, area, statement });
    if (made === null)
      return { problem: t('A column has no name, so that what stands in it could not be named as a field.') };
    sections.push(made);
  }
  const { eol, text } = statement;
  const before = text.slice(0, span.start);
  const lead = before === '' || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(before) ? '' : eol;
  const edits = [{ span, text: lead + sections.join(eol + eol) }];
  const problem = lossOf(context, edits);
  return problem === null ? { edits } : { problem };
}

/** `Turn this table into 4 sections`. */
export function sectionsTitle(rows: number): string {
  return rows === 1 ? t('Turn this table into 1 section') : t('Turn this table into {0} sections', rows);
}

interface Surroundings extends TableLines {
  readonly depth: number;
  readonly style: ItemStyle;
  /** What says which area this line is about, where its own cell does not. */
  readonly area: string;
  readonly statement: Statement;
}

function sectionOf(line: TableLine, action: Action, around: Surroundings): string | null {
  const { table, depth, style, area, statement } = around;
  const { eol } = statement;
  const cell = (i: number) => sourceOf(line, i, statement);
  const at = table.columns.indexOf('action');
  const title = at < 0 ? '' : fromCell(cell(at)).replace(/(?<=^|\s)#+$/, '\\$&');
  const inTitle = actionRefOf(action.title.text)?.ref === action.ref;
  const heading = action.ref === null || inTitle ? title : headingOf(action.ref, title, statement);
  const fields: string[] = [];
  table.columns.forEach((column, i) => {
    const value = column === 'area' && inheritsArea(action) ? area : itemFromCell(cell(i), eol, '  ');
    if (column === 'action' || (column === 'ref' && (!value || inTitle || heading !== null))) return;
    if (column === null && !value) return;
    const label = itemLabel(style, escapeInline(table.labels[i] ?? ''));
    fields.push(value ? `${label} ${value}` : label);
  });
  if (table.labels.some((label, i) => !label && cell(i))) return null;
  // A line across the table, where the table has no column for it.
  if (area && !table.columns.includes('area')) fields.unshift(`${itemLabel(style, 'Area')} ${area}`);
  return `${'#'.repeat(depth)} ${heading ?? title}${eol}${eol}${fields.join(eol)}`.replace(/ +(?=\r?\n)/, '');
}

/** `Action 2.1 Brief all teams`, in the words of the document; `null` where the reference would not be read in it. */
function headingOf(ref: string, title: string, statement: Statement): string | null {
  const forms = [headingForm(statement), '', 'Action '].filter((form) => form !== null);
  for (const form of forms) {
    const heading = `${form}${ref} ${title}`.trimEnd();
    if (actionRefOf(heading)?.ref === ref) return heading;
  }
  return null;
}

/** What stands before the reference in the heading of an action: `Action `; `null` where there is none to go by. */
function headingForm({ actions, text }: Statement): string | null {
  const model = actions.find(
    ({ form, refSpan, section, title }) =>
      form.kind === 'list' &&
      refSpan &&
      section?.title.span.start === title.span.start &&
      refSpan.start >= title.span.start,
  );
  return model ? text.slice(model.title.span.start, model.refSpan!.start).replace(/[^\p{L}\p{N}\s.]/gu, '') : null;
}

/** What says which area a line is about; `null` where that is the line above it. */
function areaOf(
  { cells }: TableLine,
  action: Action,
  { table }: TableLines,
  { statement, links }: RefactorContext,
): string | null {
  const { actions, text } = statement;
  const cell = cells[table.columns.indexOf('area')];
  if (cell && !inheritsArea(action)) return text.slice(cell.start, cell.end);
  if (action.band) return text.slice(action.band.span.start, action.band.span.end);
  return takesArea(links, action, actions[actions.indexOf(action) - 1]) ? null : '';
}

/** Whether the actions below take a line as the name of their area. */
function isBand({ span }: TableLine, lines: readonly TableLine[]): boolean {
  return lines.some(
    ({ action }) => action?.band && action.band.span.start >= span.start && action.band.span.end <= span.end,
  );
}

function wordsOf({ cells }: TableLine, { text }: Statement): string {
  return cells
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .trim();
}

function sourceOf({ cells }: TableLine, i: number, { text }: Statement): string {
  const cell = cells[i];
  return cell ? text.slice(cell.start, cell.end) : '';
}
