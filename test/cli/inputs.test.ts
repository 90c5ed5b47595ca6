import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { git } from './git.ts';
import { clean, faulty, folderOf, letter, wsoa, wsoaAsUser } from './wsoa.ts';

/** The statements that a run of `wsoa check` finds. */
function found(cwd: string, ...args: string[]): string[] {
  const run = wsoa(cwd, ['check', '--format', 'json', '--today', '2027-02-01', ...args]);
  const { statements } = JSON.parse(run.out) as { statements: { file: string }[] };
  return statements.map(({ file }) => file);
}

describe('what wsoa check looks at', function () {
  this.timeout(20_000);
  let folder: string;

  before(() => {
    folder = folderOf({
      'README.md': '# Not a statement\n',
      'letter.md': letter,
      'b.md': clean,
      'a.md': clean,
      'north/letter.md': letter,
      'north/plan [final].md': clean,
      'north/deep/plan.markdown': clean.replace('./letter.md', '../letter.md'),
      'north/notes.txt': clean,
      'node_modules/x/statement.md': clean,
      '.hidden/statement.md': clean,
      '.git/statement.md': clean,
    });
  });

  it('is this folder when nothing is named', () => {
    assert.deepEqual(found(folder), ['a.md', 'b.md', 'north/plan [final].md', 'north/deep/plan.markdown']);
  });

  it('is a folder, and what is below it', () => {
    assert.deepEqual(found(folder, 'north'), ['north/plan [final].md', 'north/deep/plan.markdown']);
    assert.deepEqual(found(path.join(folder, 'north'), '..', '--root', '..').length, 4);
  });

  it('is what globs match, without what is taken away', () => {
    assert.deepEqual(found(folder, '*.md'), ['a.md', 'b.md']);
    assert.deepEqual(found(folder, '**/plan*'), ['north/deep/plan.markdown', 'north/plan [final].md']);
    assert.deepEqual(found(folder, '**/*.md', '!b.md'), ['a.md', 'north/plan [final].md']);
    assert.deepEqual(found(folder, '!**/plan*'), ['a.md', 'b.md']);
    assert.deepEqual(found(folder, '.', '!north/plan [final].md', '!north/deep'), ['a.md', 'b.md']);
  });

  it('is each file once, in the order in which they are named', () => {
    assert.deepEqual(found(folder, 'b.md', './b.md', '.', 'a.md')[0], 'b.md');
    assert.equal(found(folder, 'b.md', '.', 'a.md').length, 4);
  });

  it('takes a name for what it says before it takes it for a glob', () => {
    assert.deepEqual(found(folder, 'north/plan [final].md'), ['north/plan [final].md']);
    assert.deepEqual(found(folder, '.hidden/statement.md'), ['.hidden/statement.md']);
  });

  it('reads letters outside this folder only below --root', () => {
    const deep = path.join(folder, 'north', 'deep');
    const run = wsoa(deep, ['check', '--today', '2027-02-01']);
    assert.equal(run.code, 1);
    assert.match(run.out, /letter-not-found/);
    assert.match(run.out, /\nLetters outside this folder are read when a wider one is named: --root FOLDER\.\n$/);
    assert.equal(wsoa(deep, ['check', '--today', '2027-02-01', '--root', '..']).code, 0);
  });

  it('says so when there is no statement, and exits with 0', () => {
    const run = wsoa(folder, ['check', 'README.md', 'letter.md']);
    assert.equal(run.code, 0);
    assert.match(run.out, /^No statement found in README\.md, letter\.md\.\n/);
    assert.match(run.out, /letter: \.\/letter\.md/);
    const empty = wsoa(folderOf({ 'x.md': '# X\n' }), ['check']);
    assert.equal(empty.code, 0);
    assert.match(empty.out, /^No statement found in this folder\.\n/);
    assert.deepEqual(found(folder, 'letter.md'), []);
  });

  it('does not complain of a letter that is named beside its statement', () => {
    const run = wsoa(folder, ['check', '--today', '2027-02-01', 'letter.md', 'a.md', 'README.md']);
    assert.equal(run.code, 0);
    assert.match(run.out, /\nNo statement found in README\.md\.\n$/);
  });

  it('exits with 2 for a file that is not there, names the nearest, and checks the others', () => {
    fs.writeFileSync(path.join(folder, 'faulty.md'), faulty);
    const run = wsoa(folder, ['check', '--today', '2027-02-01', 'north/leter.md', 'nothing/*.md', 'faulty.md']);
    fs.rmSync(path.join(folder, 'faulty.md'));
    assert.equal(run.code, 2);
    assert.match(
      run.err,
      /north\/leter\.md cannot be read: there is no such file\. Did you mean north\/letter\.md\?\n/,
    );
    assert.match(run.err, /No file matches nothing\/\*\.md\n/);
    assert.match(run.out, /^faulty\.md\n.*area-without-action/);
  });

  if (process.platform !== 'win32') {
    describe('where a folder may not be entered', () => {
      const kept = '.wsoa-baseline.json';
      let closed: string;

      beforeEach(() => {
        closed = folderOf({
          'plans/letter.md': letter,
          'plans/statement.md': clean,
          'plans/kept (2)/letter.md': letter,
          'plans/kept (2)/statement.md': faulty,
          'plans/lost+found/statement.md': faulty,
        });
        wsoa(closed, ['check', '--today', '2027-02-01', '--update-baseline']);
        for (const name of ['plans/kept (2)', 'plans/lost+found']) fs.chmodSync(path.join(closed, name), 0);
      });
      // Who is not root could not take it away.
      afterEach(() => fs.chmodSync(path.join(closed, 'plans/kept (2)'), 0o755));

      const check = (...args: string[]) => wsoaAsUser(closed, ['check', '--today', '2027-02-01', ...args]);
      const denied = 'plans/kept (2) cannot be read: permission denied.';

      it('says so once, exits with 2, and checks the others', () => {
        for (const asked of [[], ['plans', '.'], ['**/*.md'], ['plans/**', 'plans']]) {
          const run = check(...asked);
          assert.deepEqual([run.code, run.err], [2, `${denied} To leave it out: '!plans/kept (2)'\n`], asked.join(' '));
          assert.match(run.out, /^2 of 2 areas answered\./);
        }
        const named = check('plans/kept (2)');
        assert.deepEqual([named.code, named.err], [2, `${denied}\n`]);
      });

      it('does so on standard error, whatever the format, and after parts are merged', () => {
        const run = check('--format', 'json');
        assert.deepEqual([run.code, run.err], [2, `${denied} To leave it out: '!plans/kept (2)'\n`]);
        assert.equal((JSON.parse(run.out) as { statements: unknown[] }).statements.length, 1);
        fs.mkdirSync(path.join(closed, 'wsoa-parts'));
        fs.chmodSync(path.join(closed, 'wsoa-parts'), 0o777);
        assert.equal(check('--shard', '1/1').code, 0);
        const merged = wsoaAsUser(closed, ['merge-reports', '--format', 'json']);
        assert.deepEqual(merged, run);
      });

      it('looks for no parts of a report in it either', () => {
        for (const folder of ['plans/kept (2)', '.']) {
          const run = wsoaAsUser(closed, ['merge-reports', folder]);
          assert.deepEqual([run.code, run.err.split('\n')[0]], [2, denied], folder);
        }
      });

      it('says nothing of what is left out or what Git ignores', () => {
        for (const out of ['!plans/kept (2)', '!plans/kept*', '!**/kept*/**'])
          assert.equal(check('.', out).code, 0, out);
        assert.equal(check('.', '!plans/letter.md').code, 2);
        fs.writeFileSync(path.join(closed, '.gitignore'), 'kept*/\n');
        assert.deepEqual([check().code, check().err], [0, '']);
      });

      it('takes nothing out of the baseline that may be there still', () => {
        const before = fs.readFileSync(path.join(closed, kept), 'utf8');
        assert.match(before, /area-without-action/);
        fs.chmodSync(closed, 0o777);
        fs.chmodSync(path.join(closed, kept), 0o666);
        const run = check('--prune-baseline');
        assert.equal(run.code, 2);
        assert.match(run.out, /is as it was/);
        assert.equal(fs.readFileSync(path.join(closed, kept), 'utf8'), before);
      });

      it('still says what changed in the plans that can be read', () => {
        git(closed, 'init', '-q', '-b', 'main');
        git(closed, 'add', 'plans/letter.md', 'plans/statement.md');
        git(closed, 'commit', '-q', '-m', 'then');
        const run = wsoaAsUser(closed, ['diff', '--today', '2027-02-01']);
        assert.equal(run.code, 2);
        assert.match(run.err, /^plans\/kept \(2\) cannot be read: [^\n]*\n/);
      });
    });
  }
});
