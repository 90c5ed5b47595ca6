import type { Line } from './lines.ts';

/** A footnote as it stands at the foot of a page, in the middle of the text. */
export interface Note {
  readonly number: number;
  readonly lines: readonly string[];
}

/** Its mark, as copying leaves it: a number that sticks to a word or to the point behind it. */
export function markPattern(number: number): RegExp {
  return new RegExp(`(?<=[\\p{L}’”)][.,;:’”)]?)${number}(?=[\\s.,;:’”)]|$)`, 'u');
}

/**
 * Takes footnotes out of the text: a line that begins with the next footnote's number, at the end of a page, whose
 * mark stands before it.
 */
export function takeFootnotes(lines: readonly Line[]): { lines: Line[]; notes: Note[] } {
  const kept: Line[] = [];
  const notes: Note[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const number = notes.length + 1;
    if (!line.text.startsWith(String(number))) {
      kept.push(line);
      continue;
    }
    const mark = markPattern(number);
    const rest = new RegExp(`^${number}(?:\\s+(?=[\\p{Lu}‘“(])|$)`, 'u').exec(line.text);
    const end = rest ? pageEnd(lines, i) : -1;
    if (rest && end > 0 && kept.slice(-80).some((one) => mark.test(one.text))) {
      const words = [line.text.slice(rest[0].length), ...lines.slice(i + 1, end).map(({ text }) => text)];
      notes.push({ number, lines: words.filter(Boolean) });
      const next = lines[end];
      if (next) kept.push({ ...next, gap: next.gap, page: true });
      i = end;
    } else kept.push(line);
  }
  return { lines: kept, notes };
}

/** Where the page ends that a footnote stands on, when that is near; -1 when it is not. */
function pageEnd(lines: readonly Line[], from: number): number {
  for (let i = from + 1; i <= from + 8 && i <= lines.length; i++) {
    if (i === lines.length || lines[i]!.page) return i;
    if (/^\d{1,2}(\s|$)/.test(lines[i]!.text) && i > from + 1) return i;
  }
  return -1;
}
