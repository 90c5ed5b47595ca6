import assert from 'node:assert/strict';
import { formatGithub } from '../../server/core/report/github.ts';
import { finding, report, sinceMain, statementText, waiver, whole } from './findings.ts';

describe('the github format', () => {
  it('writes one workflow command a finding, errors first, in lines and columns from 1', () => {
    const findings = [
      finding({ severity: 'hint', message: 'A hint.' }),
      finding(),
      finding({ severity: 'error', rule: 'unknown-area', message: 'There is no A9.' }),
      finding({ severity: 'information', message: 'For information.' }),
      finding({ file: 'mem:/plans/letter.md', mirrored: true }),
    ];
    const place = 'file=councils/plans/statement.md,line=2,col=1,endLine=2,endColumn=7';
    assert.equal(
      formatGithub(report(findings)),
      `::error ${place},title=unknown-area::There is no A9.
::warning ${place},title=action-without-owner::Action 1.1 has no owner.
::notice ${place},title=action-without-owner::For information.
::notice ${place},title=action-without-owner::A hint.
`,
    );
  });

  it('escapes what would end a property or a command', () => {
    const odd = { ...report([finding({ message: '100% of:\r\nA1, A2' })]), repositoryNameOf: () => 'a,b:c%d.md' };
    assert.equal(
      formatGithub(odd),
      '::warning file=a%2Cb%3Ac%25d.md,line=2,col=1,endLine=2,endColumn=7,title=action-without-owner::100%25 of:%0D%0AA1, A2\n',
    );
  });

  it('names no columns for what is longer than a line, which GitHub would drop with a warning', () => {
    const long = finding({ span: { start: 0, end: statementText.indexOf('## A1') } });
    assert.match(formatGithub(report([long])), /^::warning file=[^,]+,line=1,endLine=5,title=/);
  });

  it('annotates ten of each kind, and writes the rest into the log as words that are no commands', () => {
    const many = Array.from({ length: 12 }, (_, at) => finding({ message: `Warning ${at}.` }));
    const errors = Array.from({ length: 11 }, (_, at) => finding({ severity: 'error', message: `Error ${at}.` }));
    const nasty = finding({ message: '##[add-path]x\n::error::y' });
    const lines = formatGithub(report([...many, nasty, ...errors]))
      .trimEnd()
      .split('\n');
    assert.equal(lines.filter((line) => line.startsWith('::error ')).length, 10);
    assert.equal(lines.filter((line) => line.startsWith('::warning ')).length, 10);
    assert.deepEqual(lines.slice(10, 11).concat(lines.slice(21)), [
      'error councils/plans/statement.md:2:1 Error 10. (action-without-owner)',
      'warning councils/plans/statement.md:2:1 Warning 10. (action-without-owner)',
      'warning councils/plans/statement.md:2:1 Warning 11. (action-without-owner)',
      'warning councils/plans/statement.md:2:1 ## [add-path]x ::error::y (action-without-owner)',
    ]);
  });

  it('has room for what is new, and for what the check fails for, before what was there and is accepted', () => {
    const old = Array.from({ length: 10 }, (_, at) => finding({ message: `Old ${at}.` }));
    const failing = finding({ message: 'It fails.' });
    const fresh = finding({ message: 'It is new.' });
    const error = finding({ severity: 'error', message: 'Old and grave.' });
    const all = report([...old, fresh, failing, error]);
    const lines = formatGithub({ ...all, ...sinceMain([fresh]), fails: (one) => one === failing }).split('\n');
    assert.deepEqual(
      lines.slice(0, 4).map((line) => line.replace(/^::(\w+) [^:]*::/, '$1 ')),
      ['error Old and grave.', 'warning It fails.', 'warning It is new.', 'warning Old 0.'],
    );
    assert.match(lines[2]!, /title=action-without-owner \(new\)::/);
    assert.equal(lines.filter((line) => line.startsWith('::warning')).length, 10);
  });

  it('is empty when there is nothing', () => {
    assert.equal(formatGithub(report([])), '');
    assert.equal(formatGithub(report([], whole, [waiver()])), '', 'what is waived is not drawn beside the text');
  });
});
