import type { AreaKind, Letter } from '../model/letter.ts';
import type { Temporal } from 'temporal-polyfill';
import { sayWithWeekday } from '../sayDate.ts';
import { t } from '../words.ts';

/** That pages are missing, and what to do about it, in a sentence or two; nothing where none is. */
export function formatPictures(pages: readonly number[]): string {
  if (!pages.length) return '';
  if (pages.length === 1)
    return t(
      'Page {0} is a picture, as a scanner makes them: its words are missing. Run text recognition (OCR) over the file, and import that.',
      pages[0]!,
    );
  return t(
    'Pages {0} and {1} are pictures, as a scanner makes them: their words are missing. Run text recognition (OCR) over the file, and import that.',
    ...[pages.slice(0, -1).join(', '), pages.at(-1)!],
  );
}

interface Counted {
  readonly kind: AreaKind;
  one(ref: string): string;
  several(count: number, first: string, last: string): string;
}

const kinds: readonly Counted[] = [
  {
    kind: 'priority',
    one: (ref) => t('1 area for priority action ({0})', ref),
    several: (...said) => t('{0} areas for priority action ({1} to {2})', ...said),
  },
  {
    kind: 'improvement',
    one: (ref) => t('1 area for improvement ({0})', ref),
    several: (...said) => t('{0} areas for improvement ({1} to {2})', ...said),
  },
  {
    kind: 'recommendation',
    one: (ref) => t('1 recommendation ({0})', ref),
    several: (...said) => t('{0} recommendations ({1} to {2})', ...said),
  },
];

/**
 * What was found in a letter that was just made, in a few lines for people.
 * @param file where it was written; `null` when it was only shown
 */
export function formatFound(letter: Letter, file: string | null): string {
  const { title, published, statementDue, principalAuthority } = letter;
  const counts = kinds.flatMap(({ kind, one, several }) => {
    const areas = letter.areas.filter((area) => area.kind === kind);
    if (!areas.length) return [];
    const [first, last] = [areas[0]!.ref, areas.at(-1)!.ref];
    return [areas.length === 1 ? one(first) : several(areas.length, first, last)];
  });
  const lines = [
    file && title ? t('{0} is written: {1}.', file, title) : file ? t('{0} is written.', file) : title && `${title}.`,
    counts.length ? t('Found: {0}.', counts.join(', ')) : null,
    t('Published: {0}. Statement due: {1}.', dayOf(published), dayOf(statementDue)),
    principalAuthority && t('Principal authority: {0}.', principalAuthority),
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}

function dayOf(day: Temporal.PlainDate | null): string {
  return day ? sayWithWeekday(day) : t('no date found');
}
