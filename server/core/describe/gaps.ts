import type { Understanding } from '../check.ts';
import type { LinkedArea } from '../link/areas.ts';
import { ownerWords } from '../link/stated.ts';
import type { Waiver } from '../model/ignore.ts';
import type { Span } from '../model/span.ts';
import { join } from '../model/span.ts';
import type { Action } from '../model/statement.ts';
import { isNamed } from '../parse/owners.ts';
import { t } from '../words.ts';

/** What an action lacks, and where it would be written. */
export interface Gap {
  /** As a few words: `no owner`. */
  readonly words: string;
  readonly span: Span;
}

const deadlineGaps = {
  none: () => t('no deadline'),
  vague: () => t('vague deadline'),
  impossible: () => t('impossible deadline'),
} as const;
const deadlineRules = ['action-without-deadline', 'vague-deadline', 'impossible-date'];

/**
 * The owner and the deadline that an action lacks: what keeps its area from being complete.
 * @param waivers of its statement: what a comment says does not apply is no gap
 */
export function gapsIn(action: Action, understanding: Understanding, waivers: readonly Waiver[]): Gap[] {
  if (action.declined) return action.declined.reason ? [] : [{ words: t('no reason'), span: action.title.span }];
  const { owner, deadline } = action.fields;
  const gaps: Gap[] = [];
  if (!isNamed(ownerWords(action)) && !isWaived(action, ['action-without-owner'], waivers))
    gaps.push({ words: t('no owner'), span: owner?.text ? owner.span : action.title.span });
  const { kind } = understanding.deadlineOf(action);
  const words = kind in deadlineGaps ? deadlineGaps[kind as keyof typeof deadlineGaps] : null;
  if (words && !isWaived(action, deadlineRules, waivers))
    gaps.push({ words: words(), span: deadline?.text ? deadline.span : action.title.span });
  return gaps;
}

/** Why an area need not be answered, where a comment of the statement says so. */
export function whyUnanswered({ area, file }: LinkedArea, waivers: readonly Waiver[]): string | null {
  const of = waivers.find(
    ({ finding }) =>
      finding.rule === 'area-without-action' &&
      finding.area === area.ref &&
      (finding.file === file || finding.related.some((other) => other.file === file)),
  );
  return of?.reason ?? null;
}

function isWaived(action: Action, rules: readonly string[], waivers: readonly Waiver[]): boolean {
  if (!waivers.length) return false;
  const { start, end } = join(action.span, action.title.span);
  return waivers.some(
    ({ finding: { rule, span, mirrored } }) =>
      !mirrored && rules.includes(rule) && start <= span.start && span.end <= end,
  );
}
