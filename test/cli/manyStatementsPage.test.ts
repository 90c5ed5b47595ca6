import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { folderOf, letter, root, warned, wsoa } from './wsoa.ts';

describe('docs/many-statements.md', function () {
  this.timeout(60_000);

  it('has commands that do what it says, one after the other', () => {
    const page = fs.readFileSync(path.join(root, 'docs', 'many-statements.md'), 'utf8');
    const commands = [...page.matchAll(/^```console\n([^]*?)^```/gm)].flatMap(([, block]) => block!.trim().split('\n'));
    assert.ok(commands.length > 8);
    const folder = folderOf({ 'plans/letter.md': letter, 'plans/statement.md': warned });
    const whole = wsoa(folder, ['check']);
    for (const command of commands) {
      const [name, ...args] = command.split(' ');
      assert.equal(name, 'wsoa');
      const run = wsoa(folder, args);
      assert.deepEqual([run.code, run.err], [0, ''], command);
      if (!args.includes('--shard') && !args.includes('--output')) assert.equal(run.out, whole.out, command);
    }
    assert.deepEqual(fs.readdirSync(path.join(folder, 'wsoa-parts')), ['1-of-3.jsonl', '2-of-3.jsonl', '3-of-3.jsonl']);
    assert.ok(fs.statSync(path.join(folder, 'wsoa.sarif')).size > 0);
    assert.ok(fs.readdirSync(path.join(folder, '.wsoa-cache')).length > 0);
  });
});
