import { short } from '../fixes/naming.ts';
import { sayDate } from '../sayDate.ts';
import type { ActionView, AreaView } from './areas.ts';
import { distinct } from './areas.ts';
import { actionCount, actionTitle, deadlineText, kindName, ownersText, ownerText } from './words.ts';
import { gapCount as gapWords } from './words.ts';
import { t } from '../words.ts';

/** As many characters of a text as leave room for what is said about it, in a side bar as wide as it comes. */
const room = 24;

/** `A1 The timeliness of …`. */
export function areaLabel({ linked: { area } }: AreaView): string {
  return `${area.ref} ${short(area.text, room)}`;
}

/** `1 gap · Head of MASH and 2 others · due 30 June 2027`: first what colour alone must not say. */
export function areaLine(view: AreaView): string {
  const owners = ownersOf(view);
  const due = view.next && t('due {0}', sayDate(view.next));
  return joined([stateWords(view), overdueWords(view), ownersText(owners), due]);
}

/** The same for those who listen, in full. */
export function areaSpoken(view: AreaView): string {
  const { area } = view.linked;
  const owners = ownersOf(view);
  return sentences([
    `${area.ref}, ${kindName(area.kind)}: ${stateWords(view)}`,
    area.text.replace(/\s+/g, ' '),
    view.actions.length && actionCount(view.actions.length),
    overdueWords(view),
    owners.length && t('Owned by {0}', owners.join(', ')),
    view.next && t('Next due {0}', sayDate(view.next)),
  ]);
}

/** `1.1 Convene strategy …`. */
export function actionLabel({ action }: ActionView): string {
  return actionTitle(action, room);
}

/** `no deadline · Head of MASH`: first what it lacks. */
export function actionLine(view: ActionView): string {
  const { action, by, gaps, overdue } = view;
  const deadline = deadlineText(action, by.understanding.deadlineOf(action));
  return joined([...gaps.map(({ words }) => words), overdue && t('overdue'), ownerText(action), deadline]);
}

export function actionSpoken(view: ActionView): string {
  const { action, by, gaps, overdue, finished } = view;
  const owner = ownerText(action);
  const deadline = deadlineText(action, by.understanding.deadlineOf(action));
  return sentences([
    t('Action {0}', actionTitle(action, 200)),
    gaps.length && t('Gaps: {0}', gaps.map(({ words }) => words).join(', ')),
    overdue && t('Overdue'),
    finished && t('Finished'),
    owner && t('Owner: {0}', owner),
    deadline && t('Deadline: {0}', deadline),
  ]);
}

/** `2 areas without an action, 3 actions with gaps`; empty where there are none. */
export function gapsLine(views: readonly AreaView[]): string {
  const unanswered = views.filter(({ state }) => state === 'none').length;
  const incomplete = incompleteActions(views).length;
  return [
    unanswered === 1 ? t('1 area without an action') : unanswered && t('{0} areas without an action', unanswered),
    incomplete === 1 ? t('1 action with gaps') : incomplete && t('{0} actions with gaps', incomplete),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Areas without an action, and the owners and deadlines that actions lack; an action counts once. */
export function gapCount(views: readonly AreaView[]): number {
  const unanswered = views.filter(({ state }) => state === 'none').length;
  return incompleteActions(views).reduce((sum, { gaps }) => sum + gaps.length, unanswered);
}

function incompleteActions(views: readonly AreaView[]): ActionView[] {
  return [...new Set(views.flatMap(({ actions }) => actions))].filter(({ gaps }) => gaps.length);
}

function stateWords({ state, actions }: AreaView): string {
  switch (state) {
    case 'none':
      return t('no action yet');
    case 'gaps':
      return gapWords(actions.reduce((sum, { gaps }) => sum + gaps.length, 0));
    case 'complete':
      return t('complete');
    case 'excused':
      return t('no action needed');
  }
}

function overdueWords({ actions }: AreaView): string | null {
  const overdue = actions.filter((one) => one.overdue).length;
  return overdue ? t('{0} overdue', overdue) : null;
}

function ownersOf({ actions }: AreaView): string[] {
  return distinct(actions.flatMap(({ owners }) => owners));
}

type Maybe = string | false | null | 0;

function joined(parts: readonly Maybe[]): string {
  return parts.filter(Boolean).join(' · ');
}

function sentences(parts: readonly Maybe[]): string {
  return parts
    .map((part) => (part ? `${part.replace(/[.\s]+$/, '')}.` : ''))
    .filter(Boolean)
    .join(' ');
}
