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
    assert.equal(formatStylish(errorsOnly(report([], whole, [waiver()]))), '12 of 14 areas answered. No errors.\n');
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

  describe('of a statement with many gaps', () => {
    const at = (start: number) => ({ start, end: start + 1 });
    const gap = (area: string | null, action: string | null, start: number, rest: Parameters<typeof finding>[0] = {}) =>
      finding({ area, action, span: at(start), message: `Action ${action} has no owner.`, ...rest });
    const areas = [
      { ref: 'P1', words: 'Strategy meetings are held in time' },
      { ref: 'A1', words: 'Thresholds' },
      { ref: 'A2', words: 'Supervision' },
    ];
    const lacking = { who: 'An action', field: 'owner', what: 'owner', table: {} } as const;
    const many = [
      finding({ severity: 'hint', rule: 'missing-section', message: 'No governance.', span: at(0) }),
      gap('A2', '2.1', 4),
      gap('A2', '2.2', 5),
      gap('P1', '1.1', 13, { severity: 'error', rule: 'impossible-date', message: 'There is no “31 April”.' }),
      gap('P1', '1.2', 14),
      gap('P1', '1.3', 35),
      gap(null, '3.1', 36, { message: 'Action 3.1 answers two areas.' }),
      gap('A9', '3.2', 37, { rule: 'unknown-area', message: 'The letter has no area A9.' }),
      ...['A1', 'A2', 'P1'].map((area) => gap(area, '4', 38, { lacks: lacking })),
    ];
    const withAreas = (findings: typeof many, whose = areas) => {
      const one = report(findings);
      return { ...one, statements: [{ ...one.statements[0]!, areas: whose }] };
    };

    it('stands by area, in the order of the letter, and every line says where, for who clicks on it', () => {
      const also = [gap('A1', '5.1', 39), gap('A1', '5.2', 40), gap(null, '5.3', 41)];
      assert.equal(
        formatStylish(withAreas([...many, ...also])),
        `plans/statement.md

P1  Strategy meetings are held in time
  plans/statement.md:2:9   error    There is no “31 April”.                                     impossible-date
  plans/statement.md:2:10  warning  Action 1.2 has no owner.                                    action-without-owner
  plans/statement.md:5:3   warning  Action 1.3 has no owner.                                    action-without-owner

A1  Thresholds
  plans/statement.md:5:7   warning  Action 5.1 has no owner.                                    action-without-owner
  plans/statement.md:5:8   warning  Action 5.2 has no owner.                                    action-without-owner

A2  Supervision
  plans/statement.md:1:5   warning  Action 2.1 has no owner.                                    action-without-owner
  plans/statement.md:2:1   warning  Action 2.2 has no owner.                                    action-without-owner

Several areas, or none
  plans/statement.md:5:4   warning  Action 3.1 answers two areas.                               action-without-owner
  plans/statement.md:5:5   warning  The letter has no area A9.                                  unknown-area
  plans/statement.md:5:6   warning  3 actions have no owner: their table has no column for it.  action-without-owner
  plans/statement.md:5:9   warning  Action 5.3 has no owner.                                    action-without-owner

The statement as a whole
  plans/statement.md:1:1   hint     No governance.                                              missing-section

12 of 14 areas answered. 1 error, 12 warnings, 1 note.
`,
      );
    });

    it('stands as it is written where there are few gaps, or hardly any two of one area', () => {
      assert.doesNotMatch(formatStylish(withAreas(many.slice(0, 8))), /Thresholds|as a whole/);
      const each = Array.from({ length: 12 }, (_, i) => ({ ref: `A${i + 1}`, words: `Area ${i + 1}` }));
      const one = each.map(({ ref }, i) => gap(ref, `${i + 1}.1`, i));
      assert.doesNotMatch(formatStylish(withAreas(one, each)), /Area 1$/m);
    });

    it('has nothing in a heading that a terminal would obey', () => {
      const text = formatStylish(withAreas([...many, gap('P1', '6', 42)], [{ ref: 'P1', words: '\u001b[31mred' }]));
      assert.match(text, /^P1 {2}\ufffd\[31mred$/m);
    });
  });

  it('colours only when told to', () => {
    assert.doesNotMatch(formatStylish(report(several)), /\u001b/);
    assert.match(formatStylish(report(several), true), /\u001b\[31merror\u001b\[0m/);
  });
});
