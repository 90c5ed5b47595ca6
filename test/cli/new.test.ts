import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, folderOf, letter, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];

describe('wsoa new', function () {
  this.timeout(20_000);

  it('writes a statement beside the letter, and says what to do next', () => {
    const folder = folderOf({ 'northmere/letter.md': letter });
    const run = wsoa(folder, ['new', 'northmere/letter.md', ...today]);
    assert.equal(run.code, 0, run.err);
    assert.match(run.out, /^Wrote northmere\/statement\.md: all 2 areas of northmere\/letter\.md/);
    assert.match(run.out, /`wsoa check northmere\/statement\.md` lists it/);
    const text = fs.readFileSync(path.join(folder, 'northmere/statement.md'), 'utf8');
    assert.match(text, /^---\nletter: \.\/letter\.md\n/);
    assert.match(
      text,
      /\n## P1 Strategy meetings are not held in time\n\n> Strategy meetings are not held in time\.\n/,
    );
    const { coverage } = JSON.parse(wsoa(folder, ['check', '--format', 'json', ...today]).out).statements[0];
    assert.deepEqual(coverage, { areas: 2, answered: 2, complete: 0 });
  });

  it('writes tables, and where it is told to', () => {
    const folder = folderOf({ 'from inspectors/letter #2.md': letter, 'plans/notes.txt': '' });
    const args = ['new', 'from inspectors/letter #2.md', '-o', 'plans/northmere.md', '--style', 'table', ...today];
    const run = wsoa(folder, args);
    assert.equal(run.code, 0, run.err);
    const text = fs.readFileSync(path.join(folder, 'plans/northmere.md'), 'utf8');
    assert.match(text, /^letter: "\.\.\/from inspectors\/letter #2\.md"$/m);
    assert.match(text, /^\| 1\.1 \| \*\*P1\*\* Strategy meetings are not held in time\. \| \[what will be done\] \|/m);
    assert.match(wsoa(folder, ['check', ...today]).out, /2 of 2 areas answered/);
  });

  it('leaves a file that is there as it is, until it is told to replace it', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': 'Months of work.\n' });
    const run = wsoa(folder, ['new', 'letter.md']);
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(run.err, /^statement\.md is there already, and was left as it is\./);
    assert.equal(fs.readFileSync(path.join(folder, 'statement.md'), 'utf8'), 'Months of work.\n');
    assert.equal(wsoa(folder, ['new', 'letter.md', '--force']).code, 0);
    assert.match(fs.readFileSync(path.join(folder, 'statement.md'), 'utf8'), /^---\nletter:/);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['letter.md', 'statement.md']);
  });

  it('makes letter.md first of a letter in another format', () => {
    const html = '<h1>Inspection of Northmere</h1><h2>Areas for improvement</h2><ul><li>Thresholds are not clear.</ul>';
    const folder = folderOf({ 'in/report.html': `<!doctype html><html><body>${html}</body></html>` });
    const run = wsoa(folder, ['new', 'in/report.html']);
    assert.equal(run.code, 0, run.err);
    assert.match(run.out, /^Wrote in\/letter\.md from in\/report\.html: compare it/);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'in')).sort(), ['letter.md', 'report.html', 'statement.md']);
    assert.match(wsoa(folder, ['check', ...today]).out, /1 of 1 area answered/);
  });

  it('keeps the line ends of the letter', () => {
    const folder = folderOf({ 'letter.md': letter.replaceAll('\n', '\r\n') });
    assert.equal(wsoa(folder, ['new', 'letter.md']).code, 0);
    assert.doesNotMatch(fs.readFileSync(path.join(folder, 'statement.md'), 'utf8'), /(?<!\r)\n/);
  });

  it('writes nothing for a letter without areas, and says what it looks for', () => {
    const folder = folderOf({ 'letter.md': '# A letter\n\nThank you.\n' });
    const run = wsoa(folder, ['new', 'letter.md']);
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(
      run.err,
      /^No areas were found in letter\.md, so there is nothing to answer and no statement was written\./,
    );
    assert.deepEqual(fs.readdirSync(folder), ['letter.md']);
  });

  it('is plain about wrong use', () => {
    const folder = folderOf({ 'letter.md': letter, 'letter.html': '<p>', 'plan.md': clean });
    const complaint = (...args: string[]) => {
      const run = wsoa(folder, ['new', ...args]);
      assert.deepEqual([run.code, run.out], [2, '']);
      return run.err;
    };
    assert.match(complaint(), /^Name the letter/);
    assert.match(complaint('letter.md', '--style', 'prose'), /^--style is sections or table, not prose\./);
    assert.match(complaint('letter.md', '-o', './letter.md', '--force'), /is the letter itself/);
    assert.match(complaint('letter.md', '-o', 'nowhere/statement.md'), /there is no such folder/);
    assert.match(complaint('missing.md'), /^missing\.md cannot be read: there is no such file\./);
    assert.match(complaint('letter.html'), /^letter\.md is there already.*`wsoa new letter\.md`/);
    assert.match(complaint('plan.md'), /^plan\.md is a statement itself\./);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['letter.html', 'letter.md', 'plan.md']);
  });
});
