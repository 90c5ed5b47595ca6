import { count } from './count.ts';
import { isUnchanged } from '../../diff/changes.ts';
import type { Paint } from '../paint.ts';
import { painter } from '../paint.ts';
import { plain } from '../plain.ts';
import { wrap } from '../wrap.ts';
import type { PlanComparison, PlanReport } from './comparison.ts';
import { frozenSentence, partsOf, summaryOf, versionName } from './comparison.ts';

/** For people in a terminal: for each statement a line of numbers, then sentences by what they are about. */
export function formatPlanText({ since: version, plans }: PlanReport, colour = false, width = 100): string {
  const since = versionName(version);
  const paint = painter(colour);
  const told = plans.filter(isNews).map((plan) => blockOf(plan, since, paint, width));
  const rest = plans.length - told.length;
  const same =
    rest && told.length
      ? [`Nothing changed in ${rest > 1 ? `${rest} other statements` : '1 other statement'}.\n`]
      : rest
        ? [
            `Nothing changed since ${since} in ${plans.length > 1 ? count(plans.length, 'statement') : plans[0]!.file}.\n`,
          ]
        : [];
  return [...told, ...same].join('\n');
}

/** Whether there is anything to be said of it. */
export function isNews({ between }: PlanComparison): boolean {
  if (!between) return true;
  const { changes } = between;
  return !isUnchanged(changes) || changes.findings.added.length > 0 || changes.findings.fixed.length > 0;
}

function blockOf(plan: PlanComparison, since: string, paint: Paint, width: number): string {
  const { file, was, between, state } = plan;
  const title = paint(`What changed in the plan: ${plain(file)}`, 'bold', 'underline');
  if (!between)
    return `${title}\n${state === 'new' ? `It is new since ${plain(since)}.` : `It was there at ${plain(since)}, and is gone.`}\n`;
  const moved = was === null ? '' : ` (${plain(was)} then)`;
  const frozen = frozenSentence(between.changes);
  const lines = [
    title,
    wrap(plain(`Since ${since}${moved}: ${summaryOf(between.changes)}`), width),
    ...(frozen ? [paint(wrap(plain(frozen), width), 'yellow')] : []),
    ...partsOf(between).flatMap((part) => [
      '',
      paint(part.title, 'bold'),
      ...part.lines.map((line) => wrap(plain(line), width, '    ', '  ')),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
