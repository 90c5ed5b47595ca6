import type { Edit } from '../../server/core/model/edit.ts';

/** A text after edits that do not overlap and are in ascending order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const { span, text: replacement } of edits) {
    out += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return out + text.slice(from);
}
