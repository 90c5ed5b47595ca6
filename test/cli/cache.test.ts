import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];

/** Two gaps of one table, which is told in one line only where it is known to be one table. */
const table = `---
letter: letter.md
principal-authority: Northmere Council
people: people.yaml
---

# Statement

## A1

| Action | Measure |
| --- | --- |
| Audit every strategy discussion of the last quarter with the police | 95% |
| Brief every team manager on professional curiosity in neglect cases | 95% |
| Publish a threshold guide that all schools and nurseries have signed | 95% |
`;

const files = {
  'one/letter.md': letter,
  'one/statement.md': faulty,
  'two/letter.md': letter,
  'two/statement.md': table,
  'two/people.yaml': '- { role: Head of MASH, name: R. Okafor, initials: RO }\n',
  'three/letter.md': letter,
  'three/statement.md': `\ufeff${warned.replaceAll('\n', '\r\n')}`,
  'four/letter.md': letter,
  'four/statement.md': clean,
};

describe('wsoa check --cache', function () {
  this.timeout(60_000);

  const check = (folder: string, ...more: string[]) => wsoa(folder, ['check', ...today, ...more]);
  const cached = (folder: string, ...more: string[]) => check(folder, '--cache-location', '.kept', ...more);
  const entries = (at: string) => fs.readdirSync(at).filter((name) => name.endsWith('.json'));
  /** What is kept, by the statement that it is of, and when it was written. */
  const kept = (folder: string) => {
    const at = path.join(folder, '.kept');
    return new Map(
      entries(at).map((name) => {
        const { outcome } = JSON.parse(fs.readFileSync(path.join(at, name), 'utf8')) as {
          outcome: { report: { file: string } };
        };
        return [path.basename(path.dirname(outcome.report.file)), fs.statSync(path.join(at, name)).mtimeMs];
      }),
    );
  };

  it('says the same as without, the first time and each time after, in every format and with threads', () => {
    const folder = folderOf(files);
    for (const format of ['stylish', 'json', 'github']) {
      const plain = check(folder, '--format', format);
      for (const jobs of ['1', '1', '3'])
        assert.deepEqual(cached(folder, '--format', format, '--jobs', jobs), plain, `${format} ${jobs}`);
    }
    assert.equal(kept(folder).size, 4);
  });

  it('checks again what has changed, and nothing else', () => {
    const changes: readonly [string, string, (text: string) => string][] = [
      ['one', 'one/statement.md', (text) => text.replace('Owner', 'Status')],
      ['one', 'one/letter.md', (text) => text.replace(/\n- /, '\n- Above all: ')],
      ['two', 'two/people.yaml', (text) => text.replace('RO', 'RXO')],
      ['two', 'two/.wsoa.yaml', () => 'rules: { action-without-owner: error }\n'],
    ];
    const folder = folderOf(files);
    cached(folder);
    for (const [touched, file, change] of changes) {
      const before = kept(folder);
      const at = path.join(folder, file);
      fs.writeFileSync(at, change(fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : ''));
      assert.deepEqual(cached(folder), check(folder), file);
      const written = [...kept(folder)].filter(([name, time]) => before.get(name) !== time).map(([name]) => name);
      assert.deepEqual(written, [touched], file);
    }
  });

  it('holds on another machine, wherever the folder lies there', () => {
    const [here, there] = [folderOf(files), folderOf(files)];
    cached(here);
    fs.cpSync(path.join(here, '.kept'), path.join(there, '.kept'), { recursive: true, preserveTimestamps: true });
    const before = kept(there);
    assert.deepEqual(cached(there), check(there));
    assert.deepEqual(kept(there), before);
  });

  it('has no name of the machine in it', () => {
    const folder = folderOf(files);
    cached(folder, '--format', 'sarif');
    for (const name of entries(path.join(folder, '.kept'))) {
      const text = fs.readFileSync(path.join(folder, '.kept', name), 'utf8');
      assert.ok(!text.includes(path.basename(folder)) && !text.includes('file:'), text);
    }
  });

  it('serves a format without fixes from one with them, and works out fixes where there are none yet', () => {
    const folder = folderOf(files);
    cached(folder, '--format', 'sarif');
    const before = kept(folder);
    cached(folder, '--format', 'stylish');
    assert.deepEqual(kept(folder), before);
    const other = folderOf(files);
    cached(other, '--format', 'stylish');
    assert.deepEqual(cached(other, '--format', 'rdjson'), check(other, '--format', 'rdjson'));
  });

  it('forgets what no run has used for a month, and nothing else in its folder', () => {
    const folder = folderOf(files);
    cached(folder);
    const at = path.join(folder, '.kept');
    const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    fs.rmSync(path.join(folder, 'one'), { recursive: true });
    fs.writeFileSync(path.join(at, 'notes.json'), '{}');
    for (const name of fs.readdirSync(at)) fs.utimesSync(path.join(at, name), ago(31), ago(31));
    cached(folder);
    assert.deepEqual(
      fs.readdirSync(at).filter((name) => name === 'notes.json'),
      ['notes.json'],
    );
    fs.rmSync(path.join(at, 'notes.json'));
    assert.deepEqual([...kept(folder).keys()].sort(), ['four', 'three', 'two']);
  });

  it('knows that another day is another day', () => {
    const folder = folderOf(files);
    cached(folder);
    const later = ['check', '--today', '2031-02-01'];
    assert.deepEqual(wsoa(folder, [...later, '--cache-location', '.kept']), wsoa(folder, later));
  });

  it('believes no entry that is damaged, and needs none', () => {
    const folder = folderOf(files);
    const plain = check(folder);
    cached(folder);
    for (const text of ['', '{', 'null', '{"key":1}', '[]']) {
      for (const name of entries(path.join(folder, '.kept'))) fs.writeFileSync(path.join(folder, '.kept', name), text);
      assert.deepEqual(cached(folder), plain, text);
    }
    fs.writeFileSync(path.join(folder, 'in-the-way'), '');
    assert.deepEqual(check(folder, '--cache-location', 'in-the-way'), plain);
  });

  it('does not keep what hangs on a file that is not there', () => {
    const folder = folderOf({ 'one/statement.md': faulty });
    const without = cached(folder);
    assert.match(without.out, /letter-not-found/);
    fs.writeFileSync(path.join(folder, 'one/letter.md'), letter);
    assert.deepEqual(cached(folder), check(folder));
  });
});
