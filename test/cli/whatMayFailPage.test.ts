import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { failOnWords } from '../../server/core/config/failOn.ts';
import { readBaseline } from '../../server/core/report/baselineFile.ts';
import { committed } from './git.ts';
import { letter, root, warned, wsoa } from './wsoa.ts';

describe('docs/what-may-fail.md', function () {
  this.timeout(60_000);
  const page = fs.readFileSync(path.join(root, 'docs', 'what-may-fail.md'), 'utf8');

  it('has commands that do what it says', () => {
    const commands = [...page.matchAll(/^```console\n([^]*?)^```/gm)].flatMap(([, block]) => block!.trim().split('\n'));
    const told = [...page.matchAll(/`(wsoa check [^`]*)`/g)].map(([, command]) => command!);
    assert.ok(commands.length > 10 && told.length > 5);
    const folder = committed({ 'letter.md': letter, 'statement.md': warned, 'plans/northmere.md': '# No statement\n' });
    for (const command of [...commands, ...told]) {
      const [name, ...args] = command.replace('origin/main', 'main').split(' ');
      assert.equal(name, 'wsoa');
      const { code, err } = wsoa(folder, [...args, '--today', '2027-02-01']);
      // Its one warning fails what asks for warnings, or for its rule, and is not new.
      assert.equal(code, /--fail-on (?:warning|.*owner)/.test(command) ? 1 : 0, `${command}\n${err}`);
      const written = args.includes('accepted.json') ? 'accepted.json' : '.wsoa-baseline.json';
      if (/--update/.test(command)) assert.ok(fs.existsSync(path.join(folder, written)), command);
    }
  });

  it('shows a baseline as it is, and says of every word what it fails on', () => {
    const [, shown] = /```json\n([^]*?)```/.exec(page)!;
    assert.equal((readBaseline(shown!) as readonly unknown[]).length, 1);
    for (const word of [...failOnWords, 'new']) assert.match(page, new RegExp(`^\\| \`${word}\` \\|`, 'm'), word);
  });
});
