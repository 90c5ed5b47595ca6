import { joinAbove, makeList, noteCompared, oneArea, splits } from '../fixes/letterAreas.ts';
import { short } from '../fixes/naming.ts';
import type { Fix } from '../model/edit.ts';
import type { Area } from '../model/letter.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** How a letter was set does not always say where an area begins and ends; what was guessed is to be looked at. */
export const unsureArea = defineRule({
  name: 'unsure-area',
  severity: 'information',
  about: 'letter',
  check({ letters, today, report }) {
    for (const source of letters) {
      if (!source.found || !source.letter.uncompared) continue;
      const { file, text, letter } = source;
      const compared = noteCompared(text, today);
      const settled = (): Fix[] =>
        compared ? [{ title: t('I have compared the letter’s areas: no more of these'), edits: [compared], file }] : [];
      for (const group of groupsOf(letter.areas, (area) => (area.loose ? area.heading : null))) {
        for (const [i, area] of group.entries()) {
          const above = group[i - 1];
          report({
            at: area.titleSpan,
            file,
            area,
            message: t(
              'This paragraph has no bullet; it is read as an area of its own ({0}). Compare it with what arrived.',
              area.ref,
            ),
            fixes: () => {
              const joined = above && joinAbove(text, above, area);
              return [
                ...settled(),
                ...(joined ? [{ title: t('Join {0} to {1} above it', area.ref, above.ref), edits: joined, file }] : []),
                ...(i === 0 && group.length > 1
                  ? [
                      {
                        title: t('{0} is no area: make a list of the others', area.ref),
                        edits: makeList(text, group.slice(1)),
                        file,
                      },
                    ]
                  : []),
                ...splits(text, area, letter).map((split) => ({ ...split, file })),
              ];
            },
          });
        }
      }
      for (const run of letter.passedOver) {
        report({
          at: run[0]!,
          file,
          message:
            run.length > 1
              ? t(
                  '{0} paragraphs from here on stand among areas and are read as none. Put a bullet (“- ”) before each that is one.',
                  run.length,
                )
              : t(
                  'This paragraph stands among areas and is read as none. If it is one, put a bullet (“- ”) before it.',
                ),
          fixes: () => [
            ...settled(),
            {
              title: run.length > 1 ? t('Make each of the {0} paragraphs an area', run.length) : t('Make it an area'),
              edits: makeList(
                text,
                run.map((span) => ({ span })),
              ),
              file,
            },
          ],
        });
      }
      for (const group of groupsOf(letter.areas, (area) => (area.loose ? null : area.stem))) {
        const [first, last] = [group[0]!, group.at(-1)!];
        const stem = short(first.stem!, 60);
        report({
          at: first.titleSpan,
          file,
          area: first,
          message:
            group.length > 1
              ? t(
                  '“{0}” is read as the beginning of each of the {1} areas below it, {2} to {3}. Compare it with what arrived.',
                  ...[stem, group.length, first.ref, last.ref],
                )
              : t('“{0}” is read as the beginning of {1}. Compare it with what arrived.', stem, first.ref),
          fixes: () => {
            const joined = oneArea(text, group);
            return [
              ...settled(),
              ...(joined ? [{ title: t('Make it one area, {0}, with points', first.ref), edits: joined, file }] : []),
            ];
          },
        });
      }
    }
  },
});

/** Runs of areas that have the same key; those without one are in none. */
function groupsOf(areas: readonly Area[], keyOf: (area: Area) => string | null): Area[][] {
  const groups: Area[][] = [];
  let last: string | null = null;
  for (const area of areas) {
    const key = keyOf(area);
    if (key !== null && key === last) groups.at(-1)!.push(area);
    else if (key !== null) groups.push([area]);
    last = key;
  }
  return groups;
}
