import assert from 'node:assert/strict';
import { formatStylish } from '../../server/core/report/stylish.ts';
import { errorsOnly } from '../../server/core/report/report.ts';
import { finding, report, waiver, whole } from './findings.ts';

const several = [
  finding({
    severity: 'error',
    rule: 'area-without-action',
    message: 'No action answers P1.',
    span: { start: 0, end: 3 },
  }),
  finding(),
  finding({ severity: 'information', message: 'Said twice.', span: { start: 35, end: 36 }, fixable: true }),
  finding({ file: 'mem:/plans/letter.md', mirrored: true }),
  finding({
    file: 'mem:/plans/letter.md',
    message: 'Two areas are A1.',
    rule: 'duplicate-reference',
    severity: 'error',
  }),
];

describe('the stylish format', () => {
  it('groups by file, aligns, and sums up', () => {
    assert.equal(
      formatStylish(report(several)),
      `plans/statement.md
  1:1  error    No action answers P1.     area-without-action
  2:1  warning  Action 1.1 has no owner.  action-without-owner
  5:3  info     Said twice.               action-without-owner

plans/letter.md
  1:6  error  Two areas are A1.  duplicate-reference

12 of 14 areas answered. 2 errors, 1 warning, 1 note.
1 of them is mended by running again with --fix.
`,
    );
  });

  it('lists what is waived, with the reason and the last day, and not twice what a letter mirrors', () => {
    const waivers = [
      waiver({ span: { start: 35, end: 36 } }, '2027-06-30'),
      waiver({ rule: 'vague-deadline' }),
      waiver({ file: 'mem:/plans/letter.md', mirrored: true }),
    ];
    assert.equal(
      formatStylish(report(several.slice(4), whole, waivers)),
      `plans/letter.md
  1:6  error  Two areas are A1.  duplicate-reference

2 findings are waived:
  plans/statement.md:5:3  action-without-owner  The post is vacant. (until 30 June 2027)
  plans/statement.md:2:1  vague-deadline        The post is vacant.

12 of 14 areas answered. 1 error.
`,
    );
    assert.equal(
      formatStylish(report([], whole, waivers.slice(1))),
      `1 finding is waived:
  plans/statement.md:2:1  vague-deadline  The post is vacant.

12 of 14 areas answered. Nothing to report.
`,
    );
  });

  it('says nothing of what is waived when quiet', () => {
    assert.equal(
      formatStylish(errorsOnly(report([], whole, [waiver()]))),
      '12 of 14 areas answered. Nothing to report.\n',
    );
  });

  it('says so when there is nothing to report', () => {
    assert.equal(formatStylish(report([])), '12 of 14 areas answered. Nothing to report.\n');
  });

  it('says nothing of areas when no letter was read', () => {
    assert.equal(formatStylish(report([], { areas: 0, answered: 0, complete: 0 })), 'Nothing to report.\n');
  });

  it('adds up several statements, and shows a fault of a shared letter once', () => {
    const one = report(several.slice(4));
    const two = { ...one, statements: [one.statements[0]!, { ...one.statements[0]!, file: 'mem:/plans/b.md' }] };
    assert.equal(
      formatStylish(two),
      `plans/letter.md
  1:6  error  Two areas are A1.  duplicate-reference

2 statements checked. 24 of 28 areas answered. 1 error.
`,
    );
  });

  it('shows errors only when quiet', () => {
    const text = formatStylish(errorsOnly(report(several)));
    assert.match(text, /12 of 14 areas answered\. 2 errors\.\n$/);
    assert.doesNotMatch(text, /warning/);
  });

  it('never passes on the control characters of a document', () => {
    const text = formatStylish(report([finding({ message: 'Owner \u001b[31mred\u0007\nis nobody.' })]));
    assert.match(text, /Owner \ufffd\[31mred\ufffd is nobody\./);
  });

  it('colours only when told to', () => {
    assert.doesNotMatch(formatStylish(report(several)), /\u001b/);
    assert.match(formatStylish(report(several), true), /\u001b\[31merror\u001b\[0m/);
  });
});
