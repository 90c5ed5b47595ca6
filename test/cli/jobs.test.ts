import assert from 'node:assert/strict';
import { clean, faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];

/** A table that lacks columns, so that findings of one cause are put together. */
const repeated = (authority: string) => `---
letter: letter.md
principal-authority: ${authority}
---

# Statement

## A1

| Action | Owner |
| --- | --- |
| Audit every strategy discussion of the last quarter with the police | Head of MASH, ${authority} |
| Brief every team manager on professional curiosity in neglect cases | Head of MASH, ${authority} |
| Publish a threshold guide that all schools and nurseries have signed | Head of MASH, ${authority} |
`;

describe('wsoa check with several threads', function () {
  this.timeout(60_000);

  const files: Record<string, string> = { 'notes.md': '# Notes\n', 'broken/statement.md': clean };
  for (let n = 1; n <= 6; n++) {
    files[`plan-${n}/letter.md`] = letter;
    files[`plan-${n}/statement.md`] = [clean, faulty, warned, repeated('Northmere Council')][n % 4]!;
  }
  files['plan-7/letter.md'] = letter;
  files['plan-7/statement.md'] = repeated('Northmere Council')
    .replace('Audit every strategy discussion of the last quarter', 'Sample return interviews of missing children')
    .replace('Brief every team manager on professional curiosity in neglect cases', 'Open a daily triage call at noon');
  // What is waived has a day, which has to be the same day on the other side of a thread.
  files['plan-8/letter.md'] = letter;
  files['plan-8/statement.md'] = warned.replace(
    '### Action 2.1',
    '<!-- wsoa-ignore action-without-owner until 30 June 2027: the post is advertised -->\n\n### Action 2.1',
  );
  const folder = folderOf(files);

  it('writes what it writes with one, byte for byte, in every format', () => {
    for (const format of ['stylish', 'json', 'github']) {
      const run = (jobs: string) => wsoa(folder, ['check', ...today, '--format', format, '--jobs', jobs]);
      const one = run('1');
      assert.match(one.out, /area-without-action/);
      assert.match(one.out, /says (?:nearly )?the same as/, 'one plan repeats another');
      if (format === 'json') assert.match(one.out, /"until": "2027-06-30"/);
      for (const jobs of ['2', '3', '40']) assert.deepEqual(run(jobs), one);
    }
  });

  it('mends files all the same', () => {
    const mended = (jobs: string) => wsoa(folderOf(files), ['check', ...today, '--fix', '--jobs', jobs]);
    assert.deepEqual(mended('4'), mended('1'));
  });

  it('says kindly which numbers there are', () => {
    for (const jobs of ['0', 'x', '-1', '1000']) {
      const { code, err } = wsoa(folder, ['check', `--jobs=${jobs}`]);
      assert.equal(code, 2);
      assert.match(err, /is no number from 1 to 99/);
    }
  });
});
