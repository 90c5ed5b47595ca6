import type { PhrasingContent } from 'mdast';
import { isRaised } from './footnotes.ts';
import type { Line } from './lines.ts';
import { textOf } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';

/** Knows the document's words and footnotes, to mend what line ends have broken. */
export class Words {
  readonly #known = new Set<string>();
  readonly #notes: ReadonlySet<string>;

  constructor(lines: Iterable<Line>, notes: ReadonlySet<string>) {
    this.#notes = notes;
    for (const line of lines)
      for (const word of textOf(line.runs)
        .toLowerCase()
        .matchAll(/\p{L}+(?:[-‑]\p{L}+)*/gu))
        this.#known.add(word[0]);
  }

  /** A paragraph's words, in one line, with its footnote marks. */
  phrasing(paragraph: Paragraph): PhrasingContent[] {
    const content: PhrasingContent[] = [];
    let text = '';
    const flush = () => {
      if (text) content.push({ type: 'text', value: text });
      text = '';
    };
    paragraph.lines.forEach((line, i) => {
      const runs = i === 0 ? (paragraph.marker?.runs ?? line.runs) : line.runs;
      for (const piece of this.#pieces(runs, line)) {
        if (piece.note) {
          flush();
          for (const number of piece.note)
            content.push({ type: 'footnoteReference', identifier: number, label: number });
        } else text = this.#append(text, piece.text, content.length > 0);
      }
      text += '\n';
    });
    text = text.trimEnd();
    flush();
    return content;
  }

  plain(paragraph: Paragraph): string {
    return this.phrasing(paragraph)
      .map((node) => (node.type === 'text' ? node.value : ''))
      .join('')
      .trim();
  }

  #pieces(runs: Line['runs'], line: Line): { text: string; note?: string[] }[] {
    const pieces: { text: string; note?: string[] }[] = [];
    let plain: Line['runs'][number][] = [];
    const flush = () => {
      if (plain.length) pieces.push({ text: spaced(plain) });
      plain = [];
    };
    runs.forEach((run, i) => {
      const numbers = isRaised(run, line) ? run.text.split(',').map((number) => number.trim()) : [];
      if (numbers.length && numbers.every((number) => this.#notes.has(number))) {
        flush();
        pieces.push({ text: '', note: numbers });
        const next = runs[i + 1];
        if (/\s$/.test(run.text) || (next && next.x - run.right > 0.18 * line.size)) pieces.push({ text: ' ' });
      } else plain.push(run);
    });
    flush();
    return pieces;
  }

  /** Joins what a line end divides: a space, or nothing within a word that is hyphenated there. */
  #append(before: string, after: string, begun: boolean): string {
    if (!before.endsWith('\n')) return begun || before ? before + after : after.trimStart();
    const head = before.slice(0, -1).trimEnd();
    const tail = after.trimStart();
    if (/\u00ad$/.test(head)) return head.slice(0, -1) + tail;
    const [, first] = /(\p{L}+)[-‐]$/u.exec(head) ?? [];
    const [second] = /^\p{L}+/u.exec(tail) ?? [];
    if (first && second && /^\p{Ll}/u.test(second)) {
      const whole = (first + second).toLowerCase();
      const apart = `${first}-${second}`.toLowerCase();
      return this.#known.has(whole) && !this.#known.has(apart) ? head.slice(0, -1) + tail : head + tail;
    }
    if (/\S[-/–—]$/.test(head) && /^\S/.test(tail)) return head + tail;
    return `${head} ${tail}`;
  }
}

/** As `textOf`, with the space at either end that the runs have. */
function spaced(runs: Line['runs']): string {
  const text = textOf(runs);
  const [first, last] = [runs[0]!.text, runs.at(-1)!.text];
  return (/^\s/.test(first) ? ' ' : '') + text + (/\s$/.test(last) ? ' ' : '');
}
