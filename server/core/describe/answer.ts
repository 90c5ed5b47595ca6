import type { Temporal } from 'temporal-polyfill';
import { plainWords } from '../config/plainWords.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Action } from '../model/statement.ts';
import { sayDate } from '../sayDate.ts';
import { gapsIn, whyUnanswered } from './gaps.ts';
import type { Explained } from './hover.ts';
import { actionsOf } from './hover.ts';
import { actionCount, answeredCount, distanceText, gapCount, ownersText, ownerText } from './words.ts';
import { t } from '../words.ts';

/** How an area is answered, in short. */
export interface AnswerSummary<E extends Explained = Explained> {
  readonly actions: readonly { readonly action: Action; readonly by: E }[];
  /** As they are written, each once. */
  readonly owners: readonly string[];
  /** The first day from today on that one of its actions is due. */
  readonly next: Temporal.PlainDate | null;
  /** Owners and deadlines that its actions lack, but for those of which a comment says that they do not apply. */
  readonly gaps: number;
  /** Nothing answers it, and a comment in each statement says why. */
  readonly excused: boolean;
}

/** @param by the statements that answer the area's letter */
export function summaryOf<E extends Explained>(linked: LinkedArea, by: readonly E[]): AnswerSummary<E> {
  const actions = by.flatMap((one) => actionsOf(one.understanding, linked).map((action) => ({ action, by: one })));
  const owners = new Map<string, string>();
  let next: Temporal.PlainDate | null = null;
  let gaps = 0;
  for (const { action, by } of actions) {
    const owner = ownerText(action);
    if (owner && !owners.has(plainWords(owner))) owners.set(plainWords(owner), owner);
    gaps += gapsIn(action, by.understanding, by.waivers).length;
    const deadline = by.understanding.deadlineOf(action);
    if (deadline.kind !== 'date' || deadline.date.toString() < by.today.toString()) continue;
    if (!next || deadline.date.toString() < next.toString()) next = deadline.date;
  }
  const excused =
    !actions.length && by.length > 0 && by.every(({ waivers }) => whyUnanswered(linked, waivers) !== null);
  return { actions, owners: [...owners.values()], next, gaps, excused };
}

/** `2 actions · Head of MASH · due 30 June 2027 · 1 gap`. */
export function answerLine({ actions, owners, next, gaps, excused }: AnswerSummary): string {
  if (!actions.length) return excused ? t('no action needed') : t('no action yet');
  const due = next && t('due {0}', sayDate(next));
  return [actionCount(actions.length), ownersText(owners), due, gaps && gapCount(gaps)].filter(Boolean).join(' · ');
}

/** `12 of 14 areas answered · 3 actions incomplete · due in 23 working days`. */
export function statementLine({ statement, understanding, letters, today, config, waivers }: Explained): string {
  const { links } = understanding;
  const areas = links.areas.all;
  const answered = areas.filter((area) => links.actionsOf.has(area)).length;
  const excused = areas.filter((area) => !links.actionsOf.has(area) && whyUnanswered(area, waivers) !== null).length;
  const incomplete = statement.actions.filter((action) => gapsIn(action, understanding, waivers).length > 0).length;
  const due = letters.find((letter) => letter.found)?.letter.statementDue;
  return [
    areas.length ? answeredCount(answered, areas.length) : t('no letter to answer yet'),
    excused === 1 ? t('1 needs no action') : excused ? t('{0} need no action', excused) : null,
    incomplete === 1 ? t('1 action incomplete') : incomplete ? t('{0} actions incomplete', incomplete) : null,
    due && !statement.frontMatter.submitted ? t('due {0}', distanceText(due, today, config.holidays)) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
