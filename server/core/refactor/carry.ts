/**
 * A cell as written, as it is written in one line outside of a table: a pipe needs no escape there. What else is
 * escaped stays so, and a line break stays `<br>`.
 */
export function fromCell(cell: string): string {
  return cell.replace(/\\([\s\S])/g, (both, next: string) => (next === '|' ? '|' : both));
}

/** The same as a field of a list: a line break is one, `indent` before the lines that follow. */
export function itemFromCell(cell: string, eol: string, indent: string): string {
  return fromCell(cell)
    .split(/[ \t]*<br\s*\/?>[ \t]*/i)
    .map((line, i) => (i ? asProse(line) : line))
    .join(`\\${eol}${indent}`);
}

/** One line as written, as it is written in a cell: pipes are escaped, in code too. */
export function toCell(line: string): string {
  return line.replace(/\\([\s\S])|\|/g, (found) => (found === '|' ? '\\|' : found));
}

/** The lines of a field as written, as a cell: hard breaks and paragraphs are `<br>`, other ends of lines a space. */
export function cellFromItem(lines: string): string {
  const parts = lines.split(/(\r\n|\r|\n)/);
  let cell = '';
  for (let i = 0; i < parts.length; i += 2) {
    const line = parts[i]!;
    const words = line.trim();
    if (!words) continue;
    const last = i + 1 >= parts.length || parts.slice(i + 2).every((part) => !part.trim());
    const escaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(words);
    const isHard = escaped || / {2,}$/.test(line) || !parts[i + 2]?.trim();
    cell += toCell(escaped && !last ? words.slice(0, -1).trimEnd() : words) + (last ? '' : isHard ? '<br>' : ' ');
  }
  return cell;
}

/** A line that would begin a list, a heading, a quote or a rule is kept one of words. */
function asProse(line: string): string {
  return line
    .replace(/^(?=[-+*](?:\s|$)|[-=]+\s*$|#{1,6}(?:\s|$)|>|```|~~~|\|)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
