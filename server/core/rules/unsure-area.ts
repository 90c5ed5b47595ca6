import { joinAbove, makeList, noteCompared, oneArea, splits } from '../fixes/letterAreas.ts';
import { short } from '../fixes/naming.ts';
import type { Fix } from '../model/edit.ts';
import type { Area } from '../model/letter.ts';
import { defineRule } from './rule.ts';

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
      const settled: Fix[] = compared
        ? [{ title: 'I have compared the letter’s areas: no more of these', edits: [compared], file }]
        : [];
      for (const group of groupsOf(letter.areas, (area) => (area.loose ? area.heading : null))) {
        for (const [i, area] of group.entries()) {
          const above = group[i - 1];
          report({
            at: area.titleSpan,
            file,
            area,
            message: `This paragraph has no bullet; it is read as an area of its own (${area.ref}). Compare it with what arrived.`,
            fixes: () => {
              const joined = above && joinAbove(text, above, area);
              return [
                ...settled,
                ...(joined ? [{ title: `Join ${area.ref} to ${above.ref} above it`, edits: joined, file }] : []),
                ...(i === 0 && group.length > 1
                  ? [
                      {
                        title: `${area.ref} is no area: make a list of the others`,
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
      for (const group of groupsOf(letter.areas, (area) => (area.loose ? null : area.stem))) {
        const [first, last] = [group[0]!, group.at(-1)!];
        const refs =
          group.length > 1 ? `each of the ${group.length} areas below it, ${first.ref} to ${last.ref}` : first.ref;
        report({
          at: first.titleSpan,
          file,
          area: first,
          message: `“${short(first.stem!, 60)}” is read as the beginning of ${refs}. Compare it with what arrived.`,
          fixes: () => {
            const joined = oneArea(text, group);
            return [
              ...settled,
              ...(joined ? [{ title: `Make it one area, ${first.ref}, with points`, edits: joined, file }] : []),
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
