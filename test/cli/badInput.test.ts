import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, faulty, folderOf, letter, wsoa } from './wsoa.ts';

interface Found {
  rule: string;
  file: string;
  message: string;
}

/** Checks `statement.md` as JSON, and a sound statement beside it, which must not suffer. */
function findings(folder: string, letters: readonly string[]): Found[] {
  fs.writeFileSync(path.join(folder, 'sound-letter.md'), letter);
  fs.writeFileSync(path.join(folder, 'sound.md'), clean.replace('./letter.md', './sound-letter.md'));
  const run = wsoa(folder, ['check', '--format', 'json', '--today', '2027-02-01', 'statement.md', 'sound.md']);
  assert.equal(run.err, '');
  assert.equal(run.code, 1);
  const { statements } = JSON.parse(run.out) as {
    statements: { file: string; letters: string[]; findings: Found[] }[];
  };
  assert.deepEqual(
    statements.map(({ file }) => file),
    ['statement.md', 'sound.md'],
  );
  assert.deepEqual(statements[0]!.letters, letters);
  assert.deepEqual(statements[1]!.findings, []);
  return statements[0]!.findings;
}

function naming(value: string): string {
  return clean.replace('./letter.md', value);
}

/** One clear finding about the letter, in the statement, naming what is wrong with what. */
function oneFinding(folder: string, mention: RegExp, letters: readonly string[] = []): void {
  const found = findings(folder, letters).filter(({ rule }) => rule === 'letter-not-found');
  assert.equal(found.length, 1, JSON.stringify(found));
  assert.equal(found[0]!.file, 'statement.md');
  assert.match(found[0]!.message, mention);
}

describe('bad letters on the command line', function () {
  this.timeout(30_000);

  it('missing', () => oneFinding(folderOf({ 'statement.md': clean }), /letter\.md/));
  it('a folder', () =>
    oneFinding(folderOf({ 'statement.md': naming('./letters'), 'letters/x.md': letter }), /letters/));
  it('binary', () =>
    oneFinding(folderOf({ 'statement.md': clean, 'letter.md': Buffer.from([35, 0, 1, 2]) }), /letter\.md/));
  it('not UTF-8', () => {
    oneFinding(folderOf({ 'statement.md': clean, 'letter.md': Buffer.from([35, 32, 0xe9, 10]) }), /letter\.md/);
  });
  it('a URL', () => oneFinding(folderOf({ 'statement.md': naming('https://example.org/letter.md') }), /example\.org/));
  it('outside', () => {
    const folder = folderOf({ 'statement.md': naming('../../../../../../etc/passwd') });
    oneFinding(folder, /etc\/passwd/);
    assert.doesNotMatch(wsoa(folder, ['check']).out, /root:/);
  });
  it('50 MB', () => {
    const folder = folderOf({ 'statement.md': clean, 'letter.md': letter });
    fs.truncateSync(path.join(folder, 'letter.md'), 50 * 1024 * 1024);
    oneFinding(folder, /letter\.md/);
  });

  if (process.platform !== 'win32') {
    it('a symbolic link that leads in a circle', () => {
      const folder = folderOf({ 'statement.md': clean });
      fs.symlinkSync('other.md', path.join(folder, 'letter.md'));
      fs.symlinkSync('letter.md', path.join(folder, 'other.md'));
      oneFinding(folder, /letter\.md/);
    });

    it('a symbolic link that leads out', () => {
      const outside = folderOf({ 'letter.md': letter });
      const folder = folderOf({ 'statement.md': clean });
      fs.symlinkSync(path.join(outside, 'letter.md'), path.join(folder, 'letter.md'));
      oneFinding(folder, /letter\.md/);
    });
  }

  it('empty', () => oneFinding(folderOf({ 'statement.md': clean, 'letter.md': '' }), /letter\.md/, ['letter.md']));
  it('without areas', () => {
    oneFinding(folderOf({ 'statement.md': clean, 'letter.md': '# A letter\n\nThanks.\n' }), /letter\.md/, [
      'letter.md',
    ]);
  });
});

describe('bad statements on the command line', function () {
  this.timeout(60_000);

  /** Runs on a bad file and a faulty but sound one: exit code 2, one message, and the other is checked. */
  function unreadable(folder: string, message: RegExp): void {
    fs.writeFileSync(path.join(folder, 'letter.md'), letter);
    fs.writeFileSync(path.join(folder, 'faulty.md'), faulty);
    const run = wsoa(folder, ['check', '--today', '2027-02-01', 'bad.md', 'faulty.md']);
    assert.equal(run.code, 2);
    assert.match(run.err, /^bad\.md cannot be read: [^\n]+\n$/);
    assert.match(run.err, message);
    assert.match(run.out, /area-without-action/);
  }

  it('binary', () => unreadable(folderOf({ 'bad.md': Buffer.from('---\nletter: \0\n---\n') }), /UTF-8/));
  it('UTF-16, also when only its folder is named', () => {
    const folder = folderOf({ 'bad.md': Buffer.from(`\ufeff${clean}`, 'utf16le') });
    unreadable(folder, /UTF-8/);
    assert.equal(wsoa(folder, ['check']).code, 2);
  });
  it('50 MB', () => {
    const folder = folderOf({ 'bad.md': clean });
    fs.truncateSync(path.join(folder, 'bad.md'), 50 * 1024 * 1024);
    unreadable(folder, /50 MB/);
  });

  if (process.platform !== 'win32') {
    it('a symbolic link that leads in a circle', () => {
      const folder = folderOf({});
      fs.symlinkSync('bad.md', path.join(folder, 'bad.md'));
      unreadable(folder, /circle/);
    });
  }

  it('broken YAML is a finding', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean.replace('---\n', '---\npeople: [\n') });
    const run = wsoa(folder, ['check', '--today', '2027-02-01', '--format', 'json', 'statement.md']);
    assert.equal(run.code, 1, run.err);
    const { statements } = JSON.parse(run.out) as { statements: { findings: Found[] }[] };
    assert.ok(statements[0]!.findings.some(({ rule }) => rule === 'invalid-front-matter'));
  });
});
