import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { committed as repositoryOf, git } from './git.ts';
import { clean, folderOf, letter, wsoa } from './wsoa.ts';
import { formats } from '../../server/cli/formats.ts';

const today = ['--today', '2027-06-01'];
const submitted = clean.replace('letter.md\n', 'letter.md\nsubmitted: 2027-05-04\n');
const later = submitted.replace('30 June 2027', '30 September 2027');

/** A repository whose only commit, `main`, has this statement. */
const committed = (statement: string) => repositoryOf({ 'letter.md': letter, 'statement.md': statement });

const check = (folder: string, ...args: string[]) => wsoa(folder, ['check', ...today, ...args]);
const write = (folder: string, text: string) => fs.writeFileSync(path.join(folder, 'statement.md'), text);
const found = (out: string) => / changed-after-submission/.test(out);

type Range = Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
interface Diagnostic {
  readonly code: { readonly value: string };
  readonly location: { readonly range: Range };
  readonly suggestions?: readonly { readonly range: Range }[];
}

describe('A statement that was submitted', function () {
  this.timeout(60_000);

  it('and promises something else by now is reported with what changed', () => {
    const folder = committed(submitted);
    write(folder, later);
    const run = check(folder, '--since', 'main');
    assert.equal(run.code, 0, run.err);
    assert.match(
      run.out,
      /^ +3:12 +warning +This was submitted on 4 May 2027, and promises something else by now\. Deadline of action 2\.1 moved from 30 June to 30 September 2027, 65 working days later\. +changed-after-submission {2}\(new\)$/m,
    );
    assert.equal(check(folder, '--since', 'main', '--fail-on', 'new').code, 1);
    assert.equal(check(folder, '--since', 'main', '--fail-on', 'changed-after-submission').code, 1);
    assert.ok(!found(check(folder).out), 'without --since nothing is known of before');
  });

  it('is reported in every format', () => {
    const folder = committed(submitted);
    write(folder, later);
    for (const format of formats) {
      const { out } = check(folder, '--since', 'main', '--format', format);
      assert.match(out, /This was submitted on 4 May 2027, and promises something else by now/, format);
    }
    const github = check(folder, '--since', 'main', '--format', 'github').out;
    assert.match(
      github,
      /^::warning file=statement\.md,line=3,col=12,endLine=3,endColumn=22,title=changed-after-subm/m,
    );
  });

  it('has columns counted in the words of every line that a fix changes, also where no finding stands', () => {
    const last = '<tr><td>Brief Zoë’s café project</td><td>DCS</td><td>July 2027</td></tr></table>';
    const table = `<table>\n<tr><th>Action</th><th>Lead</th><th>By when</th></tr>\n${last}\n`;
    const folder = committed(`${submitted}\n${table}`);
    write(folder, `${later}\n${table}`);
    const { out } = check(folder, '--since', 'main', '--format', 'rdjson');
    const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
    const found = (rule: string) => diagnostics.find(({ code }) => code.value === rule) ?? assert.fail(out);
    assert.ok(found('changed-after-submission'));
    const { suggestions, location } = found('unread-table');
    const { start, end } = suggestions![0]!.range;
    assert.deepEqual([location.range.end.line, end.line], [start.line, start.line + 2]);
    assert.equal(end.column, Buffer.byteLength(last) + 1);
  });

  it('is left alone while progress is reported, when it is sent again, and before it is sent', () => {
    const progress = submitted.replace('- **Deadline:** 30 June 2027\n', '$&- **Status:** In progress, 40% by May\n');
    const again = later.replace('2027-05-04', '2027-05-28');
    const draft = clean.replace('30 June 2027', '30 September 2027');
    for (const [before, now] of [
      [submitted, progress],
      [submitted, `${submitted}\nWe met every week.\n`],
      [submitted, again],
      [clean, draft],
      [clean, submitted],
    ] as const) {
      const folder = committed(before);
      write(folder, now);
      assert.ok(!found(check(folder, '--since', 'main').out), now);
    }
  });

  it('says the first of many changes, and how many more there are', () => {
    const folder = committed(submitted);
    const other = later
      .replace('28 February 2027', '31 March 2027')
      .replaceAll('Northmere Council', 'Northmere Police')
      .replace('### Action 1.1 Convene', '### Action 1.2 Prepare every agenda\n\n- **Owner:** DCS\n\n$&');
    write(folder, other);
    assert.match(
      check(folder, '--since', 'main').out,
      /Action 1\.2 is new: .*\. And (?:1 more change|\d more changes)\. /,
    );
  });

  it('may say who agreed: that is listed as waived, and no comment for it is without use', () => {
    const folder = committed(submitted);
    const agreed = later.replace(
      'submitted:',
      '# wsoa-ignore changed-after-submission until 1 July 2027: agreed with the inspectorate on 20 May\nsubmitted:',
    );
    write(folder, agreed);
    const run = check(folder, '--since', 'main');
    assert.match(
      run.out,
      /^1 finding is waived:\n +statement\.md:4:12 +changed-after-submission +agreed with .* \(until 1 July 2027\)$/m,
    );
    assert.doesNotMatch(check(folder).out, /unused-ignore/);
    const json = JSON.parse(check(folder, '--since', 'main', '--format', 'json').out) as {
      statements: { waivers: { rule: string; reason: string; until: string }[] }[];
    };
    assert.deepEqual(
      json.statements[0]!.waivers.map(({ rule, reason, until }) => [rule, reason, until]),
      [['changed-after-submission', 'agreed with the inspectorate on 20 May', '2027-07-01']],
    );
  });

  it('can be compared with what was submitted, however long ago and under whatever name', () => {
    const folder = committed(clean);
    const commit = (text: string) => {
      write(folder, text);
      git(folder, 'commit', '-q', '-a', '-m', 'work', '--allow-empty');
    };
    commit(submitted);
    commit(later);
    git(folder, 'mv', 'statement.md', 'northmere plan.md');
    git(folder, 'commit', '-q', '-m', 'another name');
    fs.writeFileSync(path.join(folder, 'draft.md'), clean.replaceAll('thresholds', 'supervision'));
    const run = check(folder, '--since', 'submission');
    assert.match(run.out, /by now\. Deadline of action 2\.1 moved .* changed-after-submission/);
    assert.match(run.out, /^Since submission \(statement\.md then\): 1 deadline later/m);
    assert.doesNotMatch(run.out, /draft\.md\nIt is new/);
    const diff = wsoa(folder, ['diff', ...today, '--since', 'submission']);
    assert.match(diff.out, /^Since submission \(statement\.md then\): 1 deadline later/m);
    assert.ok(!found(check(folder, '--since', 'HEAD').out));
  });

  it('is not compared where nothing was submitted, and says so where its history is not there', () => {
    const folder = committed(clean);
    const none = wsoa(folder, ['diff', ...today, '--since', 'submission']);
    assert.deepEqual(none, {
      code: 0,
      out: '',
      err: 'No statement here has a day at “submitted:” that is committed in Git.\n',
    });
    write(folder, submitted);
    assert.ok(!found(check(folder, '--since', 'submission').out), 'it is not committed yet');
    git(folder, 'commit', '-q', '-a', '-m', 'sent');
    write(folder, later);
    git(folder, 'commit', '-q', '-a', '-m', 'later');
    const shallow = folderOf({});
    git(shallow, 'clone', '-q', '--depth', '1', `file://${folder}`, '.');
    const run = check(shallow, '--since', 'submission');
    assert.equal(run.code, 2);
    assert.match(run.err, /does not go back to when statement\.md was submitted.*fetch-depth: 0/);
    assert.equal(check(folderOf({ 'letter.md': letter, 'statement.md': later }), '--since', 'submission').code, 2);
  });

  it('runs nothing that a repository names to find out', () => {
    const folder = committed(submitted);
    const ran = path.join(folder, 'ran');
    fs.writeFileSync(path.join(folder, '.gitattributes'), '*.md diff=x filter=x\n');
    git(folder, 'config', 'log.showSignature', 'true');
    const keys = ['gpg.program', 'diff.x.textconv', 'diff.x.command', 'diff.external', 'filter.x.smudge', 'core.pager'];
    for (const key of keys) git(folder, 'config', key, `touch '${ran}'; cat`);
    write(folder, later);
    assert.ok(found(check(folder, '--since', 'submission').out));
    assert.equal(fs.existsSync(ran), false);
  });

  it('is judged by the settings: off, or an error', () => {
    const folder = committed(submitted);
    write(folder, later);
    const settings = (severity: string) =>
      fs.writeFileSync(path.join(folder, '.wsoa.yaml'), `rules: { changed-after-submission: ${severity} }\n`);
    settings('off');
    assert.ok(!found(check(folder, '--since', 'main').out));
    settings('error');
    assert.equal(check(folder, '--since', 'main').code, 1);
  });

  it('may be accepted as it is; another change is new, and a check without --since forgets nothing', () => {
    const folder = committed(submitted);
    write(folder, later);
    check(folder, '--since', 'main', '--update-baseline');
    assert.ok(!found(check(folder, '--since', 'main', '--baseline').out));
    assert.match(check(folder, '--update-baseline').out, /is as it was\. It accepts 2 findings\./);
    write(folder, later.replace('Publish one', 'Publish a'));
    assert.ok(found(check(folder, '--since', 'main', '--baseline').out));
  });
});
