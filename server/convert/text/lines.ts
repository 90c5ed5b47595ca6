import { mendWords } from '../words.ts';

/** A line of a plain text. */
export interface Line {
  readonly text: string;
  /** Columns before it. */
  readonly indent: number;
  /** Whether a blank line, or the end of a page, stands before it. */
  readonly gap: boolean;
  /** Whether it is the first of a page, as far as that is known. */
  readonly page: boolean;
}

/** The lines that hold anything. Underlined headings (`Title`, `=====`) lose their underlines. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  let page = false;
  for (const raw of text.replace(/\f/g, '\n\f').split(/\r\n|\r|\n/)) {
    if (raw.includes('\f')) page = gap = true;
    // Wide spaces stay until bullets are known.
    const line = raw.replace(/\f/g, '').replace(/\t/g, '    ').trimEnd();
    const words = mendWords(line).trim();
    if (!words || /^[=_*~-]{3,}$/.test(words)) {
      gap = true;
      continue;
    }
    lines.push({ text: line.trimStart(), indent: line.length - line.trimStart().length, gap, page });
    gap = page = false;
  }
  return lines;
}

/** What text was wrapped to: the columns that its fuller lines reach; `null` where each line is a paragraph. */
export function measureOf(lines: readonly Line[]): number | null {
  const ends = lines
    .map(endOf)
    .filter((end) => end > 30)
    .sort((a, b) => a - b);
  const measure = ends[Math.floor(ends.length * 0.95)];
  if (measure === undefined || measure > 200) return null;
  // A wrapped text goes on in the middle of sentences.
  const goesOn = lines.filter(
    (line, i) => i > 0 && !line.gap && /^\p{Ll}/u.test(line.text) && !/[.:;!?]$/.test(lines[i - 1]!.text),
  );
  return goesOn.length >= Math.max(1, lines.length * 0.1) ? measure : null;
}

export function endOf(line: Line): number {
  return line.indent + line.text.length;
}
