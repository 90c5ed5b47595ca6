import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { folderOf, root, wsoa } from './wsoa.ts';

const folder = root;

describe('using wsoa', function () {
  this.timeout(20_000);

  it('explains itself', () => {
    const help = wsoa(folder, ['--help']);
    assert.equal(help.code, 0);
    for (const command of ['check', 'diff', 'letter', 'config', 'explain', 'lsp']) {
      assert.match(help.out, new RegExp(`^ {2}wsoa ${command} `, 'm'));
      const own = wsoa(folder, [command, '--help']);
      assert.equal(own.code, 0);
      assert.match(own.out, new RegExp(`^Usage: wsoa ${command} `));
      assert.equal(wsoa(folder, ['help', command]).out, own.out);
    }
    for (const line of help.out.split('\n')) assert.ok(line.length <= 112, line);
  });

  it('says its version', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(wsoa(folder, ['--version']), { code: 0, out: `${version}\n`, err: '' });
    assert.equal(wsoa(folder, ['-v']).out, `${version}\n`);
  });

  const wrong: [string[], RegExp][] = [
    [[], /^wsoa checks written statements/],
    [['chekc'], /^Unknown command chekc\. Did you mean `wsoa check`\?/],
    [['package.json'], /^package\.json is no command\. To check it: `wsoa check package\.json`\./],
    [['--hlep'], /^Unknown option --hlep\. Did you mean --help\?/],
    [['check', '--foramt', 'json'], /^Unknown option --foramt\. Did you mean --format\?/],
    [['check', '-x'], /^Unknown option -x\./],
    [['check', '--format', 'jsn'], /^There is no format jsn\. Did you mean json\?/],
    [['check', '--format'], /^--format needs a value: --format FORMAT/],
    [['check', '--fix=yes'], /^--fix takes no value/],
    [['check', '--max-warnings', 'many'], /^--max-warnings many is no number/],
    [['check', '--max-warnings', '-1'], /^--max-warnings -1 is no number/],
    [['check', '--root', 'nowhere'], /^--root nowhere is no folder/],
    [['letter'], /^Name the letter: /],
    [['letter', 'nowhere.md'], /^nowhere\.md cannot be read: there is no such file\./],
    [['letter', 'server'], /^server cannot be read: it is a folder\./],
    [['explain', 'action-without-ower'], /^There is no rule action-without-ower\. Did you mean action-without-owner\?/],
    [['lsp'], /^Say how to talk to the editor: `wsoa lsp --stdio`/],
    [['lsp', '--sdtio'], /^Unknown option --sdtio\. Did you mean --stdio\?/],
  ];
  for (const [args, message] of wrong) {
    it(`exits with 2 and says why: wsoa ${args.join(' ')}`, () => {
      const run = wsoa(folder, args);
      assert.deepEqual([run.code, run.out], [2, '']);
      assert.match(run.err, message);
      assert.doesNotMatch(run.err, /^\s+at |node:internal/m);
    });
  }

  it('explains every rule', () => {
    const list = wsoa(folder, ['explain']);
    assert.equal(list.code, 0);
    const pages = fs.readdirSync(path.join(root, 'docs', 'rules')).filter((name) => /^[a-z-]+-[a-z-]+\.md$/.test(name));
    assert.ok(pages.length > 5);
    for (const page of pages) assert.match(list.out, new RegExp(`^${page.slice(0, -3)}$`, 'm'));
    const one = wsoa(folder, ['explain', 'action-without-owner']);
    assert.equal(one.code, 0);
    assert.match(one.out, /^action-without-owner\n/);
    assert.match(one.out, /^Why it matters$/m);
    // Code is shown as it is, four columns in; the rest has no marks of Markdown.
    assert.doesNotMatch(one.out, /^(?! {4}).*(\*\*|\]\()|^```|^#/m);
  });

  it('explains rules from any folder', () => {
    assert.equal(wsoa(folderOf({}), ['explain', 'unknown-area']).code, 0);
  });
});
