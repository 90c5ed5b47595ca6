import { Temporal } from 'temporal-polyfill';
import type { Coverage, Finding } from '../../server/core/model/finding.ts';
import type { Waiver } from '../../server/core/model/ignore.ts';
import type { PlanComparison } from '../../server/core/report/plan/comparison.ts';
import type { Report } from '../../server/core/report/report.ts';

export const letterText = '# Letter\n\n## Areas for improvement\n\n- One\n- Two\n';
export const statementText = '---\r\nletter: ./letter.md\r\n---\r\n\r\n## A1 \u{1F469}\u200d\u{1F393} One\r\n';

/** A finding with everything that a test does not care about filled in. */
export function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'action-without-owner',
    severity: 'warning',
    message: 'Action 1.1 has no owner.',
    file: 'mem:/plans/statement.md',
    span: { start: 5, end: 11 },
    area: null,
    action: null,
    related: [],
    fixable: false,
    fixes: () => [],
    ignore: () => null,
    mirrored: false,
    ...part,
  };
}

export const whole: Coverage = { areas: 14, answered: 12, complete: 9 };

/** A report of one statement with one letter. */
export function report(findings: readonly Finding[], coverage = whole, waivers: readonly Waiver[] = []): Report {
  return {
    today: '2027-03-01',
    statements: [{ file: 'mem:/plans/statement.md', letters: ['mem:/plans/letter.md'], coverage, findings, waivers }],
    nameOf: (file) => file.replace('mem:/', ''),
    repositoryNameOf: (file) => file.replace('mem:/', 'councils/'),
    fixesOf: (finding) => finding.fixes(),
    textOf: (file) => (file.endsWith('letter.md') ? letterText : statementText),
  };
}

/** What a report has beside it when it is compared with `main`: what is new, and what became of the plans. */
export function sinceMain(added: readonly Finding[], plans: readonly PlanComparison[] = []): Pick<Report, 'since'> {
  const nameOf = (file: string) => file.replace('mem:/', '');
  return {
    since: { plans: { since: 'main', today: '2027-03-01', plans, nameOf }, isNew: (one) => added.includes(one) },
  };
}

/** A waiver of a finding. */
export function waiver(part: Partial<Finding> = {}, until: string | null = null): Waiver {
  return {
    finding: finding(part),
    reason: 'The post is vacant.',
    until: until === null ? null : Temporal.PlainDate.from(until),
  };
}
