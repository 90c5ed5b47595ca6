import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { folderOf, wsoa } from './wsoa.ts';

const page = (items: readonly string[]) =>
  `<!doctype html><html><body><h1>Inspection of Northmere</h1><h2>Areas for improvement</h2>` +
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></body></html>`;
const first = page(['The timeliness of strategy meetings is too variable.', 'Thresholds are not understood.']);
const corrected = page([
  'The feedback on referrals is poor.',
  'The timeliness of strategy meetings is poor.',
  'Thresholds are not understood.',
]);

describe('wsoa import --corrects', function () {
  this.timeout(30_000);
  let folder: string;
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

  beforeEach(() => {
    folder = folderOf({ 'first.html': first, 'corrected.html': corrected });
    assert.equal(wsoa(folder, ['import', 'first.html']).code, 0);
    assert.equal(wsoa(folder, ['new', 'letter.md']).code, 0);
  });

  it('says what has changed and writes nothing', () => {
    const before = read('letter.md');
    const run = wsoa(folder, ['import', 'corrected.html', '--corrects', 'letter.md']);
    assert.equal(run.code, 0, run.err);
    assert.match(
      run.out,
      /^corrected\.html, compared with letter\.md:\n1 area the same, 1 area reworded, 1 area new\.$/m,
    );
    assert.match(run.out, /^ {2}A1 {2}was “too variable”, is now “poor”$/m);
    assert.match(run.out, /^ {2}A3 {2}The feedback on referrals is poor$/m);
    assert.match(run.out, /^Nothing was written\./m);
    assert.equal(read('letter.md'), before);
  });

  it('puts the letter in place when it is told to, and the statement shows what it means', () => {
    const run = wsoa(folder, ['import', 'corrected.html', '--corrects', 'letter.md', '--force']);
    assert.equal(run.code, 0, run.err);
    assert.match(read('letter.md'), /^[-*] \*\*A3\*\* The feedback on referrals is poor\./m);
    assert.match(read('letter.md'), /^[-*] \*\*A1\*\* The timeliness of strategy meetings is poor\./m);
    const { findings } = JSON.parse(wsoa(folder, ['check', '--format', 'json']).out).statements[0] as {
      findings: { rule: string; area: string }[];
    };
    const about = findings.filter(({ rule }) => /^area-/.test(rule)).map(({ rule, area }) => `${rule} ${area}`);
    assert.deepEqual([...new Set(about)].sort(), ['area-text-drift A1', 'area-without-action A3']);
  });

  it('keeps both when another name is given', () => {
    const before = read('letter.md');
    const run = wsoa(folder, ['import', 'corrected.html', '--corrects', 'letter.md', '-o', 'letter-2.md']);
    assert.equal(run.code, 0, run.err);
    assert.equal(read('letter.md'), before);
    assert.match(read('letter-2.md'), /\*\*A3\*\* The feedback/);
    const again = wsoa(folder, ['import', 'corrected.html', '--corrects', 'letter.md', '-o', 'letter-2.md']);
    assert.equal(again.code, 2);
    assert.match(again.err, /^letter-2\.md is there already/);
  });

  it('is plain about what cannot be compared', () => {
    const complaint = (...args: string[]) => wsoa(folder, ['import', ...args]).err;
    assert.match(complaint('corrected.html', '--corrects', 'nowhere.md'), /^nowhere\.md cannot be read/);
    assert.match(complaint('corrected.html'), /`wsoa import corrected\.html --corrects letter\.md`/);
  });
});
