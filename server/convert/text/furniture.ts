import type { Line } from './lines.ts';

const pageNumber = /^(?:[-–—|]\s*)?(?:page\s+)?(\d{1,3})(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*[-–—|](?:\s*page)?)?$/i;

/**
 * The lines without what is printed on every page: page numbers that count up, and lines that come back beside them
 * or beside the end of a page. What follows them goes on where the page before ended.
 */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const numbers = pageNumbers(lines);
  const running = runningHeads(lines, numbers);
  const kept: Line[] = [];
  let page = false;
  let gap = false;
  for (const line of lines) {
    page ||= line.page;
    gap ||= line.gap;
    if (numbers.has(line) || running.has(line)) page = true;
    else {
      kept.push({ ...line, gap, page });
      page = gap = false;
    }
  }
  return kept;
}

/** Lines of a number only, where at least two of them count up one by one; a single one at the end of a page. */
function pageNumbers(lines: readonly Line[]): Set<Line> {
  const found = lines.flatMap((line, i) => {
    const number = pageNumber.exec(line.text)?.[1];
    return number
      ? [{ line, number: Number(number), ends: i === lines.length - 1 || lines[i + 1]!.page || line.page }]
      : [];
  });
  const counted = found.filter(
    ({ number }, i) =>
      found.slice(Math.max(0, i - 3), i).some((other) => other.number === number - 1) ||
      found.slice(i + 1, i + 4).some((other) => other.number === number + 1),
  );
  return new Set([...counted, ...found.filter(({ ends }) => ends)].map(({ line }) => line));
}

function runningHeads(lines: readonly Line[], numbers: ReadonlySet<Line>): Set<Line> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text.length > 120 || numbers.has(line)) return;
    const same = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
    const found = places.get(same);
    if (found) found.push(i);
    else places.set(same, [i]);
  });
  const found = new Set<Line>();
  const isEdge = (i: number) => {
    for (let near = i - 3; near <= i + 3; near++) {
      const line = lines[near];
      if (line && (numbers.has(line) || (line.page && near > i - 3))) return true;
    }
    return false;
  };
  for (const indexes of places.values()) {
    if (indexes.length < 3 || indexes.filter(isEdge).length < indexes.length * 0.7) continue;
    for (const i of indexes) if (isEdge(i)) found.add(lines[i]!);
  }
  return found;
}
