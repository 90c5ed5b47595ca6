import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { committed, git } from './git.ts';
import { bin, clean, faulty, folderOf, letter, warned, wsoa, wsoaAsUser } from './wsoa.ts';

const today = ['--today', '2027-02-01'];
const statements = { 'letter.md': letter, 'statement.md': clean };
/** Nothing of the machine's own Git settings counts. */
const plainGit = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GITHUB_STEP_SUMMARY: '' };
const check = (folder: string, ...args: string[]) => wsoa(folder, ['check', ...today, ...args], plainGit);

describe('wsoa where things are not as they should be', function () {
  this.timeout(30_000);

  // On Windows a folder in use cannot be deleted, and the mode of a folder bars nobody.
  if (process.platform !== 'win32') {
    it('says so in a folder that was deleted meanwhile', () => {
      for (const command of ['check', 'diff', 'check --shard 1/2', 'merge-reports', 'config']) {
        const folder = folderOf({});
        const script = 'rmdir "$0" && exec "$1" "$2" $3';
        const { status, stdout, stderr } = spawnSync('sh', ['-c', script, folder, process.execPath, bin, command], {
          cwd: folder,
          encoding: 'utf8',
        });
        assert.deepEqual([status, stdout], [2, ''], command);
        assert.equal(
          stderr,
          'The folder that this runs in is not there any more. Go to another one, and run it again.\n',
        );
      }
    });

    it('reports what it found though it may not write, and says what it could not', () => {
      const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty.replace('30 June 2027', '31 June 2027') });
      fs.chmodSync(folder, 0o555);
      const denied = 'it, or its folder, cannot be written to.';
      const baseline = wsoaAsUser(folder, ['check', ...today, '--update-baseline']);
      assert.deepEqual([baseline.code, baseline.err], [2, `.wsoa-baseline.json was not written: ${denied}\n`]);
      assert.match(baseline.out, /area-without-action[^]*1 of 2 areas answered\. 2 errors\./, 'and nothing is hidden');
      const fixed = wsoaAsUser(folder, ['check', ...today, '--fix']);
      assert.deepEqual([fixed.code, fixed.err], [2, `statement.md was not fixed: ${denied}\n`]);
      assert.match(fixed.out, /2 errors\./);
      fs.chmodSync(folder, 0o755);
    });
  }

  it('says what to do where Git does not trust a folder, as in a container', () => {
    const folder = committed(statements);
    const run = wsoa(folder, ['check', '--since', 'main'], { ...plainGit, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(
      run.err,
      /^Git reads nothing here, as the folder belongs to somebody else\. If you trust it: `git config --global --add safe\.directory \S+`\n$/,
    );
    assert.ok(run.err.includes(folder), run.err);
  });

  it('names the branch that is meant, where only the one of the server is there', () => {
    const origin = committed(statements);
    git(origin, 'branch', 'review');
    const copy = path.join(folderOf({}), 'copy');
    git(origin, 'clone', '-q', '-b', 'review', origin, copy);
    const run = check(copy, '--since', 'main');
    assert.deepEqual([run.code, run.err], [2, 'Git knows no version called main. Did you mean origin/main?\n']);
    assert.equal(check(copy, '--since', 'origin/main').code, 0);
  });

  it('says how to get the versions that a shallow clone has left out', () => {
    const origin = committed(statements);
    git(origin, 'commit', '-q', '--allow-empty', '-m', 'now');
    const copy = path.join(folderOf({}), 'copy');
    git(origin, 'clone', '-q', '--depth', '1', `file://${origin}`, copy);
    const { code, err } = check(copy, '--since', 'HEAD~1');
    assert.equal(code, 2);
    assert.match(
      err,
      /^Git knows no version called HEAD~1\. .* `git fetch --unshallow` gets the rest; in GitHub Actions, fetch-depth: 0\.\n$/,
    );
  });

  for (const depth of [['--depth=1'], ['--single-branch']])
    it(`says how to get a branch that a clone with ${depth.join('')} has left out, and that gets it`, () => {
      const origin = committed(statements);
      git(origin, 'checkout', '-q', '-b', 'review');
      git(origin, 'commit', '-q', '--allow-empty', '-m', 'now');
      const copy = path.join(folderOf({}), 'copy');
      git(origin, 'clone', '-q', ...depth, '--branch=review', `file://${origin}`, copy);
      const { code, err } = check(copy, '--since', 'origin/main');
      assert.equal(code, 2);
      const [, advice] = /^Git knows no version called origin\/main\. .*`git (.*?)`/.exec(err) ?? assert.fail(err);
      git(copy, ...advice!.replaceAll('"', '').split(' '));
      assert.equal(check(copy, '--since', 'origin/main').code, 0);
    });

  it('does not call new what is in a repository within the repository', () => {
    const folder = committed(statements);
    const inner = path.join(folder, 'partner');
    fs.cpSync(committed(statements), inner, { recursive: true });
    const { code, err } = check(folder, '--since', 'main');
    assert.deepEqual(
      [code, err],
      [
        2,
        "partner/statement.md is in a Git repository of its own, partner: compare it from there, and leave it out here: '!partner'\n",
      ],
    );
    assert.equal(check(folder, '--since', 'main', '.', '!partner').code, 0);
    assert.equal(check(inner, '--since', 'main').code, 0);
  });

  it('takes no option for the value of another', () => {
    const folder = folderOf(statements);
    for (const option of ['--since', '--fail-on', '--max-warnings', '--today', '-o', '--format']) {
      const { code, out, err } = check(folder, option, '--quiet');
      assert.deepEqual([code, out], [2, ''], option);
      assert.match(err, new RegExp(`^${option} needs a value: ${option} `));
    }
    assert.deepEqual(fs.readdirSync(folder).sort(), ['letter.md', 'statement.md']);
  });

  it('says one thing of a name that leads nowhere', () => {
    const folder = folderOf(statements);
    assert.deepEqual(check(folder, 'nosuch'), {
      code: 2,
      out: '',
      err: 'nosuch cannot be read: there is no such file.\n',
    });
    fs.mkdirSync(path.join(folder, 'plans'));
    fs.writeFileSync(path.join(folder, 'plans', 'plan.md'), clean);
    if (process.platform !== 'win32')
      assert.equal(
        check(folder, 'plans\\plan.md').err,
        'plans\\plan.md cannot be read: there is no such file. Did you mean plans/plan.md?\n',
      );
    assert.deepEqual(check(folder, '-'), {
      code: 2,
      out: '',
      err: 'Standard input is not read: a statement is checked where it lies, beside its letter. Name the file.\n',
    });
  });

  it('says with --quiet, too, for what it fails, and does not say that there is nothing', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    assert.deepEqual(check(folder, '--quiet', '--max-warnings', '0'), {
      code: 1,
      out: '2 of 2 areas answered. No errors.\n',
      err: '1 warning is more than the 0 that --max-warnings allows. Without --quiet all are shown.\n',
    });
    const ruled = check(folder, '--quiet', '--fail-on', 'warning');
    assert.equal(
      ruled.err,
      'The check fails because of 1 warning (--fail-on warning). Without --quiet all are shown.\n',
    );
  });
});
