/** Bundles the suite into one file that any extension host can load: out/test/workbench/index.cjs. */
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from './support/places.mjs';

const folder = join(import.meta.dirname, 'suite');
const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
if (tests.length === 0) throw new Error(`There are no tests in ${folder}.`);

await build({
  entryPoints: [join(folder, 'run.ts')],
  outfile: suite,
  plugins: [{ name: 'tests', setup: listTests }],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha'],
  loader: { '.pdf': 'binary' },
  sourcemap: 'inline',
  logLevel: 'warning',
});

/** `import { load } from 'wsoa:tests'`: every test file, read only once mocha's `describe` and `it` are there. */
function listTests(build) {
  build.onResolve({ filter: /^wsoa:tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
  build.onLoad({ filter: /.*/, namespace: 'tests' }, () => ({
    contents: `export function load() {\n${tests.map((test) => `  require('./${test}');`).join('\n')}\n}`,
    resolveDir: folder,
  }));
}
