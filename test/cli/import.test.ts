import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bin, folderOf, root, wsoa } from './wsoa.ts';

const word = fs.readFileSync(path.join(root, 'test', 'fixtures', 'imports', 'word-headings.docx'));
const pasted =
  'Joint targeted area inspection of Northmere\n\nAreas for improvement\n\n• Thresholds.\n• Chronologies.\n';
const made =
  /^# Joint targeted area inspection of Northmere\n\n## Areas for improvement\n\n- \*\*A1\*\* Thresholds\.\n/m;

const filesIn = (folder: string) => fs.readdirSync(folder).sort();
const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

describe('wsoa import', function () {
  this.timeout(30_000);

  it('writes letter.md beside the file, and says what it found and how to go on', () => {
    const folder = folderOf({ 'in/report.docx': word });
    const run = wsoa(folder, ['import', 'in/report.docx']);
    assert.deepEqual([run.code, run.err], [0, '']);
    assert.equal(
      run.out,
      'in/letter.md is written: Joint targeted area inspection of Northmere.\n' +
        'Found: 1 area for priority action (P1), 4 areas for improvement (A1 to A4).\n' +
        'Published: Friday 22 January 2027. Statement due: Wednesday 5 May 2027.\n' +
        'Principal authority: Northmere Council.\n' +
        'Compare it with what arrived, then go on with `wsoa new in/letter.md`.\n',
    );
    assert.deepEqual(filesIn(path.join(folder, 'in')), ['letter.md', 'report.docx']);
    assert.match(read(folder, 'in/letter.md'), /^source: report\.docx\nsha256: [0-9a-f]{64}\n---\n/m);
    assert.equal(wsoa(folder, ['letter', 'in/letter.md']).code, 0);
  });

  it('writes where it is told, and prints with --stdout', () => {
    const folder = folderOf({ 'pasted.txt': pasted, 'letters/.keep': '' });
    assert.equal(wsoa(folder, ['import', 'pasted.txt', '-o', 'letters/northmere.md']).code, 0);
    assert.match(read(folder, 'letters/northmere.md'), made);
    const shown = wsoa(folder, ['import', 'pasted.txt', '--stdout']);
    assert.equal(shown.out, read(folder, 'letters/northmere.md'));
    assert.match(shown.err, /^Joint targeted area inspection of Northmere\.\nFound: 2 areas for improvement/);
    assert.deepEqual(filesIn(folder), ['letters', 'pasted.txt']);
  });

  it('reads standard input', () => {
    const folder = folderOf({});
    const run = spawnSync(process.execPath, [bin, 'import', '-'], { cwd: folder, input: pasted, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    assert.match(read(folder, 'letter.md'), made);
  });

  it('replaces no file unless told to', () => {
    const folder = folderOf({ 'report.docx': word, 'letter.md': 'Mine.\n' });
    const run = wsoa(folder, ['import', 'report.docx']);
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(run.err, /^letter\.md is there already, and was left as it is\. .*--force/);
    assert.equal(read(folder, 'letter.md'), 'Mine.\n');
    assert.equal(wsoa(folder, ['import', 'report.docx', '--force']).code, 0);
    assert.match(read(folder, 'letter.md'), /\*\*A4\*\*/);
  });

  it('never replaces the file that it reads', () => {
    const folder = folderOf({ 'letter.md': '## Areas for improvement\n\n- One.\n' });
    for (const args of [['letter.md'], ['letter.md', '--force'], ['letter.md', '-o', './letter.md', '--force']]) {
      const run = wsoa(folder, ['import', ...args]);
      assert.equal(run.code, 2);
      assert.match(run.err, /letter\.md is the file that would be imported/);
    }
    assert.equal(read(folder, 'letter.md'), '## Areas for improvement\n\n- One.\n');
  });

  it('importing twice gives the same bytes, and importing the result changes nothing', () => {
    const folder = folderOf({ 'report.docx': word });
    for (const name of ['a.md', 'b.md']) wsoa(folder, ['import', 'report.docx', '-o', name]);
    wsoa(folder, ['import', 'a.md', '-o', 'c.md']);
    assert.equal(read(folder, 'b.md'), read(folder, 'a.md'));
    assert.equal(read(folder, 'c.md'), read(folder, 'a.md'));
  });

  it('writes a letter without areas too, says so, and exits with 1', () => {
    const folder = folderOf({ 'report.txt': 'A report of Northmere\n\nThank you for your time.\n' });
    const run = wsoa(folder, ['import', 'report.txt']);
    assert.equal(run.code, 1);
    assert.match(run.err, /^No areas were found in report\.txt\. .*mend the headings in letter\.md/);
    assert.match(read(folder, 'letter.md'), /Thank you for your time\./);
  });

  const bad: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
    ['an old Word file', 'letter.doc', Buffer.from('d0cf11e0a1b11ae1ffff', 'hex'), /save it as Word \(\.docx\)/],
    ['a Word file that is cut off', 'letter.docx', word.subarray(0, 6000), /cut off or damaged/],
    ['a PDF that is cut off', 'letter.pdf', Buffer.from('%PDF-1.7\0\u00ff', 'latin1'), /damaged|whole/],
    ['an empty file', 'letter.pdf', '', /It is empty/],
    ['a picture', 'letter.png', Buffer.from('89504e470d0a1a0a', 'hex'), /\(OCR\)/],
    ['an unknown format', 'letter.bin', Buffer.from('00010203040506070809', 'hex'), /PDF, Word \(\.docx\), HTML/],
  ];
  for (const [name, file, content, message] of bad) {
    it(`exits with 2, in a line or two and without a file: ${name}`, () => {
      const folder = folderOf({ [file]: content });
      const run = wsoa(folder, ['import', file]);
      assert.deepEqual([run.code, run.out], [2, '']);
      assert.ok(run.err.startsWith(`${file} cannot be imported. `), run.err);
      assert.match(run.err, message);
      assert.doesNotMatch(run.err, /^ +at |Error:/m);
      assert.ok(run.err.trim().split('\n').length <= 2);
      assert.deepEqual(filesIn(folder), [file]);
    });
  }

  it('says what is wrong with the names it is given', () => {
    const folder = folderOf({ 'a.txt': pasted, 'b.txt': pasted, 'sub/c.txt': pasted });
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /^Name the letter that arrived/],
      [['a.txt', 'b.txt'], /^One letter at a time/],
      [['missing.pdf'], /^missing\.pdf cannot be read: there is no such file/],
      [['sub'], /^sub cannot be read: it is a folder/],
      [['a.txt', '-o', 'sub'], /^sub is a folder\. Name a file/],
      [['a.txt', '-o', 'none/letter.md'], /was not written: there is no such folder/],
      [['a.txt', '-o', 'b.md', '--stdout'], /^Either --output or --stdout/],
      [['a.txt', '--ouput', 'b.md'], /^Unknown option --ouput\. Did you mean --output\?/],
    ];
    for (const [args, message] of cases) {
      const run = wsoa(folder, ['import', ...args]);
      assert.deepEqual([run.code, run.out], [2, ''], args.join(' '));
      assert.match(run.err, message);
    }
    assert.deepEqual(filesIn(folder), ['a.txt', 'b.txt', 'sub']);
  });

  it('reads a PDF with nothing but what is shipped', () => {
    const pdf = fs.readFileSync(path.join(root, 'test', 'fixtures', 'imports', 'browser-tables.pdf'));
    const folder = folderOf({ 'letter.pdf': pdf });
    for (const file of ['wsoa.cjs', 'cli.cjs', 'convert.cjs'])
      fs.copyFileSync(path.join(root, 'dist', file), path.join(folder, file));
    const run = spawnSync(process.execPath, ['wsoa.cjs', 'import', 'letter.pdf'], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([run.status, run.stderr], [0, '']);
    assert.match(run.stdout, /4 areas for priority action \(P1 to P4\), 4 areas for improvement \(A1 to A4\)/);
  });

  it('is not loaded by a check', () => {
    const folder = folderOf({ 'a.md': '# A\n' });
    const trace =
      "const l=require('module')._load;require('module')._load=function(n){if(/convert/.test(n))process.exit(9);return l.apply(this,arguments)}";
    fs.writeFileSync(path.join(folder, 'trace.cjs'), trace);
    const run = spawnSync(process.execPath, ['--require', './trace.cjs', bin, 'check', 'a.md'], { cwd: folder });
    assert.equal(run.status, 0);
  });
});

describe('wsoa letter of a letter as it arrived', function () {
  this.timeout(30_000);

  it('shows what is read in any format, and writes nothing', () => {
    const folder = folderOf({ 'report.docx': word, 'pasted.txt': pasted });
    const shown = wsoa(folder, ['letter', 'report.docx']);
    assert.equal(shown.code, 0, shown.err);
    assert.match(shown.out, /^ {4}P1 {2}Strategy meetings are not held in time\.$/m);
    const json = JSON.parse(wsoa(folder, ['letter', 'pasted.txt', '--json']).out) as { areas: { ref: string }[] };
    assert.deepEqual(
      json.areas.map(({ ref }) => ref),
      ['A1', 'A2'],
    );
    assert.deepEqual(filesIn(folder), ['pasted.txt', 'report.docx']);
  });
});
