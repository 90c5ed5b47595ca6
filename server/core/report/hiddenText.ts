import { countsText } from './summary.ts';
import type { Hidden } from './baseline.ts';

/** What a baseline hides, and what of it could go, in sentences; for people. */
export function hiddenSentences({ baseline, counts, gone }: Hidden): string[] {
  const all = counts.errors + counts.warnings + counts.notes;
  const sentences: string[] = [];
  if (all)
    sentences.push(
      `${all === 1 ? '1 finding is' : `${all} findings are`} hidden that ${baseline} accepts: ${countsText(counts)}.`,
    );
  if (gone)
    sentences.push(
      `${gone} that ${all ? 'it' : baseline} accepts ${gone === 1 ? 'is' : 'are'} gone: --prune-baseline takes ${gone === 1 ? 'it' : 'them'} out.`,
    );
  return sentences;
}
