import type { Edit } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';

/**
 * The edits of all safe fixes of these findings, by file, ascending and without overlaps: of two that touch, the
 * first stays. What is left out is found again when the text is checked again.
 */
export function safeEdits(findings: readonly Finding[]): ReadonlyMap<string, readonly Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const finding of findings) {
    if (!finding.fixable) continue;
    const fix = finding.fixes().find(({ safe }) => safe);
    if (!fix) continue;
    const file = fix.file ?? finding.file;
    const edits = byFile.get(file) ?? [];
    // A fix is applied whole or not at all.
    if (fix.edits.some((edit) => edits.some((other) => touches(edit, other)))) continue;
    byFile.set(
      file,
      [...edits, ...fix.edits].sort((a, b) => a.span.start - b.span.start),
    );
  }
  return byFile;
}

/** `text` with the edits in it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Do they overlap, or stand at one place, where the order of two insertions would matter? */
function touches(a: Edit, b: Edit): boolean {
  const apart = a.span.end < b.span.start || b.span.end < a.span.start;
  const adjoining = a.span.end === b.span.start || b.span.end === a.span.start;
  const empty = a.span.start === a.span.end || b.span.start === b.span.end;
  return !apart && (!adjoining || empty);
}
