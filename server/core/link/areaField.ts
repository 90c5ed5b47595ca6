import type { Action, AreaMention } from '../model/statement.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { areaMentions, bareNumbers } from '../parse/statement/references.ts';

/** A placeholder, and no reference: `[A1]` alone is one, `[area]` is not. */
export function saysNoArea(text: string): boolean {
  return isPlaceholder(text) && !areaMentions(text).some(({ ref }) => !/^\d/.test(ref));
}

/** Mentions in an area field, where small letters and bare numbers are references too. */
export function fieldMentions(text: string): readonly AreaMention[] {
  const found = areaMentions(text);
  if (found.length) return found;
  return /^[a-z]{1,4}-?\d/.test(text) ? areaMentions(text.toUpperCase()) : bareNumbers(text);
}

/** `Area: additional`: legitimate when it says so. */
export function isAdditional(text: string): boolean {
  return (
    /^[^A-Za-z0-9]{0,5}(additional|extra)\b/i.test(text) ||
    /^none\s*[:–—-]?\s*\(?additional/i.test(text) ||
    /\((?:additional|extra)(?: action)?\)\s*$/i.test(text)
  );
}

/**
 * Whether an action's area is the one above it: its cell is empty, missing, a dash, dots or ditto marks. Words that put
 * it off (`TBC`) are not that.
 */
export function inheritsArea({ fields, form }: Action): boolean {
  if (!fields.area) return form.kind === 'row' && form.table.columns.indexOf('area') >= form.cells.length;
  const { text } = fields.area;
  return /^[\s‐‑‒–—―−….·"“”″〃-]*$/.test(text) || /^(ditto|as above|same as above|same)\.?$/i.test(text.trim());
}
