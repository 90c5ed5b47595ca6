import assert from 'node:assert/strict';
import type { Finding } from '../../server/core/model/finding.ts';
import { formatStylish } from '../../server/core/report/stylish.ts';
import { together } from '../../server/core/report/together.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { finding, report } from './findings.ts';

const letter = '# Letter\n\n## Areas for improvement\n\n- One thing is poor.\n';

/** What a person is told of a statement, with the rules. */
function told(body: string): string[] {
  const files = new Map([
    ['letter.md', letter],
    ['s.md', `---\nletter: ./letter.md\n---\n\n${body}`],
  ]);
  const { findings } = checkFiles(files, '2027-02-01').get('s.md')!;
  return together(findings.filter(({ severity }) => severity === 'warning')).map(
    ({ message, rules }) => `${message} (${rules.join(', ')})`,
  );
}

describe('findings told together', () => {
  it('an action that lacks several fields is one line', () => {
    assert.deepEqual(told('## A1 One\n\n### Action 1.1 Do it\n\n- **Status:** Not started\n'), [
      'Action 1.1 has no owner and no deadline. (action-without-owner, action-without-deadline)',
    ]);
  });

  it('also where each gap stands in a line of its own', () => {
    assert.deepEqual(told('## A1 One\n\n### Action 1.1 Do it\n\n- **Owner:** [owner]\n- **Deadline:** [deadline]\n'), [
      'Action 1.1 has no owner and no deadline. (action-without-owner, action-without-deadline)',
    ]);
  });

  it('two actions stay two lines, and a single gap keeps its advice', () => {
    assert.deepEqual(
      told(
        '| Ref | Area | Action | Owner | Deadline |\n|-|-|-|-|-|\n| 1 | A1 | Do it | | |\n| 2 | A1 | Do more | DCS | |\n',
      ),
      [
        'Action 1 has no owner and no deadline. (action-without-owner, action-without-deadline)',
        'Action 2 has no deadline. Give the day, month or quarter by which it will be done. (action-without-deadline)',
      ],
    );
  });

  it('a table without a column for it is one line, however many rows it has', () => {
    const rows = [1, 2, 3, 4].map((n) => `| ${n} | A1 | Do ${n} things | Open |\n`).join('');
    assert.deepEqual(told(`| Ref | Area | Action | Status |\n|-|-|-|-|\n${rows}`), [
      '4 actions have no owner and no deadline: their table has no column for them. (action-without-owner, action-without-deadline)',
    ]);
    const dated = [1, 2, 3].map((n) => `| ${n} | A1 | Do ${n} things | May 2027 |\n`).join('');
    assert.deepEqual(told(`| Ref | Area | Action | Deadline |\n|-|-|-|-|\n${dated}`), [
      '3 actions have no owner: their table has no column for it. (action-without-owner)',
    ]);
  });

  it('loses nothing, and leaves everything else as it is', () => {
    const all: Finding[] = [finding({ rule: 'a' }), finding({ rule: 'b' }), finding({ rule: 'a' })];
    assert.deepEqual(
      together(all),
      all.map((one) => ({ finding: one, message: one.message, rules: [one.rule], all: [one] })),
    );
  });

  it('all of them are counted', () => {
    const lacks = { who: 'Action 1.1', table: null };
    const text = formatStylish(
      report([
        finding({ lacks: { ...lacks, field: 'owner', what: 'owner' } }),
        finding({ rule: 'action-without-deadline', lacks: { ...lacks, field: 'deadline', what: 'deadline' } }),
      ]),
    );
    assert.match(text, /Action 1\.1 has no owner and no deadline\. {2}action-without-owner, action-without-deadline\n/);
    assert.match(text, /\b2 warnings\./);
  });
});
