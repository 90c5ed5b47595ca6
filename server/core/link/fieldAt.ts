import type { Span } from '../model/span.ts';
import type { FieldName, Statement } from '../model/statement.ts';

/** The index of the last item that begins at a place or before it; -1 where none does. They are in order. */
export function lastBefore(items: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The field of an action that holds a place in the statement; `null` for titles and for all other words. */
export function fieldAt({ actions }: Statement, at: number): FieldName | null {
  const last = lastBefore(actions, at);
  // An action's fields may stand below another's that is part of it: two back are enough for what people write.
  for (let i = last; i >= Math.max(0, last - 2); i--) {
    for (const field of Object.values(actions[i]!.fields)) {
      if (field.span.start <= at && at < field.span.end) return field.name;
    }
  }
  return null;
}
