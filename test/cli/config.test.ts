import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, folderOf, letter, warned, wsoa } from './wsoa.ts';

describe('settings on the command line', function () {
  this.timeout(20_000);

  it('change severities', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    assert.equal(wsoa(folder, ['check']).code, 0);
    fs.writeFileSync(path.join(folder, '.wsoa.yaml'), 'rules: { action-without-owner: error }\n');
    const run = wsoa(folder, ['check']);
    assert.equal(run.code, 1);
    assert.match(run.out, /error {2}Action 2\.1 has no owner/);
  });

  it('that cannot be used are said by wsoa config, too, with the place, and change nothing of what it prints', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean, '.wsoa.yaml': '' });
    const config = (yaml: string, ...args: string[]) => {
      fs.writeFileSync(path.join(folder, '.wsoa.yaml'), yaml);
      return wsoa(folder, ['config', 'statement.md', ...args]);
    };
    const { out } = config('');
    const misspelt = config('rules:\n  vague-actoin: off\n');
    assert.deepEqual([misspelt.code, misspelt.out], [0, out]);
    assert.match(misspelt.err, /^\.wsoa\.yaml:2:3: “vague-actoin” is no rule\. /);
    assert.match(config('rules: [').err, /^\.wsoa\.yaml:\d+:\d+: /);
    assert.match(config('\0').err, /^The settings in \.wsoa\.yaml do not count: it is not text in UTF-8\.$/m);
    assert.doesNotThrow(() => JSON.parse(config('rules: [', '--json').out));
    assert.equal(config('rules: { vague-action: off }').err, '');
  });

  it('are looked for up to the top of the repository, and no further', () => {
    const folder = folderOf({
      '.wsoa.yaml': 'rules: { misspelt-rule: off }\n',
      'repository/.wsoa.yaml': 'rules: { action-without-owner: error }\n',
      'repository/plans/letter.md': letter,
      'repository/plans/statement.md': warned,
    });
    const plans = path.join(folder, 'repository', 'plans');
    assert.match(wsoa(plans, ['check']).out, /^\S* *\d.* warning .*action-without-owner$/m, 'no repository yet');
    fs.mkdirSync(path.join(folder, 'repository', '.git'));
    const { out } = wsoa(plans, ['check']);
    assert.match(out, /error .*action-without-owner$/m);
    assert.doesNotMatch(out, /misspelt/);
  });

  it('that are wrong are reported at their place, once, and stop nothing', () => {
    const folder = folderOf({
      'letter.md': letter,
      'one.md': warned,
      'two.md': clean,
      '.wsoa.yaml': 'rules:\n  vague-deadlin: off\n  action-without-owner: hint\n',
    });
    const run = wsoa(folder, ['check']);
    assert.equal(run.code, 1);
    assert.equal(run.err, '');
    assert.match(
      run.out,
      /^\.wsoa\.yaml\n {2}2:3 {2}error {2}“vague-deadlin” is no rule\. Did you mean “vague-deadline”\?/m,
    );
    assert.equal(run.out.match(/vague-deadlin”/g)!.length, 1);
    assert.match(run.out, /hint .*action-without-owner/);
    assert.match(wsoa(folder, ['check', '--format', 'github']).out, /^::error file=\.wsoa\.yaml,line=2,col=3,/m);
  });

  it('that are nothing but damage give no stack trace', () => {
    const damaged = ['\0\0', '- a\n- b\n', '{[', 'a: &a [*a]\n', '%YAML 9\n---\n...', '\uFEFF', `${'[{'.repeat(5000)}`];
    for (const text of damaged) {
      const folder = folderOf({ 'letter.md': letter, 'statement.md': clean, '.wsoa.yaml': text });
      const run = wsoa(folder, ['check']);
      assert.ok(run.code === 0 || run.code === 1, `${JSON.stringify(text.slice(0, 20))}: ${run.code} ${run.err}`);
      assert.match(run.out, /2 of 2 areas answered/);
      assert.doesNotMatch(run.out + run.err, /^\s+at |fault in wsoa/m);
    }
  });

  it('do not come through a link that leads out', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderOf({ 'secret.yaml': 'rules: {}\n', 'w/letter.md': letter, 'w/statement.md': clean });
    fs.symlinkSync(path.join(folder, 'secret.yaml'), path.join(folder, 'w', '.wsoa.yaml'));
    const run = wsoa(path.join(folder, 'w'), ['check']);
    assert.match(run.out, /The settings in \.wsoa\.yaml do not count: it is a link that leads out/);
  });

  it('give a letter its headings: wsoa letter, wsoa new', () => {
    const folder = folderOf({
      'letter.md': '# Peer review\n\n## What must change\n\n- Plans are late.\n',
      '.wsoa.yaml': 'headings: { improvement: What must change }\n',
    });
    assert.match(wsoa(folder, ['letter', 'letter.md']).out, /A1/);
    assert.equal(wsoa(folder, ['new', 'letter.md']).code, 0);
  });

  describe('wsoa config', () => {
    const folder = folderOf({
      '.wsoa.yaml': 'rules:\n  action-without-owner: error\nworking-days: 60\n',
      'plans/.wsoa.yaml': '# Ours\nfields:\n  owner: [Accountable director]\n',
      'plans/letter.md': letter,
      'plans/statement.md': clean,
    });
    const lines = (run: { out: string }): readonly string[] =>
      run.out.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));

    it('says where each setting comes from', () => {
      const run = wsoa(folder, ['config', '--explain', 'plans/statement.md']);
      assert.deepEqual([run.code, run.err], [0, '']);
      for (const line of [
        'preset | jtai | plans/letter.md says so',
        'rules.action-without-owner | error | .wsoa.yaml:2',
        "rules.vague-deadline | warning | the rule's own",
        'working-days | 60 | .wsoa.yaml:3',
        'fields.owner | Accountable director | plans/.wsoa.yaml:3',
      ]) {
        assert.ok(lines(run).includes(line), `${line}\n\n${run.out}`);
      }
    });

    it('gives the same as data', () => {
      const { out } = wsoa(folder, ['config', 'plans/statement.md', '--json']);
      const told = JSON.parse(out) as { file: string; files: string[]; settings: { setting: string }[] };
      assert.deepEqual([told.file, told.files], ['plans/statement.md', ['.wsoa.yaml', 'plans/.wsoa.yaml']]);
      assert.deepEqual(
        told.settings.find(({ setting }) => setting === 'working-days'),
        { setting: 'working-days', value: 60, from: { kind: 'file', file: '.wsoa.yaml', line: 3 } },
      );
    });

    it('tells of a folder what would hold for a statement in it', () => {
      assert.ok(lines(wsoa(folder, ['config', 'plans'])).includes('working-days | 60 | .wsoa.yaml:3'));
      assert.match(wsoa(folder, ['config']).out, /^ {2}preset .* usual$/m);
      assert.deepEqual(wsoa(folder, ['config', 'nowhere.md']), {
        code: 2,
        out: '',
        err: 'nowhere.md is not there. Name a statement, a letter or a folder.\n',
      });
    });
  });
});
