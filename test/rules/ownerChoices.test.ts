import assert from 'node:assert/strict';
import { checkFiles } from '../support/checkFiles.ts';

/** Who is offered for an action without an owner, beside these owners of other actions, with this register. */
function offeredBeside(owners: readonly string[], people = '[]'): readonly string[] {
  const rows = ['', ...owners].map((owner, i) => `| 1.${i + 1} | A1 | Convene ${i} | ${owner} | June 2027 |\n`);
  const files = new Map([
    ['letter.md', '# Letter\n\n## Areas for improvement\n\n- The timeliness of strategy meetings is too variable.\n'],
    [
      'statement.md',
      `---\nletter: letter.md\npeople: ${people}\n---\n\n| Ref | Area | Action | Owner | Deadline |\n|---|---|---|---|---|\n${rows.join('')}`,
    ],
  ]);
  const findings = checkFiles(files, '2027-02-01').get('statement.md')!.findings;
  const finding = findings.find(({ rule }) => rule === 'action-without-owner')!;
  return finding.fixes()[0]!.edits[0]!.stops?.[0]?.choices ?? [];
}

describe('owners that are offered', () => {
  it('are those of the register, then posts and names, most often first', () => {
    const register = '[{ role: Head of MASH, initials: HM }]';
    assert.deepEqual(offeredBeside(['Jane Roe', 'DCS', 'DCS', 'HM'], register), ['Head of MASH', 'DCS', 'Jane Roe']);
  });

  it('are initials that nothing explains only after all others, however often they stand there', () => {
    assert.deepEqual(offeredBeside(['ZZ', 'ZZ', 'ZZ', 'Jane Roe']), ['Jane Roe', 'ZZ']);
  });

  it('are no boards, teams or agencies', () => {
    assert.deepEqual(offeredBeside(['Early Help Board', 'Early Help Board', 'Northmere Police', 'DCS']), ['DCS']);
  });
});
