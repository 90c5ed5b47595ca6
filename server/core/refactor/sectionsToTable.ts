import { calling, nameOf, nameWithin } from '../fixes/naming.ts';
import type { Action, FieldName, Statement } from '../model/statement.ts';
import { actionRefOf } from '../parse/statement/references.ts';
import { cellFromItem, toCell } from './carry.ts';
import type { RefactorContext, Rewritten } from './refactoring.ts';
import { afterReference, lossOf } from './sameReading.ts';
import type { OwnSection, WrittenField } from './sectionLines.ts';
import { fieldsOf } from './sectionLines.ts';
import { t } from '../words.ts';

interface Column {
  readonly key: string;
  readonly label: string;
}

/** Actions that are sections beside each other as the rows of one table, each field a column. */
export function sectionsToTable(context: RefactorContext, sections: readonly OwnSection[]): Rewritten {
  const { statement, config } = context;
  const { text, eol } = statement;
  const columns = new Map<string, Column>();
  const rows: { readonly action: Action; readonly cells: Map<string, string> }[] = [];
  for (const [i, one] of sections.entries()) {
    const problem = crowded(statement, one, sections[i + 1]);
    if (problem !== null) return { problem };
    const fields = fieldsOf(statement, one, config);
    if (typeof fields === 'string') return { problem: fields };
    const cells = new Map<string, string>();
    for (const field of fields) {
      const key = cells.has(keyOf(field)) ? field.label.toLowerCase() : keyOf(field);
      if (cells.has(key)) return { problem: t('{0} has two fields “{1}”.', nameOf(one.action), field.label) };
      if (!columns.has(key)) columns.set(key, { key, label: field.label });
      cells.set(key, cellFromItem(field.value));
    }
    rows.push({ action: one.action, cells });
  }
  for (const { action, cells } of rows) {
    const { ref, title } = headingOf(action, statement);
    cells.set('action', title);
    if (ref !== null) cells.set('ref', ref);
    // An empty cell would say that what the row above it measures, or is about, counts here too.
    if (columns.has('measure') && !cells.get('measure')) cells.set('measure', '–');
    if (columns.has('area') && !cells.get('area')) cells.set('area', areasOf(action, context));
  }
  const label = (name: FieldName | 'action', otherwise: string) => labelIn(statement, name) ?? otherwise;
  const all: Column[] = [
    ...(rows.some(({ cells }) => cells.has('ref')) ? [{ key: 'ref', label: label('ref', 'Ref') }] : []),
    ...[...columns.values()].filter(({ key }) => key === 'area'),
    { key: 'action', label: label('action', 'Action') },
    ...[...columns.values()].filter(({ key }) => key !== 'area' && key !== 'ref' && key !== 'action'),
  ];
  const line = (cells: readonly string[]) => `|${cells.map((cell) => (cell ? ` ${cell} ` : ' ')).join('|')}|`;
  const lines = [
    line(all.map((column) => toCell(column.label))),
    line(all.map(() => '---')),
    ...rows.map(({ cells }) => line(all.map(({ key }) => cells.get(key) ?? ''))),
  ];
  const { start } = sections[0]!.section.span;
  const { end } = sections.at(-1)!.section.span;
  const old = text.slice(start, end).trimEnd();
  const before = text.slice(0, start);
  const lead = before === '' || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(before) ? '' : eol;
  const edits = [{ span: { start, end: start + old.length }, text: lead + lines.join(eol) }];
  const problem = lossOf(context, edits);
  return problem === null ? { edits } : { problem };
}

/** `Turn these 4 actions into a table`. */
export function tableTitle({ length }: readonly OwnSection[]): string {
  return length === 1 ? t('Turn this action into a table') : t('Turn these {0} actions into a table', length);
}

/** What stands among the sections that a table has no place for. */
function crowded(
  { sections }: Statement,
  { section, action }: OwnSection,
  next: OwnSection | undefined,
): string | null {
  const below = sections[sections.indexOf(section) + 1];
  if (below && below.depth > section.depth)
    return t(
      '{0} has a section “{1}” of its own, which a table has no place for.',
      ...[nameOf(action), below.title.text],
    );
  if (next && next.section.span.start !== section.span.end)
    return t('A comment stands above {0}, which would no longer be above it.', nameWithin(calling(next.action)));
  return null;
}

function keyOf({ name, label }: WrittenField): string {
  return name ?? label.toLowerCase();
}

/** A heading's reference and its other words, as cells. */
function headingOf(action: Action, { text }: Statement): { ref: string | null; title: string } {
  const { span } = action.section!;
  const raw = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*(?=\r|\n|$)/.exec(text.slice(span.start, span.end))?.[1];
  const source = raw ?? text.slice(action.title.span.start, action.title.span.end).replace(/\s*[\r\n]+\s*/g, ' ');
  const found = actionRefOf(action.title.text);
  if (!found || found.ref !== action.ref) {
    const ref = action.fields.ref ? action.fields.ref.text : null;
    return { ref: ref && toCell(ref), title: toCell(source) };
  }
  const lead = action.title.text.slice(0, found.to);
  // Where markup runs from the reference into the words, it stays with them.
  if (source.startsWith(lead)) return { ref: found.ref, title: toCell(afterReference(source.slice(lead.length))) };
  const marked = /^(\*\*|__)(.*?)\1/.exec(source);
  if (marked?.[2]!.replace(/[.:)–—-]$/, '') === lead)
    return { ref: found.ref, title: toCell(afterReference(source.slice(marked[0].length))) };
  return { ref: null, title: toCell(source) };
}

function areasOf(action: Action, { links }: RefactorContext): string {
  const answer = links.answers.get(action);
  if (answer?.additional) return 'additional';
  return (answer?.areas ?? []).map((linked) => links.areas.refOf(linked)).join(', ');
}

/** What the document's tables call a column. */
function labelIn({ tables }: Statement, name: FieldName | 'action'): string | null {
  for (const { columns, labels } of tables) {
    const at = columns.indexOf(name);
    if (at >= 0 && labels[at]) return labels[at];
  }
  return null;
}
