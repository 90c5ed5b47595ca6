import { fileName } from '../fixes/naming.ts';

/** What a statement calls its letters where their references alone do not tell which is meant: `scrutiny-report A1`. */
export class LetterNames {
  readonly #names = new Map<string, { readonly label: string; readonly pattern: RegExp }>();

  /** @param files the letters' files, as the caller names them */
  constructor(files: readonly string[]) {
    for (const file of files) {
      let depth = 1;
      const clashes = () => files.some((other) => other !== file && tail(other, depth) === tail(file, depth));
      while (depth < 5 && clashes()) depth++;
      const label = tail(file, depth);
      const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (label.length < 3 || !words.length) continue;
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]{1,3}')}(?![\\p{L}\\p{N}])`, 'giu');
      this.#names.set(file, { label, pattern });
    }
  }

  /** A letter's file without what follows the last dot, with as many folders as tell it from the others. */
  labelOf(file: string): string | null {
    return this.#names.get(file)?.label ?? null;
  }

  /**
   * The letter that a text says a reference in it (`from` to `to`) is of: the one named last before it, or right after
   * it (`A1 of the scrutiny report`).
   */
  ofReference(text: string, from: number, to: number): string | null {
    const before = this.#named(text.slice(0, from)).at(-1);
    if (before) return before.file;
    const behind = /^(?:(?! and )[^,;\n]){0,40}/.exec(text.slice(to))![0];
    return this.#named(behind)[0]?.file ?? null;
  }

  /** The letter that the nearest of some headings, from the inside out, names. */
  ofHeadings(headings: readonly string[]): string | null {
    for (const heading of headings) {
      const [named] = this.#named(heading);
      if (named) return named.file;
    }
    return null;
  }

  /** In the order of the text; of two names at one place the longer. */
  #named(text: string): { readonly file: string; readonly at: number; readonly end: number }[] {
    const found = [...this.#names].flatMap(([file, { pattern }]) =>
      Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ file, at: index, end: index + length })),
    );
    return found
      .filter(
        (one) =>
          !found.some((other) => other !== one && other.at <= one.at && other.end >= one.end && longer(other, one)),
      )
      .sort((a, b) => a.at - b.at);
  }
}

function longer(one: { at: number; end: number }, other: { at: number; end: number }): boolean {
  return one.end - one.at > other.end - other.at;
}

/** The last `depth` parts of a path, without what follows the last dot. */
function tail(file: string, depth: number): string {
  const folders = file
    .split('/')
    .slice(0, -1)
    .slice(1 - depth, depth === 1 ? 0 : undefined);
  return [...folders.map(fileName), fileName(file).replace(/\.[^.]*$/, '')].join('/');
}
