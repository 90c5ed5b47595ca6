import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { formats } from '../../server/cli/formats.ts';
import { filesOfShard } from '../../server/cli/shard.ts';
import { clean, faulty, folderOf, letter, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];

const repeating = (...actions: string[]) => `---
letter: letter.md
principal-authority: Northmere Council
---

# Statement

## A1

| Action | Measure |
| --- | --- |
${[...actions, 'Publish a threshold guide that all schools and nurseries have signed'].map((action) => `| ${action} | 95% |\n`).join('')}`;

/** Statements with everything that a report may have in it: `plan-1` and `plan-2` have an action in the same words, `plan-3` waives. */
function files(): Record<string, string> {
  const own = (n: number, text: string) =>
    text
      .replaceAll('Northmere Council', `Authority ${n}`)
      .replace('letter: ./letter.md', `letter: ./letter.md\nprincipal-authority: Authority ${n}`);
  const made: Record<string, string> = { '.git/HEAD': 'ref: refs/heads/main\n', 'plans/notes.md': '# Notes\n' };
  const texts = [
    repeating('Brief every team manager on neglect', 'Audit every strategy discussion of the quarter'),
    repeating('Sample return interviews of missing children', 'Open a daily triage call at noon'),
    own(3, warned).replace(
      '### Action 2.1',
      '<!-- wsoa-ignore action-without-owner until 30 June 2027: the post is advertised -->\n\n### Action 2.1',
    ),
    own(4, faulty),
    own(5, warned).replace('### Action 2.1', '### Action 2.1 A child, Jamie Smith, aged 7,'),
    own(6, clean).replaceAll('\n', '\r\n'),
    `\ufeff${own(7, clean.replace('28 February', '31 April'))}`,
  ];
  for (const [at, text] of texts.entries()) {
    made[`plans/plan-${at + 1}/letter.md`] = letter;
    made[`plans/plan-${at + 1}/statement.md`] = text;
  }
  return made;
}

describe('wsoa check --shard and wsoa merge-reports', function () {
  this.timeout(120_000);

  const at = (folder: string) => path.join(folder, 'plans');
  const check = (folder: string, ...more: string[]) => wsoa(at(folder), ['check', ...today, ...more]);
  const merge = (folder: string, ...more: string[]) => wsoa(at(folder), ['merge-reports', ...more]);
  function shards(folder: string, count: number, ...more: string[]): void {
    fs.rmSync(path.join(at(folder), 'wsoa-parts'), { recursive: true, force: true });
    for (let index = 1; index <= count; index++) {
      const { code, out } = check(folder, ...more, '--shard', `${index}/${count}`);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Part ${index} of ${count}: \\d+ of \\d+ files`));
    }
  }

  it('make, in every format, what one run makes, byte for byte and with the same exit code', () => {
    const folder = folderOf(files());
    shards(folder, 3);
    for (const format of formats) {
      const summary = path.join(folder, 'summary.md');
      const runs = [check, merge].map((run) => {
        fs.writeFileSync(summary, '');
        const found = run(folder, '--format', format);
        return { ...found, summary: fs.readFileSync(summary, 'utf8') };
      });
      assert.deepEqual(runs[1], runs[0], format);
      assert.equal(runs[0]!.code, 1);
    }
    assert.match(check(folder).out, /says (?:nearly )?the same as/, 'one plan repeats another');
    assert.match(check(folder, '--format', 'json').out, /"until": "2027-06-30"/);
    assert.match(check(folder, '--format', 'gitlab').out, /"plans\/plan-1/, 'named from the top of the repository');
  });

  it('do so however many parts there are, with threads and with kept results', () => {
    const folder = folderOf(files());
    const whole = check(folder, '--format', 'sarif');
    for (const count of [1, 2, 11]) {
      shards(folder, count);
      assert.deepEqual(merge(folder, '--format', 'sarif'), whole, `${count} parts`);
    }
    shards(folder, 2, '--jobs', '3', '--cache-location', '.kept');
    assert.deepEqual(merge(folder, '--format', 'sarif'), whole);
    shards(folder, 2, '--cache-location', '.kept');
    assert.deepEqual(merge(folder, '--format', 'sarif'), whole);
  });

  it('say the same of files that cannot be read, are no statements or are not there', () => {
    const folder = folderOf({ ...files(), 'plans/binary.md': Buffer.from([0, 1, 2]) });
    const asked = ['binary.md', 'notes.md', '.', '!plan-4/*', 'missing.md', '../plans/plan-5'];
    const whole = check(folder, ...asked);
    assert.equal(whole.code, 2);
    shards(folder, 3, ...asked);
    assert.deepEqual(merge(folder), whole);
    const empty = folderOf({ 'plans/notes.md': '# Notes' });
    shards(empty, 2);
    assert.deepEqual(merge(empty), check(empty));
  });

  it('leave to the end what can only be said there: options, files, the exit code', () => {
    const folder = folderOf(files());
    shards(folder, 2);
    for (const options of [['--quiet'], ['--max-warnings', '0'], ['--format', 'junit', '--output', 'wsoa.xml']]) {
      const whole = check(folder, ...options);
      const written = options.includes('--output') && fs.readFileSync(path.join(at(folder), 'wsoa.xml'), 'utf8');
      assert.deepEqual(merge(folder, ...options), whole, options.join(' '));
      if (written) assert.equal(fs.readFileSync(path.join(at(folder), 'wsoa.xml'), 'utf8'), written);
    }
    for (const option of ['--quiet', '--fix', '--format=json', '--max-warnings=0', '--since=HEAD']) {
      const { code, err } = check(folder, '--shard', '1/2', option);
      assert.equal(code, 2);
      assert.match(err, option === '--fix' ? /on one machine/ : /is for `wsoa merge-reports`/);
    }
  });

  it('are merged wherever the folder lies, from a folder of folders, as CI hands them over', () => {
    const [here, there] = [folderOf(files()), folderOf(files())];
    const whole = check(here, '--format', 'sarif');
    for (const index of [1, 2, 3])
      check(here, '--shard', `${index}/3`, '--output', path.join(there, 'artifacts', `part-${index}`, 'wsoa.jsonl'));
    fs.writeFileSync(path.join(there, 'artifacts', 'log.txt'), 'no part');
    assert.deepEqual(merge(there, '../artifacts', '--format', 'sarif'), whole);
    const text = fs.readFileSync(path.join(there, 'artifacts', 'part-1', 'wsoa.jsonl'), 'utf8');
    assert.ok(!text.includes(path.basename(here)), 'no name of the machine is in it');
  });

  it('need the files only where statements have to be compared, and those as they were', () => {
    const folder = folderOf(files());
    shards(folder, 2);
    fs.appendFileSync(path.join(at(folder), 'plan-6/statement.md'), '\nAnother line.\n');
    assert.equal(merge(folder).code, 1);
    fs.appendFileSync(path.join(at(folder), 'plan-1/statement.md'), '\nAnother line.\n');
    const { code, out, err } = merge(folder);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^plan-1\/statement.md has to be compared .* is not here as it was checked\./);
  });

  it('say kindly what is wrong with the parts', () => {
    const folder = folderOf(files());
    const parts = path.join(at(folder), 'wsoa-parts');
    const says = (message: RegExp, ...args: string[]) => {
      const { code, out, err } = merge(folder, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    };
    says(/^There is no wsoa-parts\. Name the parts that `wsoa check --shard` wrote/);
    shards(folder, 3);
    const first = path.join(parts, '1-of-3.jsonl');
    const text = fs.readFileSync(first, 'utf8');
    fs.cpSync(first, path.join(parts, 'copy.jsonl'));
    says(/^Part 1 of 3 is there twice: .*1-of-3\.jsonl and .*copy\.jsonl\.|^Part 1 of 3 is there twice: .*copy/);
    fs.rmSync(path.join(parts, 'copy.jsonl'));
    fs.rmSync(path.join(parts, '2-of-3.jsonl'));
    says(/^Part 2 of 3 is missing\./);
    fs.rmSync(path.join(parts, '3-of-3.jsonl'));
    says(/^Parts 2, 3 of 3 are missing\./);
    check(folder, '--shard', '2/2');
    says(/not of one report: one is of 3 parts, the other of 2\./);
    fs.rmSync(path.join(parts, '2-of-2.jsonl'));
    check(folder, '--shard', '2/3', '--today', '2027-02-02');
    says(/one was checked for 2027-02-01, the other for 2027-02-02\. Give --today/);
    check(folder, '--shard', '2/3', '!plan-7/*');
    says(/not of one report: one was made of 7 files, the other of \d files, or of others\./);
    fs.writeFileSync(first, text.replace('"format":2', '"format":3'));
    says(/Use the same version in every job\./, first);
    fs.writeFileSync(first, text.slice(0, -20));
    says(/is not whole: its end is missing\./, first);
    says(/^.*plan-1.statement\.md is no part of a report\./, 'plan-1/statement.md');
    says(/^There is no part of a report in plan-1\./, 'plan-1');
    for (const wrong of ['0/3', '4/3', '1', 'a/b', '1/0']) {
      const { code, err } = check(folder, '--shard', wrong);
      assert.equal(code, 2);
      assert.match(err, /is no part of a whole: write which one it is/);
    }
  });
});

describe('the files of a shard', () => {
  it('are the same in whatever order files were found; together all, none twice, as many in each but for one', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat()), (all, count, chance) => {
        const shuffled = all
          .map((name) => [chance.next().value as number, name] as const)
          .sort(([a], [b]) => a - b)
          .map(([, name]) => name);
        const shard = (files: string[], index: number) => filesOfShard(files, { index, count }, (name) => name);
        const parts = Array.from({ length: count }, (_, at) => shard(all, at + 1));
        assert.deepEqual(parts.flat().sort(), [...all].sort());
        const sizes = parts.map((part) => part.length);
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
        for (const [at, part] of parts.entries()) assert.deepEqual(shard(shuffled, at + 1).sort(), [...part].sort());
      }),
    );
  });
});
