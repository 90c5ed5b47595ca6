import { distance } from 'fastest-levenshtein';
import type { LinkedArea } from '../link/areas.ts';
import { defineRule } from './rule.ts';
import { areaName, fileName } from '../fixes/naming.ts';
import { t } from '../words.ts';

/** A reference to nothing looks like an answer and is none. */
export const unknownArea = defineRule({
  name: 'unknown-area',
  severity: 'error',
  check({ links, allLettersRead, letters, report }) {
    if (!allLettersRead) return;
    for (const { ref, span, action, file } of links.unknown) {
      report({
        at: span,
        action,
        area: { ref },
        // `A1` on the way to `A12`.
        unfinished: links.areas.all.some(({ area }) => area.ref.startsWith(ref)),
        message: file
          ? t('“{0}” has no area {1}.', fileName(file), ref)
          : letters.length > 1
            ? t('None of the letters has an area {0}.', ref)
            : t('The letter has no area {0}.', ref),
        fixes: () => {
          // Its letter is named already.
          const { all } = links.areas;
          return nearest(ref, file ? all.filter((linked) => linked.file === file) : all).map((linked) => ({
            title: t('Change to {0}', areaName(linked.area)),
            edits: [{ span, text: file ? linked.area.ref : links.areas.refOf(linked) }],
          }));
        },
      });
    }
  },
});

/** References that differ least from the one written; of those the nearest number. */
function nearest(ref: string, areas: readonly LinkedArea[]): LinkedArea[] {
  const number = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);
  const off = ({ area }: LinkedArea) =>
    distance(area.ref, ref) + Math.min(Math.abs(number(area.ref) - number(ref)), 99) / 100;
  return [...areas].sort((a, b) => off(a) - off(b)).slice(0, 3);
}
