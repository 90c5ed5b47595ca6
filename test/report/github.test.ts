import assert from 'node:assert/strict';
import { formatGithub } from '../../server/core/report/github.ts';
import { finding, report, waiver, whole } from './findings.ts';

describe('the github format', () => {
  it('writes one workflow command a finding, errors first, in lines and columns from 1', () => {
    const findings = [
      finding({ severity: 'hint', message: 'A hint.' }),
      finding(),
      finding({ severity: 'error', rule: 'unknown-area', message: 'There is no A9.' }),
      finding({ severity: 'information', message: 'For information.' }),
      finding({ file: 'mem:/plans/letter.md', mirrored: true }),
    ];
    const place = 'file=plans/statement.md,line=2,col=1,endLine=2,endColumn=7';
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
    const odd = { ...report([finding({ message: '100% of:\r\nA1, A2' })]), nameOf: () => 'a,b:c%d.md' };
    assert.equal(
      formatGithub(odd),
      '::warning file=a%2Cb%3Ac%25d.md,line=2,col=1,endLine=2,endColumn=7,title=action-without-owner::100%25 of:%0D%0AA1, A2\n',
    );
  });

  it('is empty when there is nothing', () => {
    assert.equal(formatGithub(report([])), '');
    assert.equal(formatGithub(report([], whole, [waiver()])), '', 'what is waived is not drawn beside the text');
  });
});
