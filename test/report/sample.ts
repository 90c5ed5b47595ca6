import type { Report } from '../../server/core/report/report.ts';
import { finding, report, statementText, waiver, whole } from './findings.ts';

/** What the sample's findings are about, after an emoji of two UTF-16 units, one character, four bytes. */
export const text = `---\r\nletter: ./letter.md\r\n---\r\n\r\n## 🎓 A9 Café\r\n\r\nBy 31 April 2027.\r\n`;

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/**
 * A report with what formats stumble over: an error, warnings, notes; several findings in one place; words behind an
 * emoji; a place over several lines; a fix; a name with a space, a hash and an accent; marks of XML and Markdown.
 */
export const sample: Report = {
  ...report(
    [
      finding({ rule: 'area-without-action', message: 'No action answers A1.', area: 'A1', span: at('./letter.md') }),
      finding({
        rule: 'area-without-action',
        severity: 'error',
        message: 'No action answers P1.',
        area: 'P1',
        span: at('./letter.md'),
      }),
      finding({
        rule: 'unknown-area',
        severity: 'error',
        message: 'There is no “A9” <in> "that" & letter | *really*, ask @team.',
        area: 'A9',
        action: '1.1',
        span: at('A9'),
        fixable: true,
        fixes: () => [{ title: 'Change to A1', edits: [{ span: at('A9'), text: 'A1' }] }],
      }),
      finding({ severity: 'information', message: 'Over\u0007 lines.', span: { ...at('Café'), end: text.length - 2 } }),
      finding({ severity: 'hint', rule: 'vague-action', message: 'Say it.', action: '1.1', span: at('31 April 2027') }),
      finding({ file: 'mem:/plans/letter.md', mirrored: true, rule: 'area-without-action', severity: 'error' }),
    ],
    whole,
    [waiver({ span: at('31 April 2027') }, '2027-06-30')],
  ),
  textOf: () => text,
  nameOf: () => 'plans/Café #1.md',
  repositoryNameOf: () => 'councils/plans/Café #1.md',
};

/** One statement, nothing wrong. */
export const nothing = report([]);

/** Nothing was found to check. */
export const none: Report = { ...report([]), statements: [], textOf: () => statementText };
