import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { syncFiles } from '../../server/cli/syncFiles.ts';
import { nodeFiles } from '../../server/workspace/files.node.ts';
import { uriOfPath } from '../../server/workspace/uris.ts';
import { folderOf, letter } from './wsoa.ts';

describe('files read at once', () => {
  it('are what the language server reads', async () => {
    const outside = folderOf({ 'letter.md': letter });
    const folder = folderOf({
      'letter.md': `\ufeff${letter}`,
      'empty.md': '',
      'below/x é#(1).md': letter,
      'binary.md': Buffer.from([35, 0]),
      'latin.md': Buffer.from([35, 0xe9]),
      'large.md': '',
    });
    fs.truncateSync(path.join(folder, 'large.md'), 50 * 1024 * 1024);
    if (process.platform !== 'win32') {
      fs.symlinkSync('loop.md', path.join(folder, 'loop.md'));
      fs.symlinkSync(path.join(outside, 'letter.md'), path.join(folder, 'out.md'));
      fs.symlinkSync('letter.md', path.join(folder, 'in.md'));
    }
    const names = [
      ...fs.readdirSync(folder),
      'below/x é#(1).md',
      'nothing.md',
      'letter.md/x',
      'a\0b',
      `${'x'.repeat(300)}`,
    ];
    const uris = [...names.map((name) => uriOfPath(path.join(folder, name))), 'untitled:x', 'https://example.org/x.md'];
    if (process.platform !== 'win32') uris.push('file:///dev/null');
    for (const uri of uris) {
      for (const allowed of [undefined, [uriOfPath(folder)], [uriOfPath(`${folder}-none`)], []]) {
        assert.deepEqual(await syncFiles.read(uri, allowed), await nodeFiles.read(uri, allowed), `${uri} ${allowed}`);
      }
      assert.equal(await syncFiles.stamp(uri), await nodeFiles.stamp(uri), uri);
    }
    assert.deepEqual(await syncFiles.list(uriOfPath(folder)), await nodeFiles.list(uriOfPath(folder)));
  });
});
