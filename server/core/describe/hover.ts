import type { Temporal } from 'temporal-polyfill';
import type { Understanding } from '../check.ts';
import type { Config } from '../config/config.ts';
import { plainWords } from '../config/plainWords.ts';
import { escapeLine } from '../fixes/escape.ts';
import type { LetterSource } from '../letterSource.ts';
import { memoised } from '../parse/memo.ts';
import type { LinkedArea } from '../link/areas.ts';
import { earliestTimescale, lastDayOf } from '../link/timescales.ts';
import { ownerWords } from '../link/stated.ts';
import type { Waiver } from '../model/ignore.ts';
import type { Action, Statement } from '../model/statement.ts';
import { workingDaysBetween } from '../parse/workingDays.ts';
import { sayDate } from '../sayDate.ts';
import { actionTitle, dayText, deadlineText, distanceText, kindName, ownerText, spoken } from './words.ts';
import { t } from '../words.ts';

/** A statement that was checked, and what it was checked for. */
export interface Explained {
  readonly statement: Statement;
  readonly letters: readonly LetterSource[];
  readonly understanding: Understanding;
  readonly config: Config;
  readonly today: Temporal.PlainDate;
  /** What its comments say does not apply. */
  readonly waivers: readonly Waiver[];
}

/** More actions than this are counted, not listed. */
const MOST = 12;

/**
 * What an area is and how it is answered, as Markdown.
 * @param by the statements that name its letter; none where nobody answers it yet
 */
export function describeArea({ area, file }: LinkedArea, item: number | null, by: readonly Explained[]): string {
  const words = item === null ? area.text : (area.items[item - 1]?.text ?? area.text);
  const ref = item === null ? area.ref : `${area.ref}.${item}`;
  const lines = [`**${escapeLine(ref)}** ${kindName(area.kind)} · ${escapeLine(area.heading)}`];
  if (area.agency) lines.push(t('For: {0}', escapeLine(area.agency)));
  const quoted = item === null && area.stem ? [area.stem, ...words.split('\n')] : words.split('\n');
  lines.push(quoted.map((line) => `> ${escapeLine(line)}`).join('\n>\n'));
  for (const { understanding, letters, today, config } of by.slice(0, 1)) {
    const last = lastDayOf({ area, file }, { letters, ...understanding });
    if (!area.timescale) continue;
    const time = escapeLine(area.timescale);
    lines.push(last ? t('{0}: by {1}', time, dayText(last, today, config.holidays)) : time);
  }
  const answers = by.flatMap(({ understanding }) =>
    actionsOf(understanding, { area, file }).map((action) => ({ action, understanding })),
  );
  if (!by.length) return lines.join('\n\n');
  if (!answers.length) lines.push(t('No action answers it yet.'));
  else {
    const n = answers.length;
    lines.push(listOf(n === 1 ? t('Answered by 1 action:') : t('Answered by {0} actions:', n), answers));
  }
  return lines.join('\n\n');
}

/** What a deadline means: its last day, how far off that is, and how it stands to the letter's time. */
export function describeDeadline(action: Action, explained: Explained): string | null {
  const { understanding, letters, today, config } = explained;
  const deadline = understanding.deadlineOf(action);
  if (deadline.kind !== 'date') return null;
  const lines = [`**${dayText(deadline.date, today, config.holidays)}**`];
  const limit = earliestTimescale(action, { letters, ...understanding });
  if (limit) {
    const days = workingDaysBetween(deadline.date, limit.lastDay, config);
    lines.push(limitText(days, escapeLine(limit.linked.area.ref), escapeLine(limit.timescale), sayDate(limit.lastDay)));
  }
  return lines.join('\n\n');
}

/** @param days working days from the deadline to the last one of the letter's time, which is `on` that day */
function limitText(days: number, ref: string, time: string, on: string): string {
  switch (days) {
    case 0:
      return t('The letter’s time for {0}, “{1}”, ends that day, on {2}.', ref, time, on);
    case 1:
      return t('The letter’s time for {0}, “{1}”, ends 1 working day later, on {2}.', ref, time, on);
    case -1:
      return t('The letter’s time for {0}, “{1}”, ends 1 working day earlier, on {2}.', ref, time, on);
    default:
      return days > 0
        ? t('The letter’s time for {0}, “{1}”, ends {3} working days later, on {2}.', ref, time, on, days)
        : t('The letter’s time for {0}, “{1}”, ends {3} working days earlier, on {2}.', ref, time, on, -days);
  }
}

/** What an owner has to do: how many actions, and which comes next. */
export function describeOwner(action: Action, { statement, understanding, today, config }: Explained): string | null {
  const owner = ownerText(action);
  if (!owner) return null;
  const wanted = plainWords(owner);
  const own = statement.actions.filter((other) => plainOwner(other) === wanted);
  const dated = own.flatMap((other) => {
    const deadline = understanding.deadlineOf(other);
    return deadline.kind === 'date' ? [{ other, date: deadline.date }] : [];
  });
  const next = dated
    .filter(({ date }) => date.toString() >= today.toString())
    .sort((a, b) => (a.date.toString() < b.date.toString() ? -1 : 1))[0];
  const who = `**${escapeLine(owner)}**`;
  const lines = [own.length === 1 ? t('{0} owns 1 action.', who) : t('{0} owns {1} actions.', who, own.length)];
  if (next) {
    const { other, date } = next;
    lines.push(
      t(
        'Next: {0}, by {1}, {2}.',
        ...[escapeLine(actionTitle(other)), sayDate(date), distanceText(date, today, config.holidays)],
      ),
    );
  }
  lines.push(
    listOf(
      '',
      own.map((action) => ({ action, understanding })),
    ),
  );
  return lines.join('\n\n');
}

/** What an action answers. */
export function describeAction(action: Action, { understanding }: Explained): string {
  const answer = understanding.links.answers.get(action);
  const lines = [`**${escapeLine(actionTitle(action))}**`];
  for (const { area } of answer?.areas ?? [])
    lines.push(t('Answers {0}: {1}', escapeLine(area.ref), escapeLine(area.text.split('\n')[0]!)));
  if (answer?.additional) lines.push(t('Additional: it answers none of the letter’s areas.'));
  else if (!answer?.areas.length) lines.push(t('It answers no area of the letter yet.'));
  const { owner, deadline } = action.shared ?? {};
  for (const field of [owner, deadline])
    if (field)
      lines.push(t('{0}, from above: {1}', escapeLine(field.label), escapeLine(field.text.replace(/\s+/g, ' '))));
  return lines.join('\n\n');
}

/** The actions that answer an area, whichever letter's object of it is asked for. */
export function actionsOf({ links }: Understanding, { area, file }: LinkedArea): readonly Action[] {
  const linked = links.areas.all.find(
    (one) => one.file === file && one.area.ref === area.ref && one.area.span.start === area.span.start,
  );
  return (linked && links.actionsOf.get(linked)) ?? [];
}

function listOf(head: string, actions: readonly { action: Action; understanding: Understanding }[]): string {
  const lines = actions.slice(0, MOST).map(({ action, understanding }) => {
    const owner = ownerText(action) ?? t('no owner');
    const deadline = deadlineText(action, understanding.deadlineOf(action)) ?? t('no deadline');
    return `- ${escapeLine(actionTitle(action))} · ${escapeLine(owner)} · ${escapeLine(deadline)}`;
  });
  if (actions.length > MOST) lines.push(`- ${t('and {0} more', actions.length - MOST)}`);
  return (head ? `${head}\n\n` : '') + lines.join('\n');
}

/** An action's owner as it is compared; '' where nobody is named. A plan says the same few owners over and over. */
function plainOwner(action: Action): string {
  return plain(ownerWords(action));
}

const plain = memoised((owner) => plainWords(spoken(owner) ?? ''));
