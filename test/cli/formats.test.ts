import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { assertRdjson, assertXml, sarif } from '../report/validators.ts';
import { clean, faulty, folderOf, letter, root, warned, wsoa, wsoaAsUser } from './wsoa.ts';

const today = ['--today', '2027-02-01'];
const check = (folder: string, ...args: string[]) => wsoa(folder, ['check', ...today, ...args], quiet);
/** These tests may themselves be run by a GitHub job. */
const quiet = { GITHUB_STEP_SUMMARY: '' };
const read = (folder: string, file: string) => fs.readFileSync(path.join(folder, file), 'utf8');

describe('the formats of wsoa check', function () {
  this.timeout(30_000);

  it('may be several at once: each --output is for the --format before it, one is shown', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const run = check(
      ...[folder, '--format', 'sarif', '--output', 'wsoa.sarif', '--format=markdown', '-o', 'reports/new/summary.md'],
      ...['--format', 'github'],
    );
    assert.deepEqual([run.code, run.err], [1, '']);
    assert.match(run.out, /^::error file=statement\.md,[^\n]*\n$/);
    assert.equal(sarif(read(folder, 'wsoa.sarif')).runs[0]!.results!.length, 1);
    assert.match(read(folder, 'reports/new/summary.md'), /^<!-- Written by wsoa check -->\n/);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'reports', 'new')), ['summary.md']);
  });

  it('say in a sentence what was found when all go to files', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const run = check(folder, '--format', 'json', '--output', 'a.json', '--format', 'junit', '--output', 'b.xml');
    assert.deepEqual(run, { code: 1, out: '1 of 2 areas answered. 1 error.\nWritten: a.json, b.xml\n', err: '' });
    const shown = check(folder, '--format', 'json').out;
    assert.equal(read(folder, 'a.json'), shown);
  });

  it('of one format and one file the order makes no difference, and the format may be left out', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': warned });
    assert.equal(check(folder, '--output', 'a.json', '--format', 'json').code, 0);
    assert.equal(check(folder, '-o', 'a.txt', '--color').code, 0);
    assert.equal(JSON.parse(read(folder, 'a.json')).version, 1);
    assert.match(read(folder, 'a.txt'), /2 of 2 areas answered\. 1 warning\./);
    check(folder, '-o', 'b.txt');
    assert.doesNotMatch(read(folder, 'b.txt'), /\u001b/);
  });

  it('explain what is not clear about them', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const wrong: [string[], RegExp][] = [
      [['--format', 'json', '--format', 'sarif'], /^Only one format can go to the terminal, not json and sarif\./],
      [['-o', 'a', '--format', 'json', '-o', 'b'], /^--output a needs a --format of its own right before it\./],
      [['--format', 'json', '-o', 'a', '-o', 'b'], /^--output b needs a --format of its own right before it: a goes/],
      [['--format', 'json', '-o', 'a', '--format', 'sarif', '-o', './a'], /^Two reports cannot both be \.\/a\./],
      [
        ['--format', 'sarf'],
        /^There is no format sarf\. Did you mean sarif\? The formats are stylish, compact, markdown, /,
      ],
      [['--format', 'json', '-o', '.'], /^\. is a folder\. Name a file in it for the report\./],
      [['--format', 'json', '-o', 'new/'], /^new\/ is a folder\. Name a file in it for the report\./],
      [['--format', 'json', '-o', '-', '--format', 'sarif'], /^Only one format can go to the terminal, not json and/],
      [['--shard', '1/2', '-o', '-'], /^A part goes to a file: name it after --output/],
      [['--output'], /^--output needs a value: --output FILE/],
    ];
    for (const [args, message] of wrong) {
      const run = check(folder, ...args);
      assert.deepEqual([run.code, run.out], [2, ''], args.join(' '));
      assert.match(run.err, message);
    }
    assert.deepEqual(fs.readdirSync(folder).sort(), ['letter.md', 'statement.md'], 'nothing is written');
  });

  it('go to the terminal for `-`', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const shown = check(folder, '--format', 'json');
    assert.deepEqual(check(folder, '--format', 'json', '--output', '-'), shown);
    assert.deepEqual(check(folder, '-o', '-', '--format', 'json'), shown);
    assert.deepEqual(check(folder, '--format', 'json', '-o', '-', '--format', 'sarif', '-o', 'a.sarif'), shown);
    assert.deepEqual(fs.readdirSync(folder), ['a.sarif', 'letter.md', 'statement.md']);
  });

  if (process.platform !== 'win32') {
    it('have a file each, by whatever path it is named', () => {
      const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty, 'reports/keep.txt': '' });
      fs.symlinkSync('reports', path.join(folder, 'link'));
      const run = check(folder, '--format', 'json', '-o', 'reports/new/a', '--format', 'sarif', '-o', 'link/new/a');
      assert.deepEqual(run, {
        code: 2,
        out: '',
        err: 'Two reports cannot both be link/new/a. Give each a file of its own.\n',
      });
    });
  }

  it('never take the place of a baseline, nor it theirs', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    const name = '.wsoa-baseline.json';
    const refused = (...args: string[]) => {
      const run = check(folder, '--format', 'json', '--output', name, ...args);
      assert.deepEqual([run.code, run.out], [2, '']);
      assert.match(run.err, /^\.wsoa-baseline\.json is the baseline: what it accepts would be lost\./);
    };
    refused('--update-baseline');
    assert.ok(!fs.existsSync(path.join(folder, name)));
    check(folder, '--update-baseline');
    const before = read(folder, name);
    for (const options of [[], ['--baseline'], ['--update-baseline']]) refused(...options);
    assert.match(check(folder, '--shard', '1/1', '--output', name).err, /is the baseline/);
    assert.equal(read(folder, name), before);
  });

  it('never take the place of a document, but of a report of before', () => {
    const settings = 'preset: jtai\n';
    const files = { 'letter.md': letter, 'statement.md': faulty, '.wsoa.yaml': settings, 'notes.MD': 'Mine.\n' };
    const folder = folderOf(files);
    fs.symlinkSync('letter.md', path.join(folder, 'report.json'));
    for (const file of [...Object.keys(files), 'report.json']) {
      const run = check(folder, '--format', 'markdown', '--output', file);
      assert.deepEqual([run.code, run.out], [2, '']);
      assert.match(run.err, /is there already and is no report of wsoa: it was left as it is\. Name another file\.\n$/);
    }
    for (const [file, text] of Object.entries(files)) assert.equal(read(folder, file), text);
    const twice = () => check(folder, '--format', 'markdown', '--output', 'report.md').code;
    assert.deepEqual([twice(), twice()], [1, 1]);
    fs.writeFileSync(path.join(folder, 'a.sarif'), 'of before');
    check(folder, '--format', 'sarif', '--output', 'a.sarif');
    sarif(read(folder, 'a.sarif'));
  });

  it('that cannot be written are said, and the others are written', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean, 'no/keep.txt': '', 'file.txt': 'x' });
    const under = check(folder, '--format', 'json', '-o', 'file.txt/a.json', '--format', 'sarif', '-o', 'b.sarif');
    assert.deepEqual(
      [under.code, under.out, under.err],
      [
        2,
        '2 of 2 areas answered. Nothing to report.\nWritten: b.sarif\n',
        'file.txt/a.json was not written: what should be its folder is a file.\n',
      ],
    );
    fs.chmodSync(path.join(folder, 'no'), 0o555);
    const barred = wsoaAsUser(folder, ['check', ...today, '--format', 'json', '--output', 'no/a.json']);
    assert.equal(barred.code, 2);
    assert.match(barred.err, /^no\/a\.json was not written: it, or its folder, cannot be written to\.\n$/);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'no')), ['keep.txt']);
  });

  it('are what their readers read', async () => {
    const folder = folderOf({ 'letter.md': letter, 'a plan #1.md': faulty, 'b.md': warned, 'c.md': clean });
    for (const format of ['junit', 'checkstyle']) await assertXml(check(folder, '--format', format).out);
    await assertRdjson(check(folder, '--format', 'rdjson').out);
    const [run] = sarif(check(folder, '--format', 'sarif').out).runs;
    assert.equal(run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri, 'a%20plan%20%231.md');
    assert.match(run!.tool.driver.rules![0]!.help!.markdown!, /## Why it matters/, 'the pages are shipped');
    assert.equal(
      run!.tool.driver.version,
      JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version,
    );
  });

  it('have fixes that are those of --fix, and none that quotes a child', () => {
    const dated = clean
      .replace('28 February 2027', '31 April 2027')
      .replace('Publish one', 'Help the pupil Jolanta Kowalska: publish one');
    const folder = folderOf({ 'letter.md': letter, 'statement.md': dated });
    const found = sarif(check(folder, '--format', 'sarif').out).runs[0]!.results!;
    const { fixes } = found.find(({ ruleId }) => ruleId === 'impossible-date')!;
    assert.ok(fixes!.length >= 1);
    const { insertedContent } = fixes![0]!.artifactChanges[0]!.replacements[0]!;
    assert.ok('30 April 2027'.includes(insertedContent!.text!), insertedContent!.text);
    assert.ok(found.some(({ ruleId }) => ruleId === 'identifiable-person'));
    for (const format of ['sarif', 'rdjson', 'gitlab', 'markdown', 'junit', 'checkstyle', 'github', 'json', 'stylish'])
      assert.doesNotMatch(check(folder, '--format', format).out, /Jolanta|Kowalska/, format);
  });

  it('for whole repositories name files from its top, wherever wsoa runs', () => {
    const files = { '.git/HEAD': 'ref: refs/heads/main\n', 'plans/letter.md': letter, 'plans/statement.md': faulty };
    const folder = folderOf(files);
    const plans = path.join(folder, 'plans');
    const uriOf = (cwd: string) =>
      sarif(check(cwd, '--format', 'sarif').out).runs[0]!.results![0]!.locations![0]!.physicalLocation!
        .artifactLocation!.uri;
    const [gitlab] = JSON.parse(check(plans, '--format', 'gitlab').out) as { location: { path: string } }[];
    assert.deepEqual([uriOf(folder), uriOf(plans), gitlab!.location.path], Array(3).fill('plans/statement.md'));
    assert.match(check(plans, '--format', 'github').out, /^::error file=plans\/statement\.md,/);
    for (const format of ['rdjson', 'checkstyle', 'junit', 'markdown', 'json', 'stylish'])
      assert.doesNotMatch(check(plans, '--format', format).out, /plans\/statement/, format);
    const prints = (cwd: string) =>
      sarif(check(cwd, '--format', 'sarif').out).runs[0]!.results![0]!.partialFingerprints;
    assert.deepEqual(prints(plans), prints(folder));
  });

  it('fill the summary of a GitHub job, after what stands there', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty, summary: 'Before.\n' });
    const env = { GITHUB_STEP_SUMMARY: path.join(folder, 'summary') };
    const run = (format: string) => wsoa(folder, ['check', ...today, '--format', format], env);
    run('stylish');
    assert.equal(read(folder, 'summary'), 'Before.\n');
    assert.equal(run('github').code, 1);
    assert.equal(read(folder, 'summary'), `Before.\n${check(folder, '--format', 'markdown').out}`);
    fs.rmSync(env.GITHUB_STEP_SUMMARY);
    fs.mkdirSync(env.GITHUB_STEP_SUMMARY);
    const failed = run('github');
    assert.equal(failed.code, 1, 'a summary is no reason to fail');
    assert.match(failed.err, /^The summary of the job could not be written: /);
  });

  it('are the same however many threads check, and from what an earlier run kept', () => {
    const personal = clean
      .replace('28 February 2027', '31 April 2027')
      .replace('Publish one', 'Help the pupil Jolanta Kowalska: publish one');
    const folder = folderOf({ 'letter.md': letter, 'a.md': personal, 'b.md': faulty, 'c.md': warned });
    for (const format of ['sarif', 'rdjson', 'gitlab']) {
      const { out } = check(folder, '--format', format, '--jobs', '1');
      assert.equal(check(folder, '--format', format, '--jobs', '3').out, out);
      for (let run = 0; run < 2; run++)
        assert.equal(check(folder, '--format', format, '--cache', '--cache-location', 'kept').out, out, `run ${run}`);
    }
    const kept = fs.readdirSync(path.join(folder, 'kept'));
    assert.ok(kept.length > 0);
    for (const file of kept) assert.doesNotMatch(read(folder, `kept/${file}`), /Kowalska/, 'nor is it in what is kept');
  });

  it('are the same from run to run', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': faulty });
    for (const format of ['sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown'])
      assert.equal(check(folder, '--format', format).out, check(folder, '--format', format).out);
  });
});
