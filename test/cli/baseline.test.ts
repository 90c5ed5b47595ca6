import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';
import { formats } from '../../server/cli/formats.ts';

const today = ['--today', '2027-02-01'];
const usual = '.wsoa-baseline.json';

/** Two warnings: neither 1.1 nor 2.1 has an owner. */
const twice = warned.replace('- **Owner:** Head of Service for MASH, Northmere Council\n', '');

const check = (folder: string, ...args: string[]) => wsoa(folder, ['check', ...today, ...args]);
const write = (folder: string, name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
const read = (folder: string, name = usual) => fs.readFileSync(path.join(folder, name), 'utf8');
const rulesIn = (folder: string, name = usual) =>
  (JSON.parse(read(folder, name)) as { accepted: { file: string; rule: string }[] }).accepted.map(
    ({ file, rule }) => `${file} ${rule}`,
  );

describe('wsoa check --baseline', function () {
  this.timeout(60_000);

  it('accepts what is found today, and reports only what is new', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    const made = check(folder, '--update-baseline');
    assert.deepEqual(made, {
      code: 0,
      out:
        '1 finding is hidden that .wsoa-baseline.json accepts: 1 warning.\n' +
        '2 of 2 areas answered. Nothing new to report.\n' +
        'Written: .wsoa-baseline.json. It accepts 1 finding (1 new).\n',
      err: '',
    });
    assert.equal(
      read(folder).replace(/[0-9a-f]{16}/, 'FINGERPRINT'),
      `{
  "wsoa": "baseline",
  "version": 1,
  "fingerprints": "wsoa/v1",
  "accepted": [
    { "file": "statement.md", "rule": "action-without-owner", "severity": "warning", "message": "Action 2.1 has no owner. Name the person or role who will see it done.", "fingerprint": "FINGERPRINT" }
  ]
}
`,
    );
    write(folder, 'statement.md', twice.replace('## P1', 'Other words,\n\nand more lines.\n\n## P1'));
    const later = check(folder, '--baseline', '--max-warnings', '0');
    assert.equal(later.code, 1);
    assert.match(later.out, /Action 1\.1 has no owner/);
    assert.doesNotMatch(later.out, /Action 2\.1/);
    assert.match(later.out, /^1 finding is hidden that .*: 1 warning\.\n2 of 2 areas answered\. 1 warning\.\n$/m);
  });

  it('hides what it accepts in every format, and says how much that is to people and in JSON', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    assert.equal(check(folder).code, 1);
    check(folder, '--update-baseline');
    for (const format of formats) {
      const { code, out, err } = check(folder, '--baseline', '--format', format);
      assert.deepEqual([code, err], [0, ''], format);
      // SARIF lists all rules there are.
      if (format !== 'sarif') assert.doesNotMatch(out, /area-without-action/, format);
      else assert.match(out, /"results": \[\]/);
    }
    const json = JSON.parse(check(folder, '--baseline', '--format', 'json').out) as Record<string, unknown>;
    assert.deepEqual(json['baseline'], { file: usual, hidden: { errors: 1, warnings: 0, notes: 0 }, gone: 0 });
    assert.deepEqual((json['statements'] as { findings: unknown[] }[])[0]!.findings, [], 'nor what the letter mirrors');
    assert.match(check(folder, '--baseline', '--format', 'markdown').out, /^1 finding is hidden .*: 1 error\.$/m);
  });

  it('says what of it is gone, and takes that out when told to, without accepting anything new', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': twice });
    check(folder, '--update-baseline');
    write(folder, 'statement.md', warned.replace('- **Deadline:** 28 February 2027\n', ''));
    const run = check(folder, '--baseline');
    assert.match(run.out, /^1 that it accepts is gone: --prune-baseline takes it out\.$/m);
    const pruned = check(folder, '--prune-baseline');
    assert.match(pruned.out, /action-without-deadline/);
    assert.match(pruned.out, /^Written: \.wsoa-baseline\.json\. It accepts 1 finding \(1 gone\)\.$/m);
    assert.doesNotMatch(check(folder, '--baseline').out, /gone/);
    assert.match(check(folder, '--update-baseline').out, /It accepts 2 findings \(1 new\)\.\n$/);
    const same = read(folder);
    assert.match(check(folder, '--update-baseline').out, /is as it was\. It accepts 2 findings\.\n$/);
    assert.equal(read(folder), same);
  });

  it('counts findings that are the same: one of them more is new', () => {
    const action = '### Action Tell all partners\n\n- **Owner:** DCS\n- **Deadline:** ongoing\n\n';
    const plan = (count: number) => clean.replace('## Oversight', `${action.repeat(count)}## Oversight`);
    const vague = (out: string) => out.match(/vague-deadline/g)?.length ?? 0;
    const folder = folderOf({ 'letter.md': letter, 'statement.md': plan(2) });
    assert.equal(vague(check(folder).out), 2);
    check(folder, '--update-baseline');
    assert.equal(vague(check(folder, '--baseline').out), 0);
    write(folder, 'statement.md', plan(3));
    assert.equal(vague(check(folder, '--baseline').out), 1);
    write(folder, 'statement.md', plan(1));
    assert.match(check(folder, '--baseline').out, /that it accepts (is|are) gone/);
  });

  it('shows again what has become graver than it was accepted', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    check(folder, '--update-baseline');
    write(folder, '.wsoa.yaml', 'rules: { action-without-owner: error }\n');
    const run = check(folder, '--baseline');
    assert.equal(run.code, 1);
    assert.match(run.out, /error {2}Action 2\.1 has no owner/);
    assert.doesNotMatch(run.out, /gone/);
    check(folder, '--update-baseline');
    assert.equal(check(folder, '--baseline').code, 0);
    write(folder, '.wsoa.yaml', 'rules: { action-without-owner: hint }\n');
    assert.match(check(folder, '--baseline').out, /Nothing new to report/);
  });

  it('forgets nothing of what is not checked', () => {
    const plan = (ref: string, title: string, at = '') =>
      `---\nletter: ${at}letter.md\n---\n\n## P1, A1\n\n### Action ${ref} ${title}\n\n- **Owner:** DCS\n`;
    const folder = folderOf({
      'letter.md': letter,
      'a.md': plan('4.1', 'Train every social worker in thresholds'),
      'b.md': plan('5.1', 'Visit each of the schools of the borough'),
      'plans/c.md': plan('6.1', 'Train all social workers in the thresholds', '../'),
    });
    check(folder, '--update-baseline');
    const all = rulesIn(folder);
    for (const file of ['a.md', 'plans/c.md']) {
      assert.ok(all.includes(`${file} possible-duplicate`), file);
      assert.ok(all.includes(`${file} action-without-deadline`), file);
    }
    write(folder, 'a.md', fs.readFileSync(path.join(folder, 'a.md'), 'utf8') + '- **Deadline:** June 2027\n');
    fs.rmSync(path.join(folder, 'plans/c.md'));
    assert.match(check(folder, 'a.md', '--update-baseline').out, /\(1 gone\)/);
    assert.deepEqual(
      rulesIn(folder),
      all.filter((line) => line !== 'a.md action-without-deadline'),
      'what two say is not known when only one is checked',
    );
    check(folder, '--prune-baseline');
    assert.deepEqual(
      rulesIn(folder),
      all.filter((line) => !/^plans.c|^a\.md (?:action-without-deadline|possible)/.test(line)),
    );
  });

  it('is found from below, and names files from where it lies, with Git or without', () => {
    const folder = folderOf({ 'plans/letter.md': letter, 'plans/statement.md': warned });
    check(folder, 'plans', '--baseline', 'plans/accepted.json', '--update-baseline');
    assert.deepEqual(rulesIn(folder, 'plans/accepted.json'), ['statement.md action-without-owner']);
    fs.renameSync(path.join(folder, 'plans/accepted.json'), path.join(folder, 'plans', usual));
    fs.mkdirSync(path.join(folder, '.git'));
    assert.match(check(path.join(folder, 'plans'), '--baseline').out, /Nothing new to report/);
    fs.renameSync(path.join(folder, 'plans', usual), path.join(folder, usual));
    write(folder, usual, read(folder).replace('statement.md', 'plans/statement.md'));
    check(path.join(folder, 'plans'), '--update-baseline');
    assert.deepEqual(rulesIn(folder), ['plans/statement.md action-without-owner']);
    assert.match(check(folder, `--baseline=${usual}`).out, /Nothing new to report/);
    assert.match(
      check(folder, '--baseline', 'plans/statement.md').out,
      /Nothing new to report/,
      'which is no baseline',
    );
  });

  it('is never written over, nor passed over, when it cannot be used', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    const none = check(folder, '--baseline');
    assert.equal(none.code, 2);
    assert.match(
      none.err,
      /^There is no baseline \.wsoa-baseline\.json yet\. `wsoa check --update-baseline` makes one/,
    );
    check(folder, '--update-baseline');
    const good = read(folder);
    const bad: [string, RegExp][] = [
      ['', /is damaged/],
      ['{ "wsoa": "baseline"', /is damaged/],
      ['[]', /is no baseline of wsoa/],
      ['{ "name": "council", "version": "1.0.0" }', /is no baseline of wsoa/],
      [good.replace('"version": 1', '"version": 2'), /newer version of wsoa\. Update wsoa here, too/],
      [good.replace('"fingerprint"', '"print"'), /is damaged/],
      [`<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> main\n`, /Git could not merge/],
    ];
    for (const [text, why] of bad) {
      for (const option of ['--baseline', '--update-baseline', '--prune-baseline']) {
        write(folder, usual, text);
        const { code, out, err } = check(folder, option);
        assert.deepEqual([code, out], [2, ''], text);
        assert.match(err, why);
        assert.doesNotMatch(err, /^\s+at /m);
        assert.equal(read(folder), text);
      }
    }
    write(folder, 'package.json', '{ "name": "council" }\n');
    assert.equal(check(folder, '--baseline', 'package.json', '--update-baseline').code, 2);
    assert.equal(read(folder, 'package.json'), '{ "name": "council" }\n');
    assert.match(check(folder, '--update-baseline', '--prune-baseline').err, /give one of them/);
    assert.match(check(folder, '--baseline=no-such').err, /`wsoa check --baseline=no-such --update-baseline`/);
    assert.match(check(folder, '--baseline', 'no/such.json').err, /--baseline no\/such\.json --update-baseline/);
  });

  it('reads what a merge or another editor left: lines twice, another order, a byte order mark, CRLF', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': twice });
    check(folder, '--update-baseline');
    const [first, second] = read(folder).match(/^ {4}\{.*\}/gm) as [string, string];
    const merged = `{ "wsoa": "baseline", "version": 1, "fingerprints": "wsoa/v1", "accepted": [\n${second},\n${first},\n${second}\n] }\n`;
    write(folder, usual, `\ufeff${merged.replaceAll('\n', '\r\n')}`);
    assert.match(check(folder, '--baseline').out, /^2 findings are hidden .*: 2 warnings\.\n2 of 2 areas answered/m);
    assert.match(check(folder, '--update-baseline').out, /It accepts 2 findings\.\n$/);
  });

  it('goes with --fix, --quiet, --cache, threads and --output', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned, 'other.md': warned });
    check(folder, '--update-baseline');
    const expected = check(folder, '--baseline');
    assert.match(expected.out, /Nothing new to report/);
    const cache = ['--cache-location', path.join(folder, 'cache')];
    for (const more of [['--jobs', '2'], cache, cache, [...cache, '--jobs', '2'], ['--fix']])
      assert.deepEqual(check(folder, '--baseline', ...more), expected, more.join(' '));
    assert.match(check(folder, '--baseline', '--quiet').out, /findings are hidden/);
    const written = check(folder, '--update-baseline', '--format', 'json', '--output', 'report.json');
    assert.match(written.out, /Nothing new to report\.\nWritten: report\.json\n.*is as it was/);
    const json = check(folder, '--update-baseline', '--format', 'json');
    assert.doesNotThrow(() => JSON.parse(json.out));
    assert.match(json.err, /is as it was/);
  });

  it('never holds what tells who a child is', () => {
    const named = warned.replace('Publish one threshold', 'Review NHS number 943 476 5919 in one threshold');
    const folder = folderOf({ 'letter.md': letter, 'statement.md': named.replace('2.1 ', '') });
    assert.match(check(folder, '--update-baseline').out, /It accepts \d findings/);
    assert.doesNotMatch(read(folder), /943 ?476 ?5919|476 5919/);
    assert.match(read(folder), /identifiable-person/);
    assert.match(check(folder, '--baseline').out, /Nothing new to report/);
  });
});
