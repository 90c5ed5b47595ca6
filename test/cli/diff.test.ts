import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { committed, git } from './git.ts';
import { clean, folderOf, letter, root, warned, wsoa } from './wsoa.ts';

const today = ['--today', '2027-02-01'];
const later = clean.replace('30 June 2027', '30 September 2027');

/** A repository in which these files are committed, tagged `then`. */
function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = committed(files);
  git(folder, 'tag', 'then');
  return folder;
}

const write = (folder: string, name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);

describe('wsoa diff', function () {
  this.timeout(60_000);

  it('says what changed between two files, whose letter may lie beside one of them only', () => {
    const folder = folderOf({ 'plan/letter.md': letter, 'plan/statement.md': later, 'sent/submitted.md': clean });
    const run = wsoa(folder, ['diff', ...today, 'sent/submitted.md', 'plan/statement.md']);
    assert.deepEqual(run, {
      code: 0,
      out:
        'What changed in the plan: plan/statement.md\n' +
        'Since sent/submitted.md: 1 deadline later (65 working days in total).\n' +
        '\nDeadlines\n' +
        '  Deadline of action 2.1 moved from 30 June to 30 September 2027, 65 working\n    days later.\n' +
        '  Area A1: 1 deadline later by 65 working days in total.\n',
      err: '',
    });
  });

  it('compares with the last commit, or with the version that is named, and writes nothing', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    assert.equal(wsoa(folder, ['diff', ...today]).out, 'Nothing changed since HEAD in statement.md.\n');
    write(folder, 'statement.md', later.replaceAll('\n', '\r\n'));
    assert.match(wsoa(folder, ['diff', ...today]).out, /^Since HEAD: 1 deadline later/m);
    git(folder, 'commit', '-q', '-a', '-m', 'later');
    assert.equal(wsoa(folder, ['diff', ...today]).out, 'Nothing changed since HEAD in statement.md.\n');
    for (const ref of ['then', 'HEAD~1'])
      assert.match(wsoa(folder, ['diff', ...today, '--since', ref, 'statement.md']).out, /65 working days/);
  });

  it('compares a branch with where it left the other one: what others changed there meanwhile is none of its changes', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': warned });
    git(folder, 'checkout', '-q', '-b', 'mine');
    write(folder, 'statement.md', warned.replace('30 June 2027', '30 September 2027'));
    git(folder, 'commit', '-q', '-a', '-m', 'mine');
    git(folder, 'checkout', '-q', 'main');
    write(folder, 'statement.md', clean);
    write(folder, 'other.md', '---\nletter: letter.md\n---\n\n# Another plan\n');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'theirs');
    git(folder, 'checkout', '-q', 'mine');
    const { out } = wsoa(folder, ['diff', ...today, '--since', 'main']);
    assert.match(out, /^Since main: 1 deadline later \(65 working days in total\)\.$/m);
    assert.doesNotMatch(out, /[Oo]wner|other\.md/);
    const check = wsoa(folder, ['check', ...today, '--since', 'main', '--fail-on', 'new']);
    assert.equal(check.code, 0);
    assert.match(check.out, /1 warning\. None is new since main\./);
    // Two histories that share nothing: then it is that version itself.
    git(folder, 'checkout', '-q', '--orphan', 'alone');
    git(folder, 'commit', '-q', '-m', 'alone');
    assert.match(
      wsoa(folder, ['diff', ...today, '--since', 'main']).out,
      /other\.md\nIt was there at main, and is gone/,
    );
  });

  it('reads the letter as it was then, follows a file that was renamed, and names what is new and gone', () => {
    const other = clean.replace('Convene strategy', 'Prepare other').replaceAll('2.1', '7.1');
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean, 'old/gone.md': other.slice(0, 200) });
    fs.renameSync(path.join(folder, 'statement.md'), path.join(folder, 'plan.md'));
    fs.rmSync(path.join(folder, 'old/gone.md'));
    write(
      folder,
      'letter.md',
      letter.replace('are not held in time.', 'are not held in time.\n- Supervision is poor.'),
    );
    write(folder, 'new.md', '---\nletter: letter.md\n---\n\n# Another plan\n');
    const { out } = wsoa(folder, ['diff', ...today]);
    assert.match(out, /^What changed in the plan: plan\.md\nSince HEAD \(statement\.md then\):/m);
    assert.match(out, /^ {2}Area P2, which is new in the letter, has no action: Supervision is poor\.$/m);
    assert.match(out, /^What changed in the plan: new\.md\nIt is new since HEAD\.$/m);
    assert.match(out, /^What changed in the plan: old\/gone\.md\nIt was there at HEAD, and is gone\.$/m);
  });

  it('takes a letter that is kept out of Git as the same for both', () => {
    const folder = repositoryOf({ 'statement.md': clean, '.gitignore': 'letter.md\n' });
    write(folder, 'letter.md', letter);
    write(folder, 'statement.md', later);
    assert.match(
      wsoa(folder, ['diff', ...today]).out,
      /^Since HEAD: 1 deadline later \(65 working days in total\)\.$/m,
    );
  });

  it('runs nothing that a repository names', () => {
    const folder = repositoryOf({
      'letter.md': letter,
      'statement.md': clean,
      '.gitattributes': '*.md filter=x diff=x\n',
    });
    const ran = path.join(folder, 'ran');
    for (const key of ['filter.x.clean', 'filter.x.smudge', 'diff.x.textconv', 'diff.x.command', 'core.fsmonitor'])
      git(folder, 'config', key, `touch '${ran}'; cat`);
    write(folder, 'statement.md', later);
    assert.match(wsoa(folder, ['diff', ...today]).out, /1 deadline later/);
    assert.equal(fs.existsSync(ran), false);
  });

  it('prints the documented JSON, the same bytes each time', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    write(folder, 'statement.md', later);
    const run = wsoa(folder, ['diff', ...today, '--format', 'json']);
    assert.equal(wsoa(folder, ['diff', ...today, '--format', 'json']).out, run.out);
    const json = JSON.parse(run.out) as { statements: { changes: { actions: unknown[] } }[] };
    assert.deepEqual(Object.keys(json), ['version', 'since', 'today', 'statements']);
    assert.deepEqual(json.statements[0]!.changes.actions, [
      {
        change: 'changed',
        action: '2.1',
        title: 'Publish one threshold document for all partners',
        areas: ['A1'],
        owner: 'Head of Early Help, Northmere Council',
        deadline: '30 September 2027',
        was: '2.1',
        fields: [
          {
            field: 'deadline',
            before: '30 June 2027',
            now: '30 September 2027',
            dayBefore: '2027-06-30',
            dayNow: '2027-09-30',
            workingDays: 65,
          },
        ],
      },
    ]);
  });

  it('writes Markdown for a comment, where nothing of a title is markup', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    write(folder, 'statement.md', later.replace('Publish one', 'Publish | one'));
    const { out } = wsoa(folder, ['diff', ...today, '--format', 'markdown']);
    assert.match(out, /^\| Action \| What changed \| Before \| Now \|$/m);
    assert.match(
      out,
      /^\| \*\*2\.1\*\* Publish \\\| one .* \| deadline: \*\*65 working days later\*\* \| 30 June 2027 \| 30 September 2027 \|$/m,
    );
  });

  it('writes Markdown that calls nobody, makes no links and is not led astray by the name of a file', () => {
    // Windows has no such names.
    const name = process.platform === 'win32' ? 'a # b @team.md' : 'a\n\n# b @team.md';
    const folder = repositoryOf({ 'letter.md': letter, [name]: clean });
    const words = 'Ask @team about #12, see http://x.uk or www.y.uk, for $5 or $6, ';
    write(folder, name, later.replace('Publish one', `${words}and publish one`));
    for (const args of [['diff'], ['check', '--since', 'HEAD']]) {
      const { out } = wsoa(folder, [...args, ...today, '--format', 'markdown']);
      assert.doesNotMatch(out, /@\w|#\d|http:\/\/x|www\.|(?<!\\)\$/, args[0]);
      assert.match(out, /^#{3,4} a +# b @\u2060team\.md$/m);
      assert.match(out.replaceAll('\u2060', ''), /see http:\/\/x\.uk or www\.y\.uk, for \\\$5/);
    }
  });

  it('masks what tells who a child is, in every format', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    write(
      folder,
      'statement.md',
      `${later}\n### Action 2.2 Review the care of NHS number 943 476 5919 each month\n\n- **Owner:** DCS\n`,
    );
    for (const format of ['text', 'json', 'markdown']) {
      const { out } = wsoa(folder, ['diff', ...today, '--format', format]);
      assert.match(out, /Review the care of NHS number 943 ••• •••• each month/, format);
      assert.doesNotMatch(out, /476|5919/, format);
    }
  });

  it('says what cannot be read, and compares the others', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    write(folder, 'statement.md', later);
    write(folder, 'bad.md', '---\nletter: \0\n---\n');
    for (const format of ['text', 'json', 'markdown']) {
      const run = wsoa(folder, ['diff', ...today, '--format', format]);
      assert.equal(run.code, 2);
      assert.match(run.err, /^bad\.md cannot be read: it is not text in UTF-8\.[^\n]*\n$/);
      assert.match(run.out, /30 September 2027/);
    }
    assert.deepEqual(
      wsoa(folder, ['diff', ...today, '--since=HEAD', 'statement.md', 'letter.md']).err,
      '',
      'a letter is no plan',
    );
  });

  it('is kind where there is no version to compare with', () => {
    const plain = folderOf({ 'letter.md': letter, 'statement.md': clean });
    const failing = (folder: string, args: string[], env = {}) => {
      const run = wsoa(folder, args, env);
      assert.equal(run.code, 2, run.out);
      assert.doesNotMatch(run.err, /fatal|at .*\.ts|fault in wsoa/);
      return run.err;
    };
    for (const command of ['diff', 'check']) {
      assert.match(failing(plain, [command, '--since', 'main']), /^This folder is not in a Git repository/);
      assert.match(failing(plain, [command, '--since', 'main'], { PATH: '' }), /^Git is not installed/);
      const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
      for (const ref of ['nowhere', '--output=x', 'HEAD:statement.md'])
        assert.match(failing(folder, [command, `--since=${ref}`]), /^Git knows no version called /);
    }
    const odd = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    git(odd, 'tag', 'file', git(odd, 'rev-parse', 'HEAD:statement.md'));
    git(odd, 'tag', '-a', '-m', 'It', 'folder', git(odd, 'rev-parse', 'HEAD^{tree}'));
    for (const [ref, advice] of [
      ['file', 'That is a file: '],
      ['folder', 'That is a folder: '],
      ['HEAD:statement.md', 'That is a file: '],
      ['then..HEAD', 'That is a range: name the version to compare with, as in --since then'],
      ['then...HEAD', 'That is a range: name the version to compare with, as in --since then'],
      ['^then', 'A branch, a tag, '],
      ['0'.repeat(40), 'CI says so where a branch is new: '],
    ] as const)
      assert.ok(
        failing(odd, ['diff', `--since=${ref}`]).startsWith(`Git knows no version called ${ref}. ${advice}`),
        ref,
      );
    const empty = folderOf({ 'letter.md': letter, 'statement.md': clean });
    git(empty, 'init', '-q');
    assert.match(failing(empty, ['diff']), /^Nothing is committed/);
    assert.match(failing(plain, ['diff', 'letter.md', 'statement.md']), /^letter\.md is no statement/);
    assert.match(failing(plain, ['diff', 'main', 'statement.md']), /`wsoa diff --since REF` compares/);
    assert.match(failing(plain, ['diff', '--format', 'jsn']), /Did you mean json\?/);
  });
});

describe('docs/what-changed.md', function () {
  this.timeout(60_000);

  it('shows what wsoa diff says', () => {
    const page = fs.readFileSync(path.join(root, 'docs/what-changed.md'), 'utf8').replaceAll('\r\n', '\n');
    const [, command, shown] = /```console\n\$ wsoa (.*)\n([^]*?)```/.exec(page)!;
    const row = (...cells: string[]) => `| ${cells.join(' | ')} |\n`;
    const head = row('Ref', 'Area', 'Action', 'Owner', 'Deadline') + row('-', '-', '-', '-', '-');
    const publish = 'Publish one threshold document';
    const front = '---\nletter: letter.md\nsubmitted: 2027-05-04\n---\n\n';
    const folder = folderOf({
      'letter.md': letter.replace('\n## Next', '- Referrers are not told the outcome.\n\n## Next'),
      'submitted.md':
        front +
        head +
        row('1.1', 'P1', 'Convene strategy meetings within one working day', 'DCS', 'June 2027') +
        row('2.1', 'A1', publish, 'Head of Early Help', 'June 2027'),
      'statement.md':
        front +
        head +
        row('1.1', 'P1', 'Convene strategy meetings within one working day', 'Head of MASH', 'September 2027') +
        row('2.1', 'A1', 'Brief every team on the threshold document', 'Head of Early Help', 'July 2027') +
        row('3.1', 'A2', publish, 'Head of Early Help', 'June 2027'),
    });
    const { out } = wsoa(folder, [...command!.split(' '), ...today]);
    // The page leaves the findings out.
    const said = out
      .replace(/\n(?:New findings|Findings no more)\n[^]*$/, '')
      .replace(/,\s\d+\sfindings?\s(?:new|no\smore)/g, '');
    assert.equal(said, shown);
  });

  it('names the options and formats that there are', () => {
    const page = fs.readFileSync(path.join(root, 'docs/what-changed.md'), 'utf8');
    const help = wsoa(root, ['diff', '--help']).out;
    for (const word of ['--since', '--format', 'text', 'json', 'markdown']) {
      assert.ok(page.includes(word), word);
      assert.ok(help.includes(word), word);
    }
  });
});

describe('wsoa check --since', function () {
  this.timeout(60_000);
  const warned = later.replace('- **Owner:** Head of Service for MASH, Northmere Council\n', '');

  it('adds what changed, marks what is new, and fails for findings only', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': clean });
    write(folder, 'statement.md', warned);
    const run = wsoa(folder, ['check', ...today, '--since', 'then']);
    assert.equal(run.code, 0, run.err);
    assert.match(run.out, /warning {2}Action 1\.1 has no owner\..* {2}action-without-owner {2}\(new\)$/m);
    assert.match(run.out, /^What changed in the plan: statement\.md\nSince then: /m);
    assert.equal(wsoa(folder, ['check', ...today, '--since', 'then', '--max-warnings', '0']).code, 1);
    assert.match(
      wsoa(folder, ['check', ...today, '--since', 'then', '--format', 'github']).out,
      /title=action-without-owner \(new\)::/,
    );
  });

  it('looks for the version before anything is checked, mended or kept', () => {
    const wrongKey = clean.replace('---\n', '---\nrecieved: 2027-01-22\n');
    const files = { 'letter.md': letter, 'statement.md': wrongKey, 'bad.md': '---\nletter: \0\n---\n' };
    const failing = (folder: string, ...args: string[]) => {
      const run = wsoa(folder, args);
      assert.deepEqual([run.code, run.out], [2, '']);
      return run.err;
    };
    const asked = ['check', '--fix', '--cache-location', 'kept', '--update-baseline', '--since'];
    const [none, empty] = [folderOf(files), folderOf(files)];
    git(empty, 'init', '-q');
    for (const [folder, ref, message] of [
      [repositoryOf(files), 'nowhere', /^Git knows no version called nowhere\.[^\n]*\n$/],
      [none, 'main', /^This folder is not in a Git repository[^\n]*\n$/],
      [none, 'submission', /^This folder is not in a Git repository[^\n]*\n$/],
      [empty, 'submission', /^Nothing is committed[^\n]*\n$/],
    ] as const) {
      assert.match(failing(folder, ...asked, ref), message);
      assert.equal(fs.readFileSync(path.join(folder, 'statement.md'), 'utf8'), wrongKey);
      assert.deepEqual(
        fs.readdirSync(folder).filter((name) => name !== '.git'),
        ['bad.md', 'letter.md', 'statement.md'],
      );
    }
    assert.equal(wsoa(none, ['check', '--shard', '1/1']).code, 0);
    assert.match(failing(none, 'merge-reports', '--since', 'main'), /^This folder is not in a Git repository[^\n]*\n$/);
  });

  it('says the same as JSON, and nothing of it without --since', () => {
    const folder = repositoryOf({ 'letter.md': letter, 'statement.md': warned });
    write(folder, 'statement.md', warned.replace('Head of Early Help, Northmere Council', 'TBC'));
    const parsed = (...args: string[]) =>
      JSON.parse(wsoa(folder, ['check', ...today, '--format', 'json', ...args]).out) as {
        statements: { findings: { action: string; new?: boolean }[] }[];
        planChanges?: { since: string; statements: { changes: { findings: { new: unknown[] } } }[] };
      };
    const json = parsed('--since', 'HEAD');
    assert.deepEqual(
      json.statements[0]!.findings.map((finding) => [finding.action, finding.new]),
      [
        ['1.1', false],
        ['2.1', true],
      ],
    );
    assert.equal(json.planChanges!.since, 'HEAD');
    assert.equal(json.planChanges!.statements[0]!.changes.findings.new.length, 1);
    assert.doesNotMatch(JSON.stringify(parsed()), /planChanges|"new":/);
  });
});
