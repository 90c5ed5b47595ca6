import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];
const check = (folder: string, ...args: string[]) => wsoa(folder, ['check', ...today, ...args]);
const codes = (folder: string, ...all: string[]) => all.map((what) => check(folder, '--fail-on', what).code);
const write = (folder: string, name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);

/** One hint: the title of action 2.1 says nothing that can be done. */
const hinted = clean.replace('Publish one threshold document for all partners', 'Continue to raise awareness');

describe('wsoa check --fail-on', function () {
  this.timeout(60_000);

  it('says from what severity on a finding fails the check', () => {
    const words = ['error', 'warning', 'information', 'hint', 'never'];
    const withWarning = folderOf({ 'letter.md': letter, 'statement.md': warned });
    assert.deepEqual(codes(withWarning, ...words), [0, 1, 1, 1, 0]);
    const withError = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    assert.deepEqual(codes(withError, ...words), [1, 1, 1, 1, 0]);
    const withHint = folderOf({ 'letter.md': letter, 'statement.md': hinted });
    assert.deepEqual(codes(withHint, ...words), [0, 0, 0, 1, 0]);
  });

  it('names rules, whatever their severity, alone or beside a severity', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    assert.deepEqual(
      codes(folder, 'action-without-owner', 'vague-deadline', 'vague-deadline, action-without-owner'),
      [1, 0, 1],
    );
    assert.deepEqual(codes(folder, 'error,action-without-owner', 'error,vague-deadline'), [1, 0]);
    assert.equal(check(folder, '--fail-on', 'error', '--fail-on', 'action-without-owner').code, 1);
    write(folder, 'statement.md', faulty);
    assert.deepEqual(codes(folder, 'vague-deadline', 'area-without-action'), [0, 1]);
  });

  it('says why, where no error says it; --max-warnings counts beside it, and --quiet changes nothing', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    const run = check(folder, '--fail-on', 'warning', '--quiet');
    assert.equal(run.code, 1);
    assert.equal(run.err, 'The check fails because of 1 warning (--fail-on warning). Without --quiet all are shown.\n');
    assert.equal(check(folder, '--fail-on', 'never', '--max-warnings', '0').code, 1);
    assert.equal(check(folder, '--fail-on', 'never', '--max-warnings', '1').code, 0);
  });

  it('with a baseline can be limited to what is new', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    check(folder, '--update-baseline');
    assert.equal(check(folder, '--baseline', '--fail-on', 'new').code, 0);
    write(folder, 'statement.md', warned.replace('28 February 2027', 'ongoing'));
    assert.equal(check(folder, '--baseline').code, 0, 'a warning');
    const run = check(folder, '--baseline', '--fail-on', 'new');
    assert.deepEqual([run.code, run.err], [1, 'The check fails because of 1 warning (--fail-on new).\n']);
    assert.equal(check(folder, '--baseline', '--fail-on', 'new,error').code, 0);
    assert.equal(check(folder, '--baseline', '--fail-on', 'new,vague-deadline').code, 1);
  });

  it('fails the tests of JUnit for the same', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    const failures = (...args: string[]) =>
      /failures="(\d+)"/.exec(check(folder, '--format', 'junit', ...args).out)![1];
    assert.equal(failures(), '0');
    assert.equal(failures('--fail-on', 'warning'), '1');
    write(folder, 'statement.md', faulty);
    assert.equal(failures(), '1');
    assert.equal(failures('--fail-on', 'never'), '0');
  });

  it('explains what it does not understand', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const wrong: [string, RegExp][] = [
      ['warnings', /is neither a severity nor a rule\. Did you mean warning\?/],
      ['error,,hint', /--fail-on \(nothing\) is neither/],
      ['action-without-ower', /Did you mean action-without-owner\?/],
      ['never,error', /stands alone/],
      ['new', /add --since REF \(a version in Git\) or --baseline/],
    ];
    for (const [what, why] of wrong) {
      const { code, out, err } = check(folder, '--fail-on', what);
      assert.deepEqual([code, out], [2, ''], what);
      assert.match(err, why);
    }
  });
});

describe('fail-on in the settings', function () {
  this.timeout(60_000);

  it('holds for the statements below, and by override for some; --fail-on takes its place', () => {
    const folder = folderOf({
      'letter.md': letter,
      'draft/statement.md': warned.replace('./letter', '../letter'),
      '.wsoa.yaml': "fail-on: warning\noverrides:\n  - files: 'archive/**'\n    fail-on: never\n",
    });
    const run = check(folder);
    assert.deepEqual([run.code, run.err], [1, 'The check fails because of 1 warning (fail-on in .wsoa.yaml).\n']);
    assert.equal(check(folder, '--fail-on', 'error').code, 0);
    fs.renameSync(path.join(folder, 'draft'), path.join(folder, 'archive'));
    assert.equal(check(folder).code, 0);
    write(folder, 'archive/statement.md', faulty.replace('./letter', '../letter'));
    assert.equal(check(folder).code, 0);
    write(folder, 'archive/.wsoa.yaml', 'fail-on: [error, vague-deadline]\n');
    assert.equal(check(folder).code, 1);
  });

  it('is shown by wsoa config, and what is wrong in it is said', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const shown = () => /^ *fail-on .*$/m.exec(wsoa(folder, ['config', '--explain', 'statement.md']).out)![0];
    assert.match(shown(), /^ {2}fail-on +error +usual$/);
    write(folder, '.wsoa.yaml', 'fail-on: [warning, area-text-drift]\n');
    assert.match(shown(), /^ {2}fail-on +warning, area-text-drift +\.wsoa\.yaml:1$/);
    write(folder, '.wsoa.yaml', 'fail-on: warnings\n');
    assert.match(check(folder).out, /1:10 {2}error {2}“fail-on” takes .*, not “warnings”\. Did you mean “warning”\?/);
  });

  it('counts with threads, with what an earlier run kept, and of a letter that several statements share', () => {
    const folder = folderOf({
      'letter.md': letter,
      'a.md': clean,
      'b.md': warned,
      '.wsoa.yaml': 'overrides: [{ files: b.md, fail-on: warning }]\n',
    });
    const cache = ['--cache-location', path.join(folder, 'cache')];
    for (const more of [[], ['--jobs', '2'], cache, cache])
      assert.equal(check(folder, ...more).code, 1, more.join(' '));
    write(folder, 'b.md', clean);
    for (const more of [[], ['--jobs', '2'], cache, cache])
      assert.equal(check(folder, ...more).code, 0, more.join(' '));
  });
});
