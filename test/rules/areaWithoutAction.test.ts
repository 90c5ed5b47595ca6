import assert from 'node:assert/strict';
import { checkFiles } from '../support/checkFiles.ts';

describe('an action for each area without one', () => {
  it('is offered at each of them, and worked out once: of a hundred areas it is a hundred actions', () => {
    const letter = `# Letter\n\n## Areas for improvement\n\n${'- Thresholds are not shared.\n'.repeat(3)}`;
    const files = new Map([
      ['letter.md', letter],
      ['statement.md', '---\nletter: letter.md\n---\n\n# Plan\n'],
    ]);
    const { findings } = checkFiles(files, '2027-02-01').get('statement.md')!;
    const own = findings.filter(({ rule, file }) => rule === 'area-without-action' && file === 'statement.md');
    const [first, ...others] = own.map((finding) => finding.fixes()[1]);
    assert.equal(first!.title, 'Add an action for each of the 3 areas without one');
    assert.equal(others.length, 2);
    for (const other of others) assert.strictEqual(other, first);
  });
});
