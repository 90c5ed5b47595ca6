import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../server/workspace/files.node.ts';
import { uriOfPath } from '../../server/workspace/uris.ts';

describe('Files of this machine', () => {
  let folder = '';
  const at = (name: string): string => uriOfPath(join(folder, name));
  const problem = async (name: string, allowed?: readonly string[]): Promise<string | null> => {
    const content = await nodeFiles.read(at(name), allowed);
    return 'problem' in content ? content.problem : null;
  };

  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'wsoa files ')));
    await mkdir(join(folder, 'work', 'node_modules'), { recursive: true });
    await mkdir(join(folder, 'work', '.git'), { recursive: true });
    await mkdir(join(folder, 'work', 'sub'), { recursive: true });
    await writeFile(join(folder, 'secret.md'), '---\nletter: x.md\n---\n');
    await writeFile(join(folder, 'bom.md'), '\uFEFF# Überschrift\r\n');
    await writeFile(join(folder, 'binary.md'), Buffer.from([0x25, 0, 0x50]));
    await writeFile(join(folder, 'latin1.md'), Buffer.from([0x66, 0xfc, 0x72]));
    await writeFile(join(folder, 'huge.md'), '');
    await truncate(join(folder, 'huge.md'), 50 * 1024 * 1024);
    await symlink('loop.md', join(folder, 'loop.md'));
    await symlink('../secret.md', join(folder, 'work', 'out.md'));
    await symlink('../../', join(folder, 'work', 'sub', 'up'));
    await writeFile(join(folder, 'work', 's.md'), '---\nletter: x.md\n---\n');
    await writeFile(join(folder, 'work', 'sub', 't.md'), '---\r\ntitle: T\r\nletter:\r\n  - x.md\r\n---\r\n');
    await writeFile(join(folder, 'work', 'readme.md'), '# letter: none\n');
    await writeFile(join(folder, 'work', 'blog.md'), '---\ntitle: A letter\n---\nletter: x\n');
    await writeFile(join(folder, 'work', 'node_modules', 'n.md'), '---\nletter: x.md\n---\n');
    await writeFile(join(folder, 'work', '.git', 'g.md'), '---\nletter: x.md\n---\n');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('drops a byte order mark and keeps line ends', async () => {
    const stamp = await nodeFiles.stamp(at('bom.md'));
    assert.deepEqual(await nodeFiles.read(at('bom.md')), { text: '# Überschrift\r\n', stamp });
  });

  for (const [name, expected] of [
    ['nothing.md', 'missing'],
    ['bom.md/nothing.md', 'missing'],
    [`${'x'.repeat(300)}.md`, 'missing'],
    ['work', 'directory'],
    ['binary.md', 'binary'],
    ['latin1.md', 'binary'],
    ['huge.md', 'too-large'],
    ['loop.md', 'unreadable'],
  ] as const) {
    it(`${name.slice(0, 30)} is ${expected}`, async () => assert.equal(await problem(name), expected));
  }

  it('does not follow a link out of the folders that are allowed', async () => {
    assert.equal(await problem('work/out.md', [at('work')]), 'outside');
    assert.equal(await problem('work/out.md', [at('')]), null);
    assert.equal(await problem('work/s.md', [at('work')]), null);
    assert.deepEqual(await nodeFiles.list(at('work/sub/up'), [at('work')]), []);
  });

  it('reads nothing but files', async () => {
    assert.deepEqual(await nodeFiles.read('untitled:Untitled-1'), { problem: 'unreadable' });
  });

  it('finds what could be a statement, and only that', async () => {
    const found: string[] = [];
    for await (const uri of nodeFiles.statements(at('work'))) found.push(uri);
    assert.deepEqual(found, [at('work/s.md'), at('work/sub/t.md')]);
  });
});
