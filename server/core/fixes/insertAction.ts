import type { Edit, Fix } from '../model/edit.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { ActionForm, ActionTable, Section } from '../model/statement.ts';
import { short } from './naming.ts';
import type { Beside } from './neighbours.ts';
import { Neighbours } from './neighbours.ts';
import type { ActionContext } from './skeleton.ts';
import { actionText, rowText, sectionText } from './skeleton.ts';
import type { Skeleton } from './builder.ts';
import { t } from '../words.ts';

/**
 * An action for one area, in the document's own style and in the letter's order.
 * @param agency whose action it will be, where that is known already
 */
export function insertAction(context: ActionContext, linked: LinkedArea, agency: string | null = null): Fix {
  const edit = editFor(context, linked, new Map(), new Neighbours(context.links), agency);
  const { ref, text } = linked.area;
  const words = short(text, 40);
  return {
    title: agency
      ? t('Add an action of {0} for {1}, “{2}”', agency, ref, words)
      : t('Add an action for {0}, “{1}”', ref, words),
    edits: [edit],
    file: context.file,
  };
}

/** The same for several areas at once; those that go to the same place go there in order. */
export function insertActions(context: ActionContext, areas: readonly LinkedArea[]): Fix {
  const used = new Map<string, number>();
  const neighbours = new Neighbours(context.links);
  const merged: Edit[] = [];
  for (const edit of areas
    .map((linked) => editFor(context, linked, used, neighbours))
    .sort((a, b) => a.span.start - b.span.start)) {
    const last = merged[merged.length - 1];
    if (last?.span.start !== edit.span.start) merged.push(edit);
    else {
      const by = last.text.length;
      const stops = (edit.stops ?? []).map((stop) => ({ ...stop, start: stop.start + by, end: stop.end + by }));
      merged[merged.length - 1] = {
        span: last.span,
        text: last.text + edit.text,
        stops: [...(last.stops ?? []), ...stops],
      };
    }
  }
  return {
    title: t('Add an action for each of the {0} areas without one', areas.length),
    edits: merged,
    file: context.file,
  };
}

function editFor(
  context: ActionContext,
  linked: LinkedArea,
  used: Map<string, number>,
  neighbours: Neighbours,
  agency: string | null = null,
): Edit {
  const { statement, links } = context;
  const section = links.sectionOf.get(linked);
  // What it has already shows best how and where another is written.
  const last = links.actionsOf.get(linked)?.at(-1);
  if (last?.form.kind === 'row')
    return insertion(last.span.end, rowText(context, linked, last.form.table, used, agency), statement.eol, '');
  const table = section || last ? null : tableFor(context, neighbours.formBeside(linked));
  if (table) {
    const { at, first } = placeInTable(context, linked, table, neighbours);
    return insertion(
      at,
      rowText(context, linked, table, used, agency),
      first ? statement.eol : '',
      first ? '' : statement.eol,
    );
  }
  if (section) {
    const end = endOf(context, section, true);
    return block(context, end, actionText(context, linked, section.depth + 1, used, { agency }));
  }
  const beside = last?.section ? { section: last.section, own: false, before: true } : neighbours.sectionBeside(linked);
  const { at, depth, loose } = placeAmongSections(context, beside);
  return block(
    context,
    at,
    (loose ? actionText : sectionText)(context, linked, depth, used, { namesArea: loose, agency }),
  );
}

/** The table that a row is added to: the one that holds the areas next to this one in the letter; `null` for a section. */
export function tableFor({ statement }: ActionContext, beside: ActionForm | null): ActionTable | null {
  if (beside) return beside.kind === 'row' && beside.table.columns.includes('area') ? beside.table : null;
  return statement.tables.find((table) => table.columns.includes('area')) ?? null;
}

/** After the last row of an area that the letter has before this one; else before the first row. */
function placeInTable(
  { statement, links }: ActionContext,
  linked: LinkedArea,
  table: ActionTable,
  neighbours: Neighbours,
): { at: number; first: boolean } {
  const place = neighbours.placeOf(linked);
  let at = table.span.end;
  for (const action of statement.actions) {
    if (action.form.kind !== 'row' || action.form.table !== table) continue;
    const areas = links.answers.get(action)?.areas ?? [];
    if (areas.some((area) => neighbours.placeOf(area) < place)) at = action.span.end;
  }
  return { at: at === table.span.end ? delimiterEnd(statement.text, table) : at, first: true };
}

/** A table's head is two lines: the second divides it from the rows. */
function delimiterEnd(text: string, { span }: ActionTable): number {
  const lines = /^[^\r\n]*/.exec(text.slice(span.end))![0].length;
  const end = span.end + lines;
  const head = text.slice(span.start, end);
  if (/[\r\n]/.test(head)) return end;
  const next = /^(\r\n|\r|\n)[^\r\n]*/.exec(text.slice(end));
  return end + (next?.[0].length ?? 0);
}

interface Place {
  readonly at: number;
  readonly depth: number;
  /** Actions stand here without a section of their area, and name it in a field. */
  readonly loose: boolean;
}

/** Beside the area that is nearest in the letter's order: after the one before it, else before the one after it. */
function placeAmongSections(context: ActionContext, beside: Beside | null): Place {
  if (!beside) return { at: context.statement.text.length, depth: 2, loose: false };
  const { section, own, before } = beside;
  const at = before ? endOf(context, section, false) : startOf(context, section);
  return { at, depth: section.depth, loose: !own };
}

/** Where a section begins, with the ignore comments that stand above it for it. */
export function startOf(
  { statement: { ignores } }: Pick<ActionContext, 'statement'>,
  { span: { start } }: Section,
): number {
  const above = ignores.filter(({ covers, span }) => covers.start === start && span.start < start);
  return Math.min(start, ...above.map(({ span }) => span.start));
}

/** Where a section with all its subsections ends; `own` when other areas' sections in it do not belong to it. */
export function endOf(
  { statement, links }: Pick<ActionContext, 'statement' | 'links'>,
  section: Section,
  own: boolean,
): number {
  const from = statement.sections.indexOf(section);
  let end = section.span.end;
  const others = own ? new Set(links.sectionOf.values()) : new Set<Section>();
  for (const next of statement.sections.slice(from + 1)) {
    if (next.depth <= section.depth || others.has(next)) break;
    end = next.span.end;
  }
  return end;
}

/** Whole blocks stand between blank lines. */
export function block(
  { statement: { text, eol } }: Pick<ActionContext, 'statement'>,
  at: number,
  skeleton: Skeleton,
): Edit {
  const before = text.slice(Math.max(0, at - 200), at);
  const blank = before === '' || /(\r?\n|\r(?!\n))[ \t]*(\r?\n|\r(?!\n))[ \t]*$/.test(before);
  const lead = blank ? '' : /[\r\n]$/.test(before) ? eol : eol + eol;
  return insertion(at, skeleton, lead, at < text.length ? eol + eol : eol);
}

function insertion(at: number, { text, stops }: Skeleton, lead: string, tail: string): Edit {
  const moved = stops.map((stop) => ({ ...stop, start: stop.start + lead.length, end: stop.end + lead.length }));
  return { span: { start: at, end: at }, text: lead + text + tail, stops: moved };
}
