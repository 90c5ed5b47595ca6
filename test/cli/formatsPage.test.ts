import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formats } from '../../server/cli/formats.ts';
import { commandHelp } from '../../server/cli/help.ts';
import { root } from './wsoa.ts';

describe('docs/formats.md', () => {
  const page = fs.readFileSync(path.join(root, 'docs', 'formats.md'), 'utf8');

  it('tells of every format, and so does the help', () => {
    for (const format of formats) {
      assert.ok(page.includes(`\`${format}\``), format);
      assert.match(commandHelp('check'), new RegExp(`^ {2}${format} {2,}\\S`, 'm'));
      if (format !== 'json') assert.ok(page.includes(`\n## ${format}\n`), format);
    }
  });
});
