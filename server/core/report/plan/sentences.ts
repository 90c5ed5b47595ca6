import { count } from './count.ts';
import { fileName, short } from '../../fixes/naming.ts';
import type {
  ActionChange,
  AreaChange,
  DeadlineChange,
  FactChange,
  FieldChange,
  LetterChange,
  Slippage,
} from '../../diff/changes.ts';
import type { PlanAction } from '../../diff/plan.ts';
import { comparable } from '../../link/sameText.ts';
import { concealedSource } from '../../parse/personal/conceal.ts';
import { formatDate } from '../../parse/dates.ts';

/** How long words may be that are quoted. */
const most = 80;

type Changed = Extract<ActionChange, { kind: 'changed' }>;

export const fieldNouns = {
  wording: 'wording',
  area: 'area',
  deadline: 'deadline',
  owner: 'owner',
  agency: 'agency',
  measure: 'success measure',
  evidence: 'evidence',
  status: 'status',
} as const satisfies Record<FieldChange['field'], string>;

/** `Action 2.3 (was 1.2)`: as it is called now, and was. */
export function called({ action, before }: Pick<Changed, 'action' | 'before'>): string {
  const was = before.ref !== null && before.ref !== action.ref ? ` (was ${before.ref})` : '';
  return `${action.name}${was}`;
}

/** An action that came, with what a reader asks first. */
export function addedSentence({ action, splitFrom }: Extract<ActionChange, { kind: 'added' }>, areas: string): string {
  const facts = [areas, action.owner, action.by && `by ${action.by}`].filter(Boolean).join('; ');
  const from = splitFrom ? `, split from ${within(splitFrom.name)}` : '';
  return `${action.name} is new${from}${titled(action)}${facts ? ` (${facts})` : ''}.`;
}

export function removedSentence({ action, mergedInto }: Extract<ActionChange, { kind: 'removed' }>): string {
  const into = mergedInto ? `, merged into ${within(mergedInto.name)}` : '';
  return `${action.name} is gone${into}${titled(action)}.`;
}

/** An action without a reference is called by its words already. */
function titled({ ref, title }: PlanAction): string {
  return ref !== null && title ? `: ${short(title, most)}` : '';
}

/** One sentence for a field that changed alike in all of these actions. */
export function fieldSentence(change: FieldChange, actions: readonly Changed[]): string {
  const who = all(actions.map((one) => called(one)));
  if (change.field === 'area') return areaSentence(change, who);
  if (change.field === 'deadline') return deadlineSentence(change, who);
  if (change.field === 'wording') return `${who} was reworded: ${difference(change.before, change.now)}.`;
  const noun = fieldNouns[change.field];
  const { before, now } = change;
  const has = actions.length > 1 ? 'have' : 'has';
  const one = /^(?:evidence)/.test(noun) ? noun : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
  if (before === null) return `${who} now ${has} ${one}: ${short(now ?? '', most)}.`;
  if (now === null) return `${who} no longer ${has} ${one}; it was ${short(before, most)}.`;
  if (change.field === 'measure' || change.field === 'evidence')
    return `${capital(noun)} of ${within(who)} changed: ${difference(before, now)}.`;
  return `${capital(noun)} of ${within(who)} changed from ${short(before, most)} to ${short(now, most)}.`;
}

function areaSentence({ before, now }: Extract<FieldChange, { field: 'area' }>, who: string): string {
  const gone = before.filter((ref) => !now.includes(ref));
  const come = now.filter((ref) => !before.includes(ref));
  if (gone.length && come.length) return `${who} moved from ${list(before)} to ${list(now)}.`;
  if (come.length && !before.length) return `${who} now answers ${list(come)}; it answered no area.`;
  if (come.length) return `${who} now also answers ${list(come)}.`;
  if (gone.length && !now.length) return `${who} answers no area any more; it answered ${list(gone)}.`;
  if (gone.length) return `${who} no longer answers ${list(gone)}.`;
  // By the same references other areas are meant: the letter has changed.
  return `${who} still answers ${list(now)}, by which the letter means something else now.`;
}

function deadlineSentence(change: DeadlineChange, who: string): string {
  const { before, now, dayBefore, dayNow } = change;
  if (before === null) return `${who} now has a deadline: ${quotedUnless(dayNow !== null, now)}.`;
  if (now === null) return `${who} no longer has a deadline; it was ${quotedUnless(dayBefore !== null, before)}.`;
  const of = `Deadline of ${within(who)}`;
  if (dayBefore && dayNow && dayBefore.equals(dayNow))
    return `${of} is still ${formatDate(dayNow)}, on other conditions: was “${short(before, most)}”, is now “${short(now, most)}”.`;
  if (!dayBefore || !dayNow)
    return `${of} changed from ${quotedUnless(dayBefore !== null, before)} to ${quotedUnless(dayNow !== null, now)}.`;
  const from = dayBefore.year === dayNow.year ? formatDate(dayBefore).replace(/ \d+$/, '') : formatDate(dayBefore);
  return `${of} moved from ${from} to ${formatDate(dayNow)}, ${distance(change)}.`;
}

/** `64 working days later`; `null` for what was no day, or is none. */
export function distance({ dayBefore, dayNow, workingDays }: DeadlineChange): string | null {
  if (!dayBefore || !dayNow || workingDays === null || dayBefore.equals(dayNow)) return null;
  const direction = dayNow.toString() > dayBefore.toString() ? 'later' : 'earlier';
  return workingDays ? `${count(Math.abs(workingDays), 'working day')} ${direction}` : `not a working day ${direction}`;
}

/** There was a day, and there is none any more. */
export function isLost({ dayBefore, dayNow }: DeadlineChange): boolean {
  return dayBefore !== null && dayNow === null;
}

/** There is a day where none was. */
export function isSet({ dayBefore, dayNow }: DeadlineChange): boolean {
  return dayBefore === null && dayNow !== null;
}

function quotedUnless(isDay: boolean, words: string | null): string {
  return isDay ? (words ?? '') : `“${short(words ?? '', most)}”`;
}

export function slippageSentence({ area, later, earlier }: Slippage): string {
  const part = ({ actions, workingDays }: Slippage['later'], direction: string) =>
    actions ? `${count(actions, 'deadline')} ${direction} by ${count(workingDays, 'working day')} in total` : '';
  const parts = [part(later, 'later'), part(earlier, 'earlier')].filter(Boolean);
  return `${area === null ? 'Without an area' : `Area ${area}`}: ${parts.join(', ')}.`;
}

export function areaChangeSentence({ kind, area: { area }, isNew }: AreaChange): string {
  const name = `Area ${area.ref}${isNew ? ', which is new in the letter,' : ''}`;
  const words =
    kind === 'answered' ? 'is answered now' : isNew ? 'has no action' : 'is no longer answered by any action';
  return `${name} ${words}: ${short(concealedSource(area.text), most)}.`;
}

/** What a letter changes, a sentence each. */
export function letterSentences({ kind, letter, ...change }: LetterChange): string[] {
  const name = fileName(letter.file);
  if (kind === 'added') return [`The plan answers ${name} now, too.`];
  if (kind === 'removed') return [`The plan no longer answers ${name}.`];
  const said = (refs: readonly string[], words: (are: string) => string) =>
    refs.length ? [`${capital(areas(refs))} ${words(refs.length > 1 ? 'are' : 'is')}.`] : [];
  const unrenamed = change.moved.filter((ref) => !change.renamed.some(({ now }) => now === ref));
  return [
    `What ${name} asks for has changed.`,
    ...said(change.added, (are) => `${are} new in the letter`),
    ...change.removed.map((ref) => `The area that was ${ref} is no longer in the letter.`),
    ...said(change.reworded, (are) => `${are} reworded`),
    ...said(unrenamed, (are) => `${are} moved within the letter`),
    ...change.renamed.map(({ before, now }) => `The area that was ${before} is ${now} now.`),
    ...change.facts.map(factSentence),
  ];
}

export function factSentence({ what, before, now }: FactChange): string {
  if (before === null) return `${what}: ${now}, which was not written before.`;
  return `${what}: ${now ?? 'no longer written'}, was ${before}.`;
}

/** Where two texts differ, in whole words with their signs: everything between the first and the last that is not the same. */
function difference(before: string, now: string): string {
  const [old, current] = [before.split(' '), now.split(' ')];
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && (a === b || comparable(a).toLowerCase() === comparable(b).toLowerCase());
  let head = 0;
  while (same(old[head], current[head])) head++;
  let tail = 0;
  const rest = Math.min(old.length, current.length) - head;
  while (tail < rest && same(old.at(-1 - tail), current.at(-1 - tail))) tail++;
  const [was, is] = [old, current].map((words) => short(words.slice(head, words.length - tail).join(' '), most));
  if (!was) return `now also says “${is}”`;
  return is ? `was “${was}”, is now “${is}”` : `no longer says “${was}”`;
}

function areas(refs: readonly string[]): string {
  return `${refs.length > 1 ? 'areas' : 'area'} ${list(refs)}`;
}

/** `Actions 1.1, 1.2 and 2.1`. */
function all(names: readonly string[]): string {
  if (names.length > 1 && names.every((name) => name.startsWith('Action ')))
    return `Actions ${list(names.map((name) => name.slice('Action '.length)))}`;
  return list(names.map((name, i) => (i ? within(name) : name)));
}

/** `A1`, `A1 and A3`, `A1, A3 and P2`. */
export function list(words: readonly string[]): string {
  if (!words.length) return 'no area';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words[0]!;
}

/** A name within a sentence: `action 2.1`. */
function within(name: string): string {
  return name.replace(/^(?:Actions?|The action|An action)\b/, (word) => word.toLowerCase());
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
