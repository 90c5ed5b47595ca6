/**
 * Bundles the suite into one file that any extension host can load: out/test/workbench/index.cjs, and for the host that
 * is a worker of a browser web.cjs. `WORKBENCH_GREP` picks tests of the latter.
 */
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, suite, webSuite } from './support/places.mjs';

const folder = join(import.meta.dirname, 'suite');
const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
if (tests.length === 0) throw new Error(`There are no tests in ${folder}.`);

/** Tests of what only one of the two hosts has: a process to kill, letters in other formats; a folder on no disk. */
const onlyNode = ['activation.test.ts', 'importLetter.test.ts', 'correctedLetter.test.ts', 'task.test.ts'];
const onlyBrowser = ['browser.test.ts'];

const common = {
  bundle: true,
  format: 'cjs',
  loader: { '.pdf': 'binary' },
  sourcemap: 'inline',
  logLevel: 'warning',
};
await build({
  ...common,
  entryPoints: [join(folder, 'run.ts')],
  outfile: suite,
  plugins: [listing(tests.filter((test) => !onlyBrowser.includes(test)))],
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'mocha'],
  define: { WSOA: JSON.stringify(join(root, 'dist', 'wsoa.cjs')) },
});
await build({
  ...common,
  entryPoints: [join(folder, 'runWeb.ts')],
  outfile: webSuite,
  plugins: [listing(tests.filter((test) => !onlyNode.includes(test)))],
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  alias: { 'node:assert/strict': join(import.meta.dirname, 'support/assert.browser.ts') },
  define: { WORKBENCH_GREP: JSON.stringify(process.env.WORKBENCH_GREP ?? '') },
});

/** `import { load } from 'wsoa:tests'`: every test file, read only once mocha's `describe` and `it` are there. */
function listing(tests) {
  return { name: 'tests', setup: (build) => listTests(build, tests) };
}

function listTests(build, tests) {
  build.onResolve({ filter: /^wsoa:tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
  build.onLoad({ filter: /.*/, namespace: 'tests' }, () => ({
    contents: `export function load() {\n${tests.map((test) => `  require('./${test}');`).join('\n')}\n}`,
    resolveDir: folder,
  }));
}
