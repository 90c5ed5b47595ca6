import type { Words } from '../../config/words.ts';
import { isNarrativeLabel } from '../../config/status.ts';
import type { FieldName } from '../../model/statement.ts';

type Column = FieldName | 'action' | null;

/**
 * What each column of a table holds, by its label. Of two that hold the same the first counts, but a report of progress
 * never beside a status. A usual name goes before one that only says the same (`Who will lead?`), and such names are
 * believed in a table that is of actions beyond doubt.
 */
export function columnsOf(labels: readonly string[], words: Words): Column[] {
  const usual = firstOfEach(
    labels,
    labels.map((label) => words.field(label)),
  );
  if (!usual.includes(null)) return usual;
  const likely = labels.map((label, i) =>
    usual[i] === null && words.field(label) === null ? words.likely(label) : null,
  );
  if (!likely.some((one) => one)) return usual;
  const among = (weak: boolean) =>
    firstOfEach(
      labels,
      labels.map((_, i) => {
        const one = likely[i];
        return usual[i] ?? (one && (weak || !one.weak) && !usual.includes(one.field) ? one.field : null);
      }),
    );
  const strong = among(false);
  // A reply to each recommendation is what will be done about it, where nothing else says so.
  const columns = !strong.includes('action') && strong.includes('area') ? among(true) : strong;
  return isOfActions(columns, usual) ? columns : usual;
}

/** It has actions, and who does them or when, or what is told of them in usual words. */
function isOfActions(columns: readonly Column[], usual: readonly Column[]): boolean {
  if (!columns.includes('action')) return false;
  if (columns.includes('owner') || columns.includes('deadline')) return true;
  return usual.includes('action') && columns.some((column, i) => column !== null && column !== 'action' && usual[i]);
}

function firstOfEach(labels: readonly string[], fields: readonly Column[]): Column[] {
  const status = labels.findIndex((label, i) => fields[i] === 'status' && !isNarrativeLabel(label));
  return fields.map((field, i) => {
    const first = field === 'status' && status >= 0 ? status : fields.indexOf(field);
    return first === i ? field : null;
  });
}
