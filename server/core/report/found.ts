import type { AreaKind, Letter } from '../model/letter.ts';
import { formatWithWeekday } from '../parse/dates.ts';

const kinds: readonly (readonly [AreaKind, string, string])[] = [
  ['priority', 'area for priority action', 'areas for priority action'],
  ['improvement', 'area for improvement', 'areas for improvement'],
  ['recommendation', 'recommendation', 'recommendations'],
];

/**
 * What was found in a letter that was just made, in a few lines for people.
 * @param file where it was written; `null` when it was only shown
 */
export function formatFound(letter: Letter, file: string | null): string {
  const { title, published, statementDue, principalAuthority } = letter;
  const counts = kinds.flatMap(([kind, one, many]) => {
    const areas = letter.areas.filter((area) => area.kind === kind);
    if (!areas.length) return [];
    const refs = areas.length === 1 ? areas[0]!.ref : `${areas[0]!.ref} to ${areas.at(-1)!.ref}`;
    return [`${areas.length} ${areas.length === 1 ? one : many} (${refs})`];
  });
  const lines = [
    file ? `${file} is written${title ? `: ${title}` : ''}.` : title && `${title}.`,
    counts.length ? `Found: ${counts.join(', ')}.` : null,
    `Published: ${published ? formatWithWeekday(published) : 'no date found'}. ` +
      `Statement due: ${statementDue ? formatWithWeekday(statementDue) : 'no date found'}.`,
    principalAuthority && `Principal authority: ${principalAuthority}.`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}
