import type { Passage } from '../../model/passage.ts';

/** Shorter than this, no gap matters. */
const SHORT = 400;
const gap = /\s{64,}/g;

/**
 * The same passage, its gaps closed: white space that goes on and on says no more than one space or line end, and
 * patterns that look for words try them all.
 */
export function withoutGaps(passage: Passage): Passage {
  if (passage.text.length < SHORT || passage.text.search(gap) < 0) return passage;
  const old = passage.runs ?? [0, 0];
  const runs: number[] = [];
  let text = '';
  let run = 0;
  const keep = (from: number, to: number) => {
    while (run + 2 < old.length && old[run + 2]! <= from) run += 2;
    for (; run < old.length && old[run]! < to; run += 2) {
      const skipped = Math.max(from - old[run]!, 0);
      runs.push(text.length + Math.max(old[run]! - from, 0), old[run + 1]! + skipped);
    }
    run = Math.max(run - 2, 0);
    text += passage.text.slice(from, to);
  };
  let from = 0;
  for (const { 0: space, index } of passage.text.matchAll(gap)) {
    const line = Math.max(space.indexOf('\n'), 0);
    keep(from, index);
    keep(index + line, index + line + 1);
    from = index + space.length;
  }
  keep(from, passage.text.length);
  return { ...passage, text, runs };
}
