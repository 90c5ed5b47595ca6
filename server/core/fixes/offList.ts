import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';

/**
 * Takes an entry off a list of the front matter, `[a, b]` or a line of its own, with the comma or the line that goes with
 * it. `null` where more than the entry would go: a comment, or a list that is one word.
 */
export function takeOffList({ text }: Statement, entry: Span): Edit | null {
  const line = { start: text.lastIndexOf('\n', entry.start - 1) + 1, end: endOfLine(text, entry.end) };
  const before = text.slice(line.start, entry.start);
  const after = text.slice(entry.end, line.end);
  if (/^[ \t]*-[ \t]+$/.test(before)) return /^\s*$/.test(after) ? { span: line, text: '' } : null;
  const lead = /,[ \t]*$/.exec(before);
  if (lead && /^[ \t]*[,\]]/.test(after))
    return { span: { start: entry.start - lead[0].length, end: entry.end }, text: '' };
  const comma = /^[ \t]*,[ \t]*(?=[^\s#])/.exec(after);
  if (comma) return { span: { start: entry.start, end: entry.end + comma[0].length }, text: '' };
  return /\[[ \t]*$/.test(before) && /^[ \t]*\]/.test(after) ? { span: entry, text: '' } : null;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
