import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { bin, clean, faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];

interface Json {
  version: number;
  today: string;
  summary: Record<string, number>;
  statements: {
    file: string;
    letters: string[];
    coverage: { areas: number; answered: number; complete: number };
    findings: Record<string, unknown>[];
    waivers: Record<string, unknown>[];
  }[];
}

describe('wsoa check', function () {
  this.timeout(20_000);

  it('exits with 0 when there is nothing to report', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const run = wsoa(folder, ['check', ...today]);
    assert.deepEqual(run, { code: 0, out: '2 of 2 areas answered. Nothing to report.\n', err: '' });
  });

  it('exits with 0 on warnings, unless there are more than --max-warnings', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    const run = wsoa(folder, ['check', ...today, 'statement.md']);
    assert.equal(run.code, 0, run.err);
    assert.match(run.out, /^statement\.md\n {2}\d+:\d+ {2}warning {2}.*2\.1.* {2}action-without-owner\n/);
    assert.match(run.out, /2 of 2 areas answered\. 1 warning\.\n$/);
    assert.equal(wsoa(folder, ['check', ...today, '--max-warnings', '1']).code, 0);
    const many = wsoa(folder, ['check', ...today, '--max-warnings=0']);
    assert.equal(many.code, 1);
    assert.match(many.err, /1 warnings? (is|are) more than/);
  });

  it('exits with 1 on errors, each counted and shown once', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const run = wsoa(folder, ['check', ...today]);
    assert.equal(run.code, 1, run.err);
    assert.equal(run.out.match(/area-without-action/g)?.length, 1);
    assert.match(run.out, /1 of 2 areas answered\. 1 error\.\n$/);
  });

  it('shows errors only with --quiet, and still counts warnings', () => {
    const both = faulty.replace('- **Owner:** Head of Early Help, Northmere Council\n', '');
    const folder = folderOf({ 'letter.md': letter, 'statement.md': both });
    const run = wsoa(folder, ['check', ...today, '--quiet']);
    assert.equal(run.code, 1);
    assert.doesNotMatch(run.out, /warning/);
    const only = folderOf({ 'letter.md': letter, 'statement.md': warned });
    assert.equal(wsoa(only, ['check', ...today, '--quiet', '--max-warnings', '0']).code, 1);
  });

  it('lists what comments waive, with the reason, and does not fail for it', () => {
    const waived = faulty.replace(
      'letter:',
      '# wsoa-ignore area-without-action until June 2027: in another plan\nletter:',
    );
    const folder = folderOf({ 'letter.md': letter, 'statement.md': waived });
    const run = wsoa(folder, ['check', ...today]);
    assert.deepEqual(run, {
      code: 0,
      out:
        '1 finding is waived:\n' +
        '  statement.md:3:9  area-without-action  in another plan (until 30 June 2027)\n\n' +
        '1 of 2 areas answered. Nothing to report.\n',
      err: '',
    });
    assert.equal(wsoa(folder, ['check', ...today, '--quiet']).out, '1 of 2 areas answered. No errors.\n');
    assert.equal(wsoa(folder, ['check', ...today, '--format', 'github']).out, '');
    const json = JSON.parse(wsoa(folder, ['check', ...today, '--format', 'json']).out) as Json;
    const [{ findings, waivers }] = json.statements as [Json['statements'][number]];
    assert.deepEqual(findings, []);
    assert.deepEqual(
      waivers.map(({ rule, file, reason, until }) => [rule, file, reason, until]),
      ['statement.md', 'letter.md'].map((file) => ['area-without-action', file, 'in another plan', '2027-06-30']),
    );
    const late = wsoa(folder, ['check', '--today', '2027-07-01']);
    assert.equal(late.code, 1);
    assert.match(late.out, /expired-ignore/);
    assert.match(late.out, /area-without-action/);
    assert.doesNotMatch(late.out, /waived/);
  });

  it('compares the statements that it checks together, the first with the last', () => {
    const one = (ref: string, title: string) =>
      `---\nletter: letter.md\n---\n\n## A1, A2\n\n### Action ${ref} ${title}\n\n- **Owner:** DCS\n- **Deadline:** June 2027\n`;
    const files = {
      'letter.md': letter,
      'a.md': one('4.1', 'Train every social worker in thresholds'),
      'b.md': one('5.1', 'Visit each of the schools of the borough'),
      'c.md': one('6.1', 'Train all social workers in the thresholds'),
    };
    const folder = folderOf(files);
    const found = (...args: string[]) =>
      [
        ...wsoa(folder, ['check', ...today, ...args]).out.matchAll(
          /Action (\S+) says the same as action (\S+) of (\S+)\./g,
        ),
      ].map(([, ref, other, file]) => `${ref}: ${other} of ${file}`);
    assert.deepEqual(found(), ['4.1: 6.1 of c.md', '6.1: 4.1 of a.md']);
    assert.deepEqual(found('c.md', 'a.md').sort(), ['4.1: 6.1 of c.md', '6.1: 4.1 of a.md']);
    assert.deepEqual(found('a.md'), []);
    assert.deepEqual(found('a.md', 'b.md'), []);
  });

  it('prints the documented JSON', () => {
    const folder = folderOf({ 'plans/letter.md': letter, 'plans/statement.md': faulty.replace(/\n/g, '\r\n') });
    const run = wsoa(folder, ['check', ...today, '--format', 'json']);
    assert.equal(run.code, 1, run.err);
    const json = JSON.parse(run.out) as Json;
    assert.deepEqual(Object.keys(json), ['version', 'today', 'summary', 'statements']);
    assert.equal(json.version, 1);
    assert.equal(json.today, '2027-02-01');
    // The error is listed with the letter too, and counts once.
    assert.deepEqual(json.summary, {
      ...{ statements: 1, areas: 2, answered: 1, complete: 1 },
      ...{ errors: 1, warnings: 0, notes: 0, fixable: 0 },
    });
    const [statement] = json.statements;
    assert.deepEqual(Object.keys(statement!), ['file', 'letters', 'coverage', 'findings', 'waivers']);
    assert.equal(statement!.file, 'plans/statement.md');
    assert.deepEqual(statement!.letters, ['plans/letter.md']);
    assert.deepEqual(statement!.coverage, { areas: 2, answered: 1, complete: 1 });
    assert.equal(statement!.findings.length, 2);
    const keys = ['rule', 'severity', 'message', 'file', 'range', 'area', 'action', 'fixable'];
    for (const finding of statement!.findings) {
      assert.deepEqual(Object.keys(finding), keys);
      assert.equal(finding['rule'], 'area-without-action');
      assert.equal(finding['area'], 'P1');
      assert.equal(finding['action'], null);
    }
    assert.deepEqual(
      statement!.findings.map((finding) => [finding['file'], finding['range']]),
      [
        ['plans/statement.md', { start: { line: 1, character: 8 }, end: { line: 1, character: 19 } }],
        ['plans/letter.md', { start: { line: 6, character: 2 }, end: { line: 6, character: 41 } }],
      ],
    );
  });

  it('prints the same JSON wherever a byte order mark stands', () => {
    const plain = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const marked = folderOf({ 'letter.md': `\ufeff${letter}`, 'statement.md': `\ufeff${faulty}` });
    const args = ['check', ...today, '--format', 'json'];
    assert.equal(wsoa(marked, args).out, wsoa(plain, args).out);
  });

  it('prints annotations for GitHub', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const run = wsoa(folder, ['check', ...today, '--format', 'github']);
    assert.equal(run.code, 1);
    assert.match(
      run.out,
      /^::error file=statement\.md,line=2,col=9,endLine=2,endColumn=20,title=area-without-action::.+\n$/,
    );
  });

  it('takes the day from --today, else the local calendar day', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const now = new Date();
    const local = [
      now.getFullYear(),
      String(now.getMonth() + 1).padStart(2, '0'),
      String(now.getDate()).padStart(2, '0'),
    ];
    const { out } = wsoa(folder, ['check', '--format', 'json']);
    assert.equal((JSON.parse(out) as Json).today, local.join('-'));
    for (const wrong of ['2027-02-30', '1/2/2027', 'tomorrow', '2027-2-1']) {
      const run = wsoa(folder, ['check', '--today', wrong]);
      assert.deepEqual([run.code, run.out], [2, '']);
      assert.match(run.err, /is no day: write it as YYYY-MM-DD/);
    }
  });

  it('names files relative to where it runs, with forward slashes', () => {
    const folder = folderOf({ 'plans/north/letter.md': letter, 'plans/north/statement.md': faulty, 'other/x.txt': '' });
    const file = path.join(folder, 'plans', 'north', 'statement.md');
    const args = ['check', ...today, '--format', 'json', file];
    const names = (cwd: string) => {
      const { statements } = JSON.parse(wsoa(path.join(folder, cwd), args).out) as Json;
      return [statements[0]!.file, ...statements[0]!.letters];
    };
    assert.deepEqual(names('.'), ['plans/north/statement.md', 'plans/north/letter.md']);
    assert.deepEqual(names('plans/north'), ['statement.md', 'letter.md']);
    assert.deepEqual(names('other'), ['../plans/north/statement.md', '../plans/north/letter.md']);
  });

  it('colours when told to, and not when told not to', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    const coloured = (args: string[], env = {}) =>
      wsoa(folder, ['check', ...today, ...args], env).out.includes('\u001b[');
    assert.equal(coloured([]), false);
    assert.equal(coloured(['--color']), true);
    assert.equal(coloured(['--color'], { NO_COLOR: '1' }), true);
    assert.equal(coloured([], { FORCE_COLOR: '1' }), true);
    assert.equal(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(coloured(['--no-color'], { FORCE_COLOR: '1' }), false);
  });

  it('is quiet when its reader goes away', async () => {
    const folder = folderOf({ 'letter.md': letter });
    const rows = Array.from({ length: 4000 }, (_, at) => `| ${at}.1 | A1 | Publish it | | |\n`).join('');
    const table = `---\nletter: ./letter.md\n---\n\n| Ref | Area | Action | Owner | Deadline |\n|--|--|--|--|--|\n${rows}`;
    const big = folderOf({ 'letter.md': letter, 'statement.md': table });
    assert.notEqual(folder, big);
    const child = spawn(process.execPath, [bin, 'check', ...today], { cwd: big });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [1, '']);
  });
});
