import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { findInputs } from '../../server/cli/inputs.ts';
import { nodeFiles } from '../../server/workspace/files.node.ts';
import { pathOfUri, uriOfPath } from '../../server/workspace/uris.ts';
import { committed } from './git.ts';
import { folderOf } from './wsoa.ts';

const statement = '---\nletter: letter.md\n---\n';

/** The statements that are found below a folder, by the command and by an editor, which must be the same. */
async function found(folder: string, ...args: string[]): Promise<string[]> {
  const { files } = await findInputs(args.length ? args : ['.'], folder);
  const names = files.map((file) => path.relative(folder, file.path).split(path.sep).join('/')).sort();
  if (!args.length) {
    const seen: string[] = [];
    for await (const uri of nodeFiles.statements(uriOfPath(folder))) seen.push(pathOfUri(uri));
    assert.deepEqual(seen.map((file) => path.relative(folder, file).split(path.sep).join('/')).sort(), names);
  }
  return names;
}

const git = (folder: string, ...args: string[]) =>
  spawnSync('git', ['-c', 'core.excludesFile=', '-c', 'core.ignoreCase=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('what Git ignores', function () {
  this.timeout(120_000);

  it('is not checked: by .gitignore at every level and .git/info/exclude, the nearest line wins', async () => {
    const folder = folderOf({
      '.git/info/exclude': 'mine.md\n',
      '.gitignore': '# what we draft\ndrafts/\n/old.md\n*.tmp.md\n!keep.tmp.md\n',
      'plans/.gitignore': '!old.tmp.md\narchive/*\n!archive/2026.md\n',
      'old.md': statement,
      'mine.md': statement,
      'a.md': statement,
      'keep.tmp.md': statement,
      'x.tmp.md': statement,
      'drafts/a.md': statement,
      'plans/old.md': statement,
      'plans/old.tmp.md': statement,
      'plans/archive/2025.md': statement,
      'plans/archive/2026.md': statement,
      'plans/drafts/.gitignore': '!*\n',
      'plans/drafts/a.md': statement,
    });
    const kept = ['plans/archive/2026.md', 'plans/old.md', 'plans/old.tmp.md'];
    assert.deepEqual(await found(folder), ['a.md', 'keep.tmp.md', ...kept]);
    assert.deepEqual(await found(folder, 'plans'), kept, 'from a folder in the repository');
    assert.deepEqual(
      await found(folder, 'x.tmp.md', 'drafts'),
      ['drafts/a.md', 'x.tmp.md'],
      'what is named is checked',
    );
  });

  it('in a repository in the repository is what that one says', async () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': 'a.md\n',
      'a.md': statement,
      'inner/.git': 'gitdir: ../.git/modules/inner\n',
      'inner/.gitignore': 'b.md\n',
      'inner/a.md': statement,
      'inner/b.md': statement,
    });
    assert.deepEqual(await found(folder), ['inner/a.md']);
  });

  it('is what stands in this folder: no path that a file names is followed out of it', async () => {
    const main = committed({ 'a.md': statement, '.gitignore': 'b.md\n' });
    fs.appendFileSync(path.join(main, '.git', 'info', 'exclude'), 'mine.md\n');
    const linked = path.join(folderOf({}), 'linked');
    git(main, 'worktree', 'add', '-q', linked);
    for (const name of ['b.md', 'mine.md']) {
      fs.writeFileSync(path.join(main, name), statement);
      fs.writeFileSync(path.join(linked, name), statement);
    }
    assert.deepEqual(await found(main), ['a.md']);
    assert.deepEqual(await found(linked), ['a.md', 'mine.md']);
  });

  it('is what is in a folder, and not the folder, after `folder/**`', async () => {
    const files = { '.gitignore': 'a/**/**/\nb/**\n!b/x.md\n', 'a/x.md': statement, 'a/b/x.md': statement };
    const folder = folderOf({ ...files, 'b/x.md': statement, 'b/y.md': statement });
    assert.deepEqual(await found(folder), ['a/x.md', 'b/x.md']);
  });

  it('takes no longer where a line is made to', async () => {
    const folder = folderOf({ '.gitignore': `${'*a'.repeat(60)}*b\n${'**/a/'.repeat(60)}b\n` });
    const name = `${'a'.repeat(200)}.md`;
    fs.writeFileSync(path.join(folder, name), statement);
    assert.deepEqual(await found(folder), [name]);
  });

  it('is what Git says, whatever is written in the files', async () => {
    const names = ['a', 'b', 'ab', 'A b'];
    const name = fc.constantFrom(...names);
    const tree = names.flatMap((one) => [one, ...names.flatMap((two) => [`${one}/${two}`, `${one}/b/${two}`])]);
    const piece = fc.constantFrom(
      'a',
      'b',
      'A',
      ' ',
      '*',
      '?',
      '[ab]',
      '[!a]',
      '[a-c]',
      '[[:upper:]]',
      '\\a',
      '[',
      '\\ ',
      '.md',
    );
    // Stars beside other things are one star, says gitignore(5); Git itself is not always of that opinion.
    const mixed = fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join('').replace(/\*{2,}/g, '*'));
    const segment = fc.oneof(name, fc.constant('**'), mixed);
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!', '/', '#', '\\!'),
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '', '/', ' ', '\\ ', '.md'),
      )
      .map(([before, segments, after]) => before + segments.join('/') + after);
    const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'));
    const files = Object.fromEntries(tree.map((one) => [`${one}.md`, statement]));
    const folder = folderOf(files);
    assert.equal(git(folder, 'init', '-q').status, 0);
    const property = fc.asyncProperty(lines, lines, lines, async (top, below, exclude) => {
      for (const [at, text] of [
        ['.gitignore', top],
        ['a/.gitignore', below],
        ['.git/info/exclude', exclude],
      ] as const) {
        fs.mkdirSync(path.dirname(path.join(folder, at)), { recursive: true });
        fs.writeFileSync(path.join(folder, at), text);
      }
      const said = git(folder, 'ls-files', '-o', '-z', '--exclude-standard').stdout.split('\0');
      assert.deepEqual(await found(folder), said.filter((file) => file.endsWith('.md')).sort());
    });
    const once: [string, string, string][] = [
      ...['[/[ab]', '[!/b]b', 'a\\/b', '[a/b/'].map((text): [string, string, string] => [text, '', '']),
      ['!a/***', '', '**.md'],
    ];
    await fc.assert(property, { numRuns: 150, examples: once });
  });
});
