import { distance } from 'fastest-levenshtein';
import type { Fix } from '../model/edit.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Action, Field, Statement } from '../model/statement.ts';
import type { StatusKey } from '../config/status.ts';
import { memoised } from '../parse/memo.ts';
import { setField } from './fields.ts';
import { t } from '../words.ts';

/**
 * Marks an action complete in the statement's own words or colours: what said its status before is replaced, and what
 * is reported beside it stays. Nothing for a table that has no such column.
 */
export function markComplete(statement: Statement, action: Action, key: StatusKey): Fix[] {
  const field = action.fields.status;
  const status = field ? key.read(field.text) : null;
  const old = field && status?.kind === 'known' ? field.text.slice(status.from, status.to) : '';
  const word = completeWord(statement, key, old);
  const title = t('Mark it complete (“{0}”)', word);
  if (field && status?.kind === 'known') {
    const made = field.text.slice(0, status.from) + word + field.text.slice(status.to);
    // `Complete by October` says the opposite with the same word.
    const span = key.meaningOf(made) === 'complete' ? sourceSpan(field, status.from, status.to) : field.span;
    return [{ title, edits: [{ span, text: word }] }];
  }
  if (field && status?.kind === 'narrative')
    return [{ title, edits: [{ span: { start: field.span.start, end: field.span.start }, text: `${word} – ` }] }];
  const edit = setField(statement, action, 'status', word);
  return edit ? [{ title, edits: [edit] }] : [];
}

/** The word for it that the statement uses, else one in the style of the status that is replaced. */
function completeWord(statement: Statement, key: StatusKey, old: string): string {
  const style = styleOf(old);
  for (const { fields } of statement.actions) {
    const used = fields.status && usedWord(fields.status, key);
    if (used && (!old || styleOf(used) === style)) return used;
  }
  return { word: 'Complete', colour: 'Blue', letter: 'B', picture: '🔵' }[style];
}

function usedWord(field: Field, key: StatusKey): string | null {
  const status = key.read(field.text);
  return status.kind === 'known' && status.meaning === 'complete' ? field.text.slice(status.from, status.to) : null;
}

function styleOf(status: string): 'word' | 'colour' | 'letter' | 'picture' {
  if (/^[BRAG]$/i.test(status)) return 'letter';
  if (/^(?:blue|red|amber|green|yellow)\b/i.test(status)) return 'colour';
  return /^[\p{L}\d[]/u.test(status) || !status ? 'word' : 'picture';
}

/** The words of the key that may have been meant: those whose letters differ least; none where none is near. */
export function nearStatuses(text: string, key: StatusKey): readonly string[] {
  let nearest = near.get(key);
  if (!nearest) near.set(key, (nearest = memoised((written) => nearestOf(written, key.words))));
  return nearest(text);
}

/** A document repeats its own mistakes: each is looked up once. */
const near = new WeakMap<StatusKey, (text: string) => readonly string[]>();

function nearestOf(text: string, words: readonly string[]): readonly string[] {
  const written = text.trim().toLowerCase();
  if (written.length > LONGEST) return [];
  return words
    .map((word) => ({ word, off: distance(word.toLowerCase(), written) }))
    .filter(({ word, off }) => off <= Math.min(3, Math.floor(word.length / 3)))
    .sort((a, b) => a.off - b.off || shared(b.word, written) - shared(a.word, written))
    .slice(0, 3)
    .map(({ word }) => word);
}

/** How many letters two words begin and end with alike: `Gren` is rather Green than Grey. */
function shared(word: string, written: string): number {
  const [a, b] = [word.toLowerCase(), written];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end;
}

const LONGEST = 40;

/** The statuses that a statement uses, most often first; the plainest ones while it has hardly any. */
export function usedStatuses(statement: Statement, key: StatusKey): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fields } of statement.actions) {
    const status = fields.status && key.read(fields.status.text);
    if (status?.kind !== 'known') continue;
    const word = fields.status!.text.slice(status.from, status.to);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const used = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return used.length > 1 ? used.slice(0, 4) : ['Not started', 'In progress', 'Complete'];
}
