import type { Page, Run } from './page.ts';

/** One line of text, as a reader sees it. Lengths are in points, from the top left corner of its page. */
export interface Line {
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly right: number;
  /** Of most of its letters. */
  readonly size: number;
  /** All its letters are. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly runs: readonly Run[];
  /** The paragraph of the file's tags; 0 where there is none. */
  readonly block: number;
}

/** The lines that runs make, from top to bottom; raised and lowered marks stay in the line that they belong to. */
export function linesOf(page: Page, runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  // The larger type first, so that a footnote's mark finds its line and not the other way round.
  const order = runs.filter((run) => run.text.trim()).toSorted((a, b) => b.size - a.size || a.y - b.y);
  const spaces = runs.filter((run) => !run.text.trim());
  const index = new Map<number, Run[][]>();
  for (const run of [...order, ...spaces]) {
    const near = Math.round(run.y / 8);
    const row = [near, near - 1, near + 1, near + 2]
      .flatMap((at) => index.get(at) ?? [])
      .find((candidate) => sameLine(candidate[0]!, run));
    if (row) row.push(run);
    else if (run.text.trim()) {
      const made = [run];
      rows.push(made);
      const at = index.get(near);
      if (at) at.push(made);
      else index.set(near, [made]);
    }
  }
  return rows.map((row) => lineOf(page.number, row)).sort((a, b) => a.y - b.y || a.x - b.x);
}

function sameLine(first: Run, run: Run): boolean {
  const off = run.y - first.y;
  // A raised mark's baseline is above the line's, a lowered one's below it.
  return run.size < first.size * 0.85
    ? off > -0.6 * first.size && off < 0.3 * first.size
    : Math.abs(off) < 0.3 * first.size;
}

function lineOf(page: number, row: Run[]): Line {
  const runs = row.toSorted((a, b) => a.x - b.x);
  const words = runs.filter((run) => run.text.trim());
  const letters = words.filter((run) => !run.symbol && /[\p{L}\p{N}]/u.test(run.text));
  const largest = letters.reduce<Run | undefined>((best, run) => {
    return !best || run.text.length > best.text.length ? run : best;
  }, undefined);
  const main = largest ?? words[0]!;
  const ofSize = letters.filter((run) => run.size > main.size * 0.85);
  return {
    page,
    y: main.y,
    x: words[0]!.x,
    right: words.at(-1)!.right,
    size: main.size,
    bold: ofSize.length > 0 && ofSize.every((run) => run.bold),
    italic: ofSize.length > 0 && ofSize.every((run) => run.italic),
    runs,
    block: main.block,
  };
}

/** The runs' words, with the spaces that the page shows between them. */
export function textOf(runs: readonly Run[]): string {
  let text = '';
  let last: Run | null = null;
  for (const run of runs) {
    if (last && !/\s$/.test(text) && !/^\s/.test(run.text) && run.x - last.right > 0.18 * Math.max(run.size, last.size))
      text += ' ';
    // Type that is printed twice, a little moved, to look bold.
    if (last && run.text === last.text && run.text.trim() && Math.abs(run.x - last.x) < 1) continue;
    text += run.text;
    last = run;
  }
  return text.replace(/\s+/g, ' ').trim();
}
