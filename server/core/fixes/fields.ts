import type { Edit, Fix, TabStop } from '../model/edit.ts';
import type { Action, FieldName, Statement } from '../model/statement.ts';
import { t } from '../words.ts';

/** What a field is called where a document has no word of its own for it. */
export const labels: Record<FieldName, string> = {
  owner: 'Owner',
  agency: 'Agency',
  deadline: 'Deadline',
  measure: 'Success measure',
  evidence: 'Evidence',
  status: 'Status',
  area: 'Area',
  ref: 'Ref',
  answered: 'Answered in',
};

/**
 * The edit that makes `value` an action's field, in the action's own style: over what stands there, into the empty
 * cell or item, or as a new item below the last. `null` where a table has no such column.
 */
export function setField(
  statement: Statement,
  action: Action,
  name: FieldName,
  value: string,
  stops?: readonly TabStop[],
): Edit | null {
  const field = action.fields[name];
  if (field) {
    const { span } = field;
    const [before, after] = [statement.text[span.start - 1], statement.text[span.end]];
    const empty = span.start === span.end;
    const lead = empty && before !== ' ' && before !== '\t' ? ' ' : '';
    const tail = empty && action.form.kind === 'row' && after !== ' ' ? ' ' : '';
    return edit(span, lead, action.form.kind === 'row' ? value.replace(/\|/g, '\\|') : value, tail, stops);
  }
  if (action.form.kind === 'row') return addCell(statement, action, name, value, stops);
  const { last, bold, inline } = action.form;
  const { end } = last;
  const label = labelOf(statement, name);
  const mark = bold ? `**${label}:** ` : `${label}: `;
  if (inline) return edit({ start: end, end }, ` ${mark}`, value, '', stops);
  const prefix = itemPrefix(statement.text, last.start);
  const lead = /\S/.test(prefix) ? statement.eol + prefix : lineBreak(statement, last) + prefix;
  return edit({ start: end, end }, lead + mark, value, '', stops);
}

/** What parts a line of fields without a list marker from the next: a blank line, or what its paragraph's lines end in. */
function lineBreak({ text, eol }: Statement, last: Edit['span']): string {
  const above =
    /([^\r\n]*)(?:\r\n|\r|\n)[ \t]*$/.exec(text.slice(Math.max(0, last.start - 1000), last.start))?.[1] ?? '';
  if (!above.trim() || !/^\s*[*_]/.test(above)) return eol + eol;
  return (/ {2,}$|\\$/.exec(above)?.[0] ?? '') + eol;
}

/** A short row gets the cells that it lacks. */
function addCell(
  statement: Statement,
  { form, span }: Action,
  name: FieldName,
  value: string,
  stops?: readonly TabStop[],
): Edit | null {
  if (form.kind !== 'row') return null;
  const column = form.table.columns.indexOf(name);
  if (column < form.cells.length) return null;
  const closed = statement.text[span.end - 1] === '|';
  const missing = column - form.cells.length;
  return edit(
    { start: span.end, end: span.end },
    (closed ? ' ' : ' | ') + '| '.repeat(missing),
    value.replace(/\|/g, '\\|'),
    ' |',
    stops,
  );
}

/** What a line begins with before the item at `at`: its indent and marker, the next number in an ordered list. */
export function itemPrefix(text: string, at: number): string {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return text.slice(start, at).replace(/\d+(?=[.)]\s)/, (n) => String(Number(n) + 1));
}

/** The word that the document itself uses for a field. */
export function labelOf(statement: Statement, name: FieldName): string {
  const used = statement.actions.find((action) => action.form.kind === 'list' && action.fields[name]);
  const label = used?.fields[name]!.label ?? labels[name];
  // Within a sentence it need not begin as an item does.
  return used?.form.kind === 'list' && used.form.inline ? label[0]!.toUpperCase() + label.slice(1) : label;
}

function edit(span: Edit['span'], lead: string, value: string, tail: string, stops?: readonly TabStop[]): Edit {
  const text = lead + value + tail;
  if (!stops) return { span, text };
  return {
    span,
    text,
    stops: stops.map((stop) => ({ ...stop, start: stop.start + lead.length, end: stop.end + lead.length })),
  };
}

/**
 * The fixes for a field that is missing: one to fill in, with the choices at hand, and one for each of the likeliest.
 */
export function fillField(
  statement: Statement,
  action: Action,
  name: Fillable,
  placeholder: string,
  choices: readonly string[],
): Fix[] {
  const fill = setField(statement, action, name, choices[0] ?? placeholder, [
    { start: 0, end: (choices[0] ?? placeholder).length, ...(choices.length ? { choices } : {}) },
  ]);
  if (!fill) return [];
  const set = choices.slice(0, 4).flatMap((choice) => {
    const made = setField(statement, action, name, choice);
    return made ? [{ title: titles[name].set(choice), edits: [made] }] : [];
  });
  return [{ title: titles[name].add(), edits: [fill] }, ...set];
}

type Fillable = 'owner' | 'deadline' | 'measure' | 'evidence';

const titles: Readonly<Record<Fillable, { add(): string; set(choice: string): string }>> = {
  owner: { add: () => t('Add an owner…'), set: (choice) => t('Set the owner to “{0}”', choice) },
  deadline: { add: () => t('Add a deadline…'), set: (choice) => t('Set the deadline to “{0}”', choice) },
  measure: { add: () => t('Add a success measure…'), set: (choice) => t('Set the success measure to “{0}”', choice) },
  evidence: { add: () => t('Add evidence…'), set: (choice) => t('Set the evidence to “{0}”', choice) },
};
