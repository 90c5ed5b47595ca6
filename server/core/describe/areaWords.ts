import { short } from '../fixes/naming.ts';
import { formatDate } from '../parse/dates.ts';
import type { ActionView, AreaState, AreaView } from './areas.ts';
import { distinct } from './areas.ts';
import { actionTitle, count, deadlineText, kindNames, ownerText } from './words.ts';

/** As many characters of a text as leave room for what is said about it, in a side bar as wide as it comes. */
const room = 24;

/** `A1 The timeliness of …`. */
export function areaLabel({ linked: { area } }: AreaView): string {
  return `${area.ref} ${short(area.text, room)}`;
}

/** `1 gap · Head of MASH and 2 others · due 30 June 2027`: first what colour alone must not say. */
export function areaLine(view: AreaView): string {
  const owners = ownersOf(view);
  const named = owners.length > 2 ? `${owners[0]!} and ${owners.length - 1} others` : owners.join(', ');
  return joined([stateWords(view), overdueWords(view), named, view.next && `due ${formatDate(view.next)}`]);
}

/** The same for those who listen, in full. */
export function areaSpoken(view: AreaView): string {
  const { area } = view.linked;
  const owners = ownersOf(view);
  return sentences([
    `${area.ref}, ${kindNames[area.kind]}: ${stateWords(view)}`,
    area.text.replace(/\s+/g, ' '),
    view.actions.length && count(view.actions.length, 'action'),
    overdueWords(view),
    owners.length && `Owned by ${owners.join(', ')}`,
    view.next && `Next due ${formatDate(view.next)}`,
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
  return joined([...gaps.map(({ words }) => words), overdue && 'overdue', ownerText(action), deadline]);
}

export function actionSpoken(view: ActionView): string {
  const { action, by, gaps, overdue, finished } = view;
  const owner = ownerText(action);
  const deadline = deadlineText(action, by.understanding.deadlineOf(action));
  return sentences([
    `Action ${actionTitle(action, 200)}`,
    gaps.length && `Gaps: ${gaps.map(({ words }) => words).join(', ')}`,
    overdue && 'Overdue',
    finished && 'Finished',
    owner && `Owner: ${owner}`,
    deadline && `Deadline: ${deadline}`,
  ]);
}

/** `2 areas without an action, 3 actions with gaps`; empty where there are none. */
export function gapsLine(views: readonly AreaView[]): string {
  const unanswered = views.filter(({ state }) => state === 'none').length;
  const incomplete = incompleteActions(views).length;
  return [
    unanswered && `${count(unanswered, 'area')} without an action`,
    incomplete && `${count(incomplete, 'action')} with gaps`,
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

const states: Readonly<Record<AreaState, string>> = {
  none: 'no action yet',
  gaps: '',
  complete: 'complete',
  excused: 'no action needed',
};

function stateWords({ state, actions }: AreaView): string {
  if (state !== 'gaps') return states[state];
  return count(
    actions.reduce((sum, { gaps }) => sum + gaps.length, 0),
    'gap',
  );
}

function overdueWords({ actions }: AreaView): string | null {
  const overdue = actions.filter((one) => one.overdue).length;
  return overdue ? `${overdue} overdue` : null;
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
