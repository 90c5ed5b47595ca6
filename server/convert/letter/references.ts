import { defaultConfig } from '../../core/config/config.ts';
import type { Area, Letter } from '../../core/model/letter.ts';
import { readMarkdown } from '../../core/parse/document.ts';
import { readLetter } from '../../core/parse/letter.ts';

export function letterOf(markdown: string): Letter {
  return readLetter(readMarkdown(markdown), defaultConfig);
}

/**
 * Writes `**A1** ` before every area whose reference is not written yet, so that everyone sees the same ones. Where
 * that would change what is read in the letter, the reference stays unwritten.
 */
export function withReferences(markdown: string): string {
  const { areas } = letterOf(markdown);
  const skipped = new Set<number>();
  for (;;) {
    const written = insert(markdown, areas, skipped);
    const after = letterOf(written).areas;
    const wrong = areas.findIndex((area, i) => !sameArea(area, after[i]));
    if (wrong < 0 && after.length === areas.length) return written;
    if (wrong < 0 || skipped.has(wrong) || skipped.size > 20) return markdown;
    skipped.add(wrong);
  }
}

function insert(markdown: string, areas: readonly Area[], skipped: ReadonlySet<number>): string {
  let text = '';
  let done = 0;
  areas.forEach((area, i) => {
    if (area.refSpan || skipped.has(i)) return;
    const at = beginning(markdown, area.titleSpan.start);
    if (at < done) return;
    text += `${markdown.slice(done, at)}**${area.ref}** `;
    done = at;
  });
  return text + markdown.slice(done);
}

/** Where the markup of the words at `at` begins: a link's bracket, an escape. */
function beginning(markdown: string, at: number): number {
  while (at > 0 && '[\\<*_`~'.includes(markdown[at - 1]!)) at--;
  return at;
}

/** Whether two readings of an area are the same but for where it stands. */
export function sameArea(a: Area, b: Area | undefined): boolean {
  const words = ({ ref, kind, heading, agency, timescale, stem, text, items }: Area) =>
    JSON.stringify([ref, kind, heading, agency, timescale, stem, text, items.map((item) => [item.ref, item.text])]);
  return b !== undefined && words(a) === words(b);
}
