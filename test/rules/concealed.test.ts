import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { check } from '../../server/core/check.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { concealedSource, maskedText } from '../../server/core/parse/personal/conceal.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { formatCheckstyle } from '../../server/core/report/checkstyle.ts';
import { formatGithub } from '../../server/core/report/github.ts';
import { formatGitlab } from '../../server/core/report/gitlab.ts';
import { formatJson } from '../../server/core/report/json.ts';
import { formatJunit } from '../../server/core/report/junit.ts';
import { formatMarkdown } from '../../server/core/report/markdown.ts';
import { formatRdjson } from '../../server/core/report/rdjson.ts';
import { formatSarif } from '../../server/core/report/sarif.ts';
import { textOfExcerpt } from '../../server/core/report/excerpt.ts';
import { shareableFixes, shareableLines } from '../../server/core/report/shareable.ts';
import { formatStylish } from '../../server/core/report/stylish.ts';
import { defineRule } from '../../server/core/rules/rule.ts';
import { letterOf } from '../support/checkFiles.ts';

const letter = '## Areas for improvement\n\n- The timeliness of strategy meetings is too variable.\n';

/** What must stand in no report, and the parts that would do as well. */
const secrets = ['943 476 5919', '476 5919', '4765919', 'AB123456C', '123456', 'B801200005001', '801200005001'].concat([
  '12/03/2015',
  'Jane',
  'Smith',
  '07700 900123',
  '900123',
  'jsmith',
]);

/** Each in every place that some rule quotes: titles, references, owners, headings, areas, deadlines, the front matter. */
const text = `---
letter: ./letter.md
recieved: jsmith@gmail.com
people:
  - { role: DCS, nmae: 943 476 5919 }
---

## NHS 943 476 5919, DOB 12/03/2015

<!-- wsoa-ignore-file vague-deadline: ask jsmith@gmail.com or call 07700 900123 -->

| Ref           | Area          | Action                                    | Owner              | Deadline           |
|---------------|---------------|-------------------------------------------|--------------------|--------------------|
| 943 476 5919  | A9            | Help the pupil Jane Smith                 |                    | asap, 07700 900123 |
| 943 476 5919  |               | AB123456C                                 | jsmith@gmail.com   | 31 April 2027      |
| B801200005001 | 07700 900123  | Review DOB 12/03/2015                     | JS                 |                    |
|               |               | Meet about B801200005001 and the case of Jane Smith (aged 7) | TBC | ongoing       |
|               |               | Write to jsmith@gmail.com or 07700 900123 | 943 476 5919       | pupil Jane Smith   |

> The timeliness of 943 476 5919 strategy meetings is too variable, DOB 12/03/2015.
`;

function checked(more: Partial<Parameters<typeof check>[0]> = {}) {
  const statement = readStatement(readMarkdown(text), defaultConfig)!;
  const letters = [{ found: true as const, file: 'letter.md', letter: letterOf(letter), text: letter }];
  const today = Temporal.PlainDate.from('2027-02-01');
  return check({ file: 'statement.md', statement, letters, config: defaultConfig, today, ...more });
}

function assertConcealed(words: string): void {
  for (const secret of secrets) assert.ok(!words.includes(secret), `${secret} is in: ${words}`);
}

describe('what tells who somebody is', () => {
  const statement = readStatement(readMarkdown(text), defaultConfig)!;

  it('is found, and other rules quote it', () => {
    const { findings } = checked();
    assert.ok(findings.filter(({ rule }) => rule === 'identifiable-person').length > 15);
    assert.ok(
      findings.filter(({ rule, message }) => rule !== 'identifiable-person' && message.includes('•')).length > 4,
    );
  });

  it('is in no message, no title of a fix and no reference that is shown', () => {
    for (const finding of checked().findings) {
      assertConcealed(finding.message);
      assertConcealed(finding.action ?? '');
      for (const { message } of finding.related) assertConcealed(message);
      for (const { title } of finding.fixes()) assertConcealed(title);
    }
  });

  it('is in no report', () => {
    const { findings, coverage, waivers } = checked();
    assert.ok(waivers.length > 0);
    const spans = [...findings, ...waivers.map(({ finding }) => finding)].map(({ span }) => span);
    const shown = textOfExcerpt(shareableLines(statement, spans));
    const report = {
      today: '2027-02-01',
      statements: [{ file: 'statement.md', letters: ['letter.md'], coverage, findings, waivers }],
      nameOf: (file: string) => file,
      repositoryNameOf: (file: string) => file,
      textOf: (file: string) => (file === 'statement.md' ? shown : letter),
      fixesOf: (finding: Finding) => shareableFixes(finding, statement),
    };
    const tool = { version: '1.0.0', address: 'https://example.org', pageOf: () => null };
    for (const format of [formatStylish, formatMarkdown, formatJson, formatGithub]) assertConcealed(format(report));
    for (const format of [formatGitlab, formatJunit, formatCheckstyle]) assertConcealed(format(report));
    assertConcealed(formatSarif(report, tool));
    assertConcealed(formatRdjson(report, tool));
  });

  it('is not in the text that reports take words from, which is as long, line by line', () => {
    const all = [{ start: 0, end: text.length }];
    const lines = textOfExcerpt(shareableLines(statement, all));
    for (const masked of [maskedText(statement), concealedSource(text), lines]) {
      const lengths = (whole: string) => whole.split('\n').map(({ length }) => length);
      assert.deepEqual(lengths(masked), lengths(text));
    }
    assertConcealed(lines);
    assert.equal(concealedSource('Call 020 7946 0000.'), 'Call 020 7946 0000.');
    assert.equal(concealedSource('NHS 943 476 5919.'), 'NHS 943 ••• ••••.');
  });

  it('is in no fix that is given away, though fixes are', () => {
    const given = checked().findings.flatMap((finding) => shareableFixes(finding, statement));
    assert.ok(given.length > 0);
    for (const { title, edits } of given) assertConcealed([title, ...edits.map((edit) => edit.text)].join('\n'));
  });

  it('is not in the log when a rule fails over it', () => {
    const failing = defineRule({
      name: 'failing-rule',
      severity: 'warning',
      check({ statement }) {
        throw new RangeError(`cannot read ${statement.text}`);
      },
    });
    const errors: unknown[] = [];
    checked({ rules: [failing], onRuleError: (_, error) => errors.push(error) });
    const [error] = errors as [Error];
    assert.equal(error.name, 'RangeError');
    assertConcealed(`${error.message}${error.stack}`);
  });

  it('is concealed when the rule itself is off', () => {
    const config = { ...defaultConfig, severities: { 'identifiable-person': 'off' as const } };
    const { findings } = checked({ config });
    assert.ok(findings.length && findings.every(({ rule }) => rule !== 'identifiable-person'));
    for (const { message } of findings) assertConcealed(message);
  });
});
