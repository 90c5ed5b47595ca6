// Builds what is shipped, in dist/:
//   wsoa.cjs              the command `wsoa`: loads one of the two below with V8's code cache
//   cli.cjs  server.cjs   the command line; the language server for Node
//   convert.cjs           the import of a letter, as a worker thread
//   browser-server.js     the language server as a web worker
//   client.cjs  client-browser.cjs   the VS Code extension, on the desktop and in the browser
//   THIRD-PARTY-NOTICES.txt   the licences of what is bundled (notices.mjs)
// An entry whose source is not there is skipped. Flags: --watch, --sourcemap.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { lazyPackages } from './lazyPackages.mjs';
import { writeNotices } from './notices.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { watch, sourcemap } = parseArgs({
  options: { watch: { type: 'boolean' }, sourcemap: { type: 'boolean' } },
}).values;

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: sourcemap ? 'linked' : false,
  // ASCII only: V8 keeps such a source in one byte a character, and the launcher reads it without decoding.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  // Some dependencies' `main` is UMD, whose `require` a bundler cannot follow.
  mainFields: ['module', 'main'],
};
/** @type {esbuild.BuildOptions} */
const forNode = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The URL is only ever given to createRequire (by tinyglobby), which takes a path as well.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  // The launcher's vm.Script has no import(): what is loaded late is loaded by require.
  supported: { 'dynamic-import': false },
  plugins: [
    lazyPackages(root, /^(remark-parse|unified|(mdast-util|micromark-extension)-gfm-[a-z-]+|minisearch|yaml)$/),
  ],
};
/** @type {esbuild.BuildOptions} */
const forBrowser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  // A worker has no `document`; some dependencies' builds for a page need one.
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
};

const moduleStart = '(function (exports, require, module, __filename, __dirname) {';
const moduleEnd = '\n})';

/** @type {Record<string, esbuild.BuildOptions>} */
const entries = {
  // Only ever loaded by the launcher, and so the function that `require` would make of it already.
  'cli.cjs': {
    ...forNode,
    entryPoints: ['server/cli/main.ts'],
    banner: { js: moduleStart },
    footer: { js: moduleEnd },
  },
  'server.cjs': { ...forNode, entryPoints: ['server/node.ts'] },
  'convert.cjs': { ...forNode, entryPoints: ['server/convert/worker.ts'] },
  'browser-server.js': { ...forBrowser, entryPoints: ['server/browser.ts'], format: 'iife' },
  'client.cjs': { ...forNode, entryPoints: ['client/extension.node.ts'], external: ['vscode'] },
  'client-browser.cjs': {
    ...forBrowser,
    entryPoints: ['client/extension.browser.ts'],
    format: 'cjs',
    external: ['vscode'],
  },
};

const present = Object.entries(entries).filter(([name, { entryPoints }]) => {
  const found = existsSync(join(root, entryPoints[0]));
  if (!found) console.log(`dist/${name} skipped: ${entryPoints[0]} is not there yet`);
  return found;
});

if (watch) {
  for (const [name, options] of present) {
    const launcher = { name: 'launcher', setup: ({ onEnd }) => onEnd(() => built(name)) };
    const plugins = [...(options.plugins ?? []), launcher];
    const context = await esbuild.context({ ...options, outfile: join(dist, name), plugins });
    await context.watch();
  }
} else {
  rmSync(join(dist, '.cache'), { recursive: true, force: true });
  const results = await Promise.all(
    present.map(([name, options]) => esbuild.build({ ...options, metafile: true, outfile: join(dist, name) })),
  );
  const bundled = results.map(({ metafile }) => metafile);
  const notices = writeNotices(root, bundled, join(dist, 'THIRD-PARTY-NOTICES.txt'));
  // VS Code 1.100 puts .js behind whatever a browser's entry is called; newer ones take .js for an ES module here.
  copyFileSync(join(dist, 'client-browser.cjs'), join(dist, 'client-browser.cjs.js'));
  await buildLauncher();
  for (const [name] of present)
    console.log(`dist/${name}  ${Math.round(readFileSync(join(dist, name)).length / 1024)} kB`);
  console.log(`dist/THIRD-PARTY-NOTICES.txt  ${notices} packages`);
  warmUp();
}

/** The launcher knows its bundles by their content, so that a code cache is never taken for another build's. */
async function buildLauncher() {
  const digests = {};
  for (const name of ['cli.cjs', 'server.cjs']) {
    const file = join(dist, name);
    if (!existsSync(file)) continue;
    const text = ascii(readFileSync(file, 'utf8'), name);
    writeFileSync(file, text);
    digests[name] = createHash('sha256').update(text).digest('hex').slice(0, 32);
  }
  await esbuild.build({
    ...forNode,
    sourcemap: false,
    entryPoints: ['server/cli/launcher.ts'],
    outfile: join(dist, 'wsoa.cjs'),
    banner: { js: '#!/usr/bin/env node' },
    define: {
      BUNDLES: JSON.stringify(digests),
      MODULE_START: JSON.stringify(moduleStart),
      MODULE_END: JSON.stringify(moduleEnd),
    },
  });
  chmodSync(join(dist, 'wsoa.cjs'), 0o755);
}

/** esbuild leaves regular expressions as they are; in these too an escape means the same as the character. */
function ascii(text, name) {
  return text.replace(/(\\?)([\u0080-\uffff])/g, (_, backslash, character) => {
    if (backslash) throw new Error(`${name}: a backslash before ${character} cannot be kept`);
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

async function built(name) {
  if (name === 'cli.cjs' || name === 'server.cjs') await buildLauncher();
  console.log(`dist/${name} built ${new Date().toLocaleTimeString()}`);
}

/** Fills the code cache, so that the first run is as quick as the others. It may fail: it is only a head start. */
function warmUp() {
  const command = join(dist, 'wsoa.cjs');
  const examples = join(root, 'examples');
  if (!existsSync(join(dist, 'cli.cjs')) || !existsSync(examples)) return;
  spawnSync(process.execPath, [command, 'check', examples], { stdio: 'ignore', timeout: 20_000 });
}
