import type { Words } from '../../config/words.ts';
import type { Passage } from '../../model/passage.ts';
import { part } from '../../model/passage.ts';
import type { FieldName } from '../../model/statement.ts';
import { readDeadline } from '../deadline.ts';
import { isVague } from '../deadlineWords.ts';

type Columns = readonly (FieldName | 'action' | null)[];

/**
 * The column that says two things of an action, one of which no other column says: who does it and by when (`Responsible
 * officer and target date`), or what is done and by when (`Actions (dated)`); -1 without one.
 * @param columns what `columnsOf` says of the same labels
 */
export function combinedColumn(labels: readonly string[], columns: Columns, words: Words): number {
  if (columns.includes('owner') && columns.includes('deadline')) return -1;
  return labels.findIndex((label, i) => {
    const column = columns[i];
    if (column === 'action') return !columns.includes('deadline') && dated.test(label);
    if (column !== 'owner' && column !== 'deadline') return false;
    const named = label.split(parts).map((one) => words.field(one) ?? words.likely(one)?.field);
    return named.includes('owner') && named.includes('deadline');
  });
}

const parts = /\s*(?:[/,|&+]|\band\b)\s*/i;
const dated =
  /\((?:[^()]*\b)?(?:dated|dates?|by when|timescales?|deadlines?)\)|\b(?:and|with|&) (?:dates?|deadlines?|timescales?|by when)\W*$/i;

/** Who and when of a cell that says both, in either order: `Head of MASH – 30 April 2027`, `May 2027 (DCS)`. */
export function whoAndWhen(cell: Passage): { readonly owner: Passage; readonly deadline: Passage | null } {
  const when = whenIn(cell.text);
  if (!when) return { owner: cell, deadline: null };
  const { text } = cell;
  const before = text.slice(0, when.from).replace(/(?:[\s,;:|/([–—-]|\b(?:by|due|from|end of)\b)+$/i, '');
  const skipped = /^[\s,;:|/)\]–—-]*/.exec(text.slice(when.to))![0].length;
  const owner = /\p{L}/u.test(before) ? part(cell, 0, before.length) : part(cell, when.to + skipped, text.length);
  return { owner, deadline: part(cell, when.from, when.to) };
}

function whenIn(text: string): { readonly from: number; readonly to: number } | null {
  const read = readDeadline(text, { statementDate: null, letterDate: null });
  if (read.kind === 'date' || read.kind === 'relative') return read;
  if (read.kind === 'impossible') return read.mention;
  return read.kind === 'vague' && (read.reason !== 'no-date' || isVague(text.slice(read.from, read.to))) ? read : null;
}

/** By when, in an action's own words: `Publish the protocol by 30 June 2027`. `null` where they do not say so. */
export function whenInWords(title: Passage): Passage | null {
  const { text } = title;
  if (text.length > LONGEST || !/\d/.test(text) || !bound.test(text)) return null;
  const read = readDeadline(text, { statementDate: null, letterDate: null });
  const at = read.kind === 'impossible' ? read.mention : read.kind === 'date' && !read.conditional ? read : null;
  if (!at) return null;
  return /\b(?:by|before|no later than)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:the\s+)?$/i.test(text.slice(0, at.from))
    ? part(title, at.from, at.to)
    : null;
}

const LONGEST = 400;
const bound = /\b(?:by|before|no later than)\s/i;
