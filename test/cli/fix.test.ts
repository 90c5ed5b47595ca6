import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, folderOf, letter, wsoa, wsoaAsUser } from './wsoa.ts';

const args = ['check', '--today', '2027-02-01', '--fix'];
/** A key that was surely meant otherwise: the one fix that needs no decision. */
const wrongKey = clean.replace('---\n', '---\nrecieved: 2027-01-22\n');
const rightKey = wrongKey.replace('recieved', 'received');

describe('wsoa check --fix', function () {
  this.timeout(20_000);

  it('mends what needs no decision, says what, and reports what is left', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': wrongKey });
    const before = wsoa(folder, ['check', '--today', '2027-02-01']);
    assert.match(before.out, /1 of them is mended by running again with --fix/);
    const run = wsoa(folder, args);
    assert.equal(run.code, 0, run.out + run.err);
    assert.match(run.out, /^Fixed in statement\.md:\n {2}.*received.* {2}\(invalid-front-matter\)\n\n/);
    assert.match(run.out, /Nothing to report\.\n$/);
    assert.equal(fs.readFileSync(path.join(folder, 'statement.md'), 'utf8'), rightKey);
  });

  it('does nothing the second time', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': wrongKey });
    wsoa(folder, args);
    const { mtimeMs } = fs.statSync(path.join(folder, 'statement.md'));
    const run = wsoa(folder, args);
    assert.doesNotMatch(run.out, /Fixed/);
    assert.equal(fs.statSync(path.join(folder, 'statement.md')).mtimeMs, mtimeMs);
  });

  it('keeps the byte order mark, the line ends and the mode', () => {
    const text = (body: string) => `\ufeff${body.replace(/\n/g, '\r\n')}`;
    const folder = folderOf({ 'letter.md': letter, 'statement.md': text(wrongKey) });
    const file = path.join(folder, 'statement.md');
    fs.chmodSync(file, 0o664);
    assert.equal(wsoa(folder, args).code, 0);
    assert.equal(fs.readFileSync(file, 'utf8'), text(rightKey));
    if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o777, 0o664);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['letter.md', 'statement.md']);
  });

  it('keeps JSON on standard output whole', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': wrongKey });
    const run = wsoa(folder, [...args, '--format', 'json']);
    assert.deepEqual((JSON.parse(run.out) as { statements: { findings: [] }[] }).statements[0]!.findings, []);
    assert.match(run.err, /^Fixed in statement\.md:/);
  });

  if (process.platform !== 'win32') {
    it('follows a link inside the folder, and writes nothing through one that leads out', () => {
      const outside = folderOf({ 'statement.md': wrongKey });
      const folder = folderOf({ 'letter.md': letter, 'real/s.md': wrongKey });
      fs.symlinkSync(path.join(outside, 'statement.md'), path.join(folder, 'out.md'));
      fs.symlinkSync(path.join('real', 's.md'), path.join(folder, 'in.md'));
      const run = wsoa(folder, [...args, 'out.md', 'in.md']);
      assert.equal(run.code, 2);
      assert.match(run.err, /out\.md cannot be read: it is a link that leads out/);
      assert.equal(fs.readFileSync(path.join(outside, 'statement.md'), 'utf8'), wrongKey);
      assert.equal(fs.readFileSync(path.join(folder, 'real', 's.md'), 'utf8'), rightKey);
      assert.ok(fs.lstatSync(path.join(folder, 'in.md')).isSymbolicLink());
    });

    it('leaves a write-protected file alone and says so', () => {
      const folder = folderOf({ 'letter.md': letter, 'statement.md': wrongKey });
      fs.chmodSync(path.join(folder, 'statement.md'), 0o444);
      const run = wsoaAsUser(folder, args);
      assert.equal(run.code, 2);
      assert.match(run.err, /statement\.md was not fixed: it, or its folder, cannot be written to\./);
    });
  }
});
