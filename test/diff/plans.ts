import { Temporal } from 'temporal-polyfill';
import { check } from '../../server/core/check.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import type { PlanChanges } from '../../server/core/diff/changes.ts';
import { comparePlans } from '../../server/core/diff/compare.ts';
import type { Plan } from '../../server/core/diff/plan.ts';
import { planOf } from '../../server/core/diff/planOf.ts';
import type { LetterSource } from '../../server/core/letterSource.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import type { PlanReport } from '../../server/core/report/plan/comparison.ts';
import { letterOf } from '../support/checkFiles.ts';

/** A statement and the letter that it answers, as they are compared. */
export function planIn(text: string, letterText: string, today = '2027-02-01'): Plan {
  const statement = readStatement(readMarkdown(text), defaultConfig)!;
  const source: LetterSource = { found: true, file: 'letter.md', letter: letterOf(letterText), text: letterText };
  const letters = (statement.frontMatter.letters ?? []).map(() => source);
  const asked = { file: 'statement.md', statement, letters, config: defaultConfig };
  const { findings, understanding } = check({ ...asked, today: Temporal.PlainDate.from(today) });
  return planOf({ ...asked, findings, understanding });
}

/** The report of one statement in two versions. */
export function reportOf(before: Plan, now: Plan, changes: PlanChanges = comparePlans(before, now)): PlanReport {
  const plan = { file: 'statement.md', was: null, state: 'compared' as const, between: { before, now, changes } };
  return { since: 'main', today: '2027-02-01', plans: [plan], nameOf: (file) => file };
}
