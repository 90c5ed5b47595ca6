import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formats } from '../../server/cli/formats.ts';
import { commandHelp } from '../../server/cli/help.ts';
import { folderOf, letter, root, warned, wsoa } from './wsoa.ts';

describe('docs/formats.md', function () {
  this.timeout(60_000);
  const page = fs.readFileSync(path.join(root, 'docs', 'formats.md'), 'utf8');

  it('tells of every format, and so does the help', () => {
    for (const format of formats) {
      assert.ok(page.includes(`\`${format}\``), format);
      assert.match(commandHelp('check'), new RegExp(`^ {2}${format} {2,}\\S`, 'm'));
      if (format !== 'json') assert.ok(page.includes(`\n## ${format}\n`), format);
    }
  });

  it('has commands that do what it says', () => {
    const commands = [...page.matchAll(/^```console\n([^]*?)^```/gm)].flatMap(([, block]) => block!.trim().split('\n'));
    assert.ok(commands.length > 15);
    const folder = folderOf({ 'plans/letter.md': letter, 'plans/statement.md': warned });
    for (const command of commands) {
      const [name, ...args] = command.split(' ');
      assert.equal(name, 'wsoa');
      const { code, err } = wsoa(folder, [...args, '--today', '2027-02-01'], { GITHUB_STEP_SUMMARY: '' });
      assert.equal(code, args.includes('--max-warnings') ? 1 : 0, `${command}\n${err}`);
      for (const [at, arg] of args.entries())
        if (arg === '--output') {
          assert.ok(fs.statSync(path.join(folder, args[at + 1]!)).size > 0, command);
          fs.rmSync(path.join(folder, args[at + 1]!));
        }
    }
  });
});
