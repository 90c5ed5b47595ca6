/**
 * Everything that needs a real VS Code, one after the other: `node test/workbench/all.mjs`. What is tested is what is
 * shipped: the packaged .vsix, installed. dist/ has to be built already.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/places.mjs';

const vsix = join(root, 'out/workbench/wsoa.vsix');
const here = (name) => join(import.meta.dirname, name);
const tool = (path) => join(root, 'node_modules', path);

const steps = [
  { what: 'the workbench from npm', run: [here('install.mjs')] },
  { what: 'the suite', run: [here('build.mjs')] },
  { what: 'the package', run: [tool('@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', vsix], quiet: true },
  {
    what: 'the grammar',
    run: [tool('mocha/bin/mocha.js'), '--no-config', '--reporter', 'dot', here('grammar.test.mjs')],
  },
  { what: 'the extension host', run: [here('run-node.mjs')] },
  { what: 'the extension host of a browser', run: [here('run-web.mjs')] },
  { what: 'a person', run: [here('person.mjs')] },
  { what: 'desktop VS Code', run: ['--import', 'tsx', here('runElectron.ts')] },
];

rmSync(join(root, 'out/workbench'), { recursive: true, force: true });
mkdirSync(join(root, 'out/workbench'), { recursive: true });
for (const { what, run, quiet } of steps) {
  const started = Date.now();
  console.log(`\n== ${what}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, run, {
    cwd: root,
    env: { ...process.env, WSOA_VSIX: vsix },
    stdio: quiet ? 'pipe' : 'inherit',
    timeout: 600_000,
  });
  if (status !== 0) {
    if (quiet) console.error(`${stdout}${stderr}`);
    console.error(`== ${what}: failed (${status ?? 'took too long'})`);
    process.exit(1);
  }
  console.log(`== ${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
