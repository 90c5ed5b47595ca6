import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { clean, folderOf, letter, wsoa, wsoaAsUser } from './wsoa.ts';

/** Every place of the command line that a path can stand in. */
const places = [
  'check PATH',
  'check --root PATH',
  'check --output PATH',
  'check --shard 1/1 --output PATH',
  'check --baseline=PATH',
  'check --baseline=PATH --update-baseline',
  'diff PATH',
  'diff statement.md PATH',
  'merge-reports PATH',
  'letter PATH',
  'config PATH',
  'new PATH -o new.md',
  'new letter.md -o PATH',
  'import PATH -o new.md',
  'import letter.md -o PATH',
  'import PATH --corrects letter.md',
  'import letter.md --corrects PATH',
  'import letter.md --corrects letter.md -o PATH',
];

describe('a path that leads nowhere', function () {
  this.timeout(60_000);

  const odd: Record<string, string> = {
    'below a file': 'statement.md/x',
    'with a name that is too long': 'x'.repeat(300),
    ...(process.platform !== 'win32' && { 'that is a link in a circle': 'circle' }),
  };
  for (const [what, name] of Object.entries(odd)) {
    it(`${what} is said wherever it is named, and is no fault of wsoa`, () => {
      const folder = folderOf({ 'letter.md': letter, 'statement.md': clean });
      if (name === 'circle') fs.symlinkSync('circle', path.join(folder, 'circle'));
      const before = fs.readdirSync(folder);
      for (const place of places) {
        const run = wsoa(folder, place.replace('PATH', name).split(' '));
        assert.equal(run.code, 2, place);
        assert.ok(run.err.includes(name), `${place}: ${run.err}`);
        assert.doesNotMatch(run.err, /fault in wsoa|E[A-Z]{4,}/, place);
      }
      assert.deepEqual(fs.readdirSync(folder), before, 'nothing is written');
    });
  }

  if (process.platform !== 'win32') {
    it('as a link to what is gone is said to be one', () => {
      const folder = folderOf({});
      fs.symlinkSync('gone.md', path.join(folder, 'statement.md'));
      const { code, err } = wsoa(folder, ['check', 'statement.md']);
      assert.deepEqual([code, err], [2, 'statement.md cannot be read: it is a symbolic link to what is not there.\n']);
    });

    it('for this user alone is said, too: a folder that may be listed and not entered', () => {
      const folder = folderOf({ 'letter.md': letter, 'statement.md': clean, 'kept/statement.md': clean });
      fs.chmodSync(path.join(folder, 'kept'), 0o444);
      const run = wsoaAsUser(folder, ['check', '--today', '2027-02-01']);
      fs.chmodSync(path.join(folder, 'kept'), 0o755);
      assert.equal(run.code, 2);
      assert.match(run.err, /^kept\/statement\.md cannot be read: permission is denied[^\n]*\n$/);
      assert.match(run.out, /^2 of 2 areas answered\./);
    });
  }
});
