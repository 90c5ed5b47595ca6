import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';

/** The stretch of a text at `span` with the edits in it, which are in ascending order and do not overlap. */
export function applyWithin(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let result = '';
  let at = start;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at, end);
}
