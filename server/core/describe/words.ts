import type { Temporal } from 'temporal-polyfill';
import { short } from '../fixes/naming.ts';
import { deadlineWords, ownerWords } from '../link/stated.ts';
import type { AreaKind } from '../model/letter.ts';
import type { Action } from '../model/statement.ts';
import type { Deadline } from '../parse/deadline.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { workingDaysBetween } from '../parse/workingDays.ts';
import { sayDate, sayWithWeekday } from '../sayDate.ts';
import { t } from '../words.ts';

const kindNames: Readonly<Record<AreaKind, () => string>> = {
  improvement: () => t('area for improvement'),
  priority: () => t('area for priority action'),
  recommendation: () => t('recommendation'),
};

export function kindName(kind: AreaKind): string {
  return kindNames[kind]();
}

/** `1 action`, `2 actions`. */
export function actionCount(n: number): string {
  return n === 1 ? t('1 action') : t('{0} actions', n);
}

export function areaCount(n: number): string {
  return n === 1 ? t('1 area') : t('{0} areas', n);
}

export function gapCount(n: number): string {
  return n === 1 ? t('1 gap') : t('{0} gaps', n);
}

/** `2 of 14 areas answered`. */
export function answeredCount(answered: number, areas: number): string {
  return areas === 1 ? t('{0} of 1 area answered', answered) : t('{0} of {1} areas answered', answered, areas);
}

/** `Head of MASH and 2 others`; up to two are named. Empty where there are none. */
export function ownersText(owners: readonly string[]): string {
  return owners.length > 2 ? t('{0} and {1} others', owners[0]!, owners.length - 1) : owners.join(', ');
}

/** `1.1 Convene strategy meetings …`: an action by its reference and its first words. */
export function actionTitle({ ref, title }: Action, most = 70): string {
  const words = title.text.replace(/\s+/g, ' ').trim();
  const own =
    ref && words.includes(ref) ? words.slice(words.indexOf(ref) + ref.length).replace(/^[\s.:)\]–—-]+/, '') : words;
  return [ref, short(own, most)].filter(Boolean).join(' ') || t('an action without a name');
}

/** Who sees an action done, as it is written; `null` where nobody is named. */
export function ownerText(action: Action): string | null {
  return spoken(ownerWords(action));
}

/** A field's words in one line; `null` where they say nothing. */
export function spoken(field: string): string | null {
  const words = field.replace(/\s+/g, ' ').trim();
  return words && !isPlaceholder(words) ? words : null;
}

/** By when: the day that was understood, else the words; `null` where there are none. */
export function deadlineText(action: Action, deadline: Deadline): string | null {
  if (deadline.kind === 'date') return sayDate(deadline.date);
  const words = deadlineWords(action).replace(/\s+/g, ' ').trim();
  return words && deadline.kind !== 'none' ? words : null;
}

/** `Wednesday 30 June 2027, in 107 working days`. */
export function dayText(date: Temporal.PlainDate, today: Temporal.PlainDate, holidays: readonly string[]): string {
  return `${sayWithWeekday(date)}, ${distanceText(date, today, holidays)}`;
}

/** How far off a day is, in working days: `today`, `in 3 working days`, `3 working days ago`. */
export function distanceText(date: Temporal.PlainDate, today: Temporal.PlainDate, holidays: readonly string[]): string {
  if (date.equals(today)) return t('today');
  const days = workingDaysBetween(today, date, { holidays });
  if (days === 0)
    return date.toString() > today.toString() ? t('before the next working day') : t('since the last working day');
  if (days > 0) return days === 1 ? t('in 1 working day') : t('in {0} working days', days);
  return days === -1 ? t('1 working day ago') : t('{0} working days ago', -days);
}
