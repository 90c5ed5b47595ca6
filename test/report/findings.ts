import type { Coverage, Finding } from '../../server/core/model/finding.ts';
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
    mirrored: false,
    ...part,
  };
}

const whole: Coverage = { areas: 14, answered: 12, complete: 9 };

/** A report of one statement with one letter. */
export function report(findings: readonly Finding[], coverage = whole): Report {
  return {
    today: '2027-03-01',
    statements: [{ file: 'mem:/plans/statement.md', letters: ['mem:/plans/letter.md'], coverage, findings }],
    nameOf: (file) => file.replace('mem:/', ''),
    textOf: (file) => (file.endsWith('letter.md') ? letterText : statementText),
  };
}
