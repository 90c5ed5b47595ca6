import type { AreaKind, Letter } from '../model/letter.ts';
import { formatWithWeekday } from '../parse/dates.ts';

/** That pages are missing, and what to do about it, in a sentence or two; nothing where none is. */
export function formatPictures(pages: readonly number[]): string {
  if (!pages.length) return '';
  const [which, are] =
    pages.length === 1
      ? [`Page ${pages[0]!} is a picture`, 'its words are']
      : [`Pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)!} are pictures`, 'their words are'];
  return `${which}, as a scanner makes them: ${are} missing. Run text recognition (OCR) over the file, and import that.`;
}

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
