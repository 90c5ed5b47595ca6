import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { packInto } from '../support/registry.ts';
import { git } from './git.ts';
import { clean, folderOf, letter, root } from './wsoa.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly types_or: readonly string[];
  readonly pass_filenames: boolean;
}
const hooks = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** What pre-commit does with `language: node`: it packs this repository, installs that, and runs the entry. */
describe('The hooks for pre-commit', function () {
  this.timeout(60_000);
  const bin = folderOf({});
  before(() => {
    const packed = packInto(root, bin);
    npm(bin, 'install', '--global', '--offline', '--ignore-scripts', '--prefix', bin, path.join(bin, packed.filename));
  });

  const run = (id: string, cwd: string) => {
    const { entry, pass_filenames } = hooks.find((hook) => hook.id === id)!;
    assert.equal(pass_filenames, false);
    const [command, ...args] = entry.split(' ');
    const env = { ...process.env, PATH: `${path.join(bin, 'bin')}${path.delimiter}${process.env['PATH']}` };
    const own = [...args, '--today', '2027-02-01', '--cache-location', folderOf({})];
    return spawnSync(command!, own, { cwd, env, encoding: 'utf8' });
  };

  it('can be installed: what npm pack prints is the name of the package and nothing else', () => {
    assert.deepEqual([...new Set(hooks.map(({ language }) => language))], ['node']);
    assert.equal(npm(root, 'config', 'get', 'foreground-scripts').trim(), 'false');
  });

  it('find what a changed letter makes of a statement that did not change', () => {
    const folder = folderOf({ 'plans/letter.md': letter, 'plans/statement.md': clean });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'begin');
    assert.equal(run('wsoa', folder).status, 0);
    const longer = letter.replace('## Next steps', '- Health is not at strategy meetings.\n\n## Next steps');
    fs.writeFileSync(path.join(folder, 'plans', 'letter.md'), longer.replace(/improvement/g, 'priority action'));
    const { status, stdout } = run('wsoa', folder);
    assert.equal(status, 1);
    assert.match(stdout, /^plans\/statement\.md\n[^]*No action answers [^]* P3,/);
  });

  it('mend', () => {
    const folder = folderOf({ 'letter.md': letter, 'statement.md': clean.replace('28 February', '31 June') });
    assert.equal(run('wsoa', folder).status, 1);
    assert.equal(run('wsoa-fix', folder).status, 0);
    assert.match(fs.readFileSync(path.join(folder, 'statement.md'), 'utf8'), /30 June 2027/);
  });

  it('are about the files that wsoa reads', () => {
    for (const hook of hooks) assert.deepEqual(hook.types_or, ['markdown', 'yaml']);
  });
});
