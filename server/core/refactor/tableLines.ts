import { lastBefore } from '../link/fieldAt.ts';
import type { Span } from '../model/span.ts';
import { shift } from '../model/span.ts';
import type { Action, ActionTable, Section, Statement } from '../model/statement.ts';
import { readMarkdown } from '../parse/document.ts';
import { cellSpans } from '../parse/markdown/cells.ts';

/** A line of a table below its head. */
export interface TableLine {
  /** Without its line end. */
  readonly span: Span;
  /** Its cells' contents. */
  readonly cells: readonly Span[];
  /** `null` where it is none: a line across the table, an empty one, the head again. */
  readonly action: Action | null;
}

/** A table of actions, line by line. */
export interface TableLines {
  readonly table: ActionTable;
  readonly section: Section | null;
  /** Head and all, without the last line end. */
  readonly span: Span;
  readonly lines: readonly TableLine[];
  /** What stands below it in its section. */
  readonly below: string;
}

/** The table whose head or lines touch a place; `null` where none does. */
export function tableAt(statement: Statement, { start, end }: Span): TableLines | null {
  const table = statement.tables[lastBefore(statement.tables, end)];
  const lines = table && linesOf(statement, table);
  return lines && start <= lines.span.end && end >= lines.span.start ? lines : null;
}

export function linesOf(statement: Statement, table: ActionTable): TableLines {
  const { sections, text } = statement;
  const at = lastBefore(sections, table.span.start);
  const section = sections[at] ?? null;
  const sectionEnd = section ? section.span.end : (sections[0]?.span.start ?? text.length);
  const start =
    Math.max(text.lastIndexOf('\n', table.span.start - 1), text.lastIndexOf('\r', table.span.start - 1)) + 1;
  const { chunks, starts, inTable } = readMarkdown(text.slice(start, sectionEnd));
  const lines: TableLine[] = [];
  let end = start + (chunks[0]?.text.trimEnd().length ?? 0);
  let next = 1;
  for (; next < chunks.length && inTable[next]; next++) {
    const row = chunks[next]!.text;
    const span = { start: start + starts[next]!, end: start + starts[next]! + row.trimEnd().length };
    const action = statement.actions.find(
      ({ form, span: own }) =>
        form.kind === 'row' && form.table === table && own.start >= span.start && own.start <= span.end,
    );
    lines.push({ span, cells: cellSpans(row).map((cell) => shift(cell, span.start)), action: action ?? null });
    end = span.end;
  }
  const from = chunks.length > next ? start + starts[next]! : sectionEnd;
  return { table, section, span: { start, end }, lines, below: text.slice(from, sectionEnd).trim() };
}
