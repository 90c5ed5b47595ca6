/**
 * Where the time goes, by function with file and line of our sources:
 *
 *   node bench/profile.mjs keystroke [--bytes 1000000] [--edits 300]
 *   node bench/profile.mjs check [--bytes 1000000] [--files 1]
 *
 * Builds the entry unminified with a source map into a temporary folder, runs it under --cpu-prof and adds up.
 */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { today, writeMany, writePair } from './generate.mjs';
import { LspClient } from './lspClient.mjs';
import { run } from './processes.mjs';
import { createTyping } from './typing.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bytes: { type: 'string', default: '1000000' },
    edits: { type: 'string', default: '300' },
    files: { type: 'string', default: '1' },
    top: { type: 'string', default: '30' },
  },
});
// Inside the project: the bundle looks for its package.json above itself.
const cache = join(root, 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'wsoa-profile-'));
const profiles = join(folder, 'profiles');
const profiling = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', profiles];

async function build(source) {
  const outfile = join(folder, 'bundle.cjs');
  await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: source, resolveDir: root, sourcefile: 'bench-entry.ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    mainFields: ['module', 'main'],
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  return outfile;
}

async function profileKeystrokes(bytes, edits) {
  const bundle = await build("import './server/node.ts';");
  const pair = await writePair(join(folder, 'pair'), bytes, { faulty: true });
  const server = { name: 'wsoa', pull: true, command: process.execPath, options: { today } };
  const client = new LspClient({ ...server, args: [...profiling, bundle, '--stdio'] });
  await client.start(pathToFileURL(pair.folder).href);
  const typing = createTyping(pair);
  const { time } = await typing.open(client);
  let spent = 0;
  for (let edit = 0; edit < edits; edit++) spent += (await typing.type(client)).time;
  console.log(
    `open ${time.toFixed(1)} ms, a keystroke ${(spent / edits).toFixed(2)} ms on average, under the profiler\n`,
  );
  await client.stop();
}

async function profileCheck(bytes, files) {
  const bundle = await build(
    "import { main } from './server/cli/main.ts'; main(process.argv.slice(2)).then((code) => { process.exitCode = code; });",
  );
  const cwd = join(folder, 'work');
  if (files > 1) await writeMany(cwd, files);
  else await writePair(cwd, bytes, { faulty: true });
  const check = () => [...profiling, bundle, 'check', '--today', today, '.'];
  const time = await run({ name: 'wsoa', command: process.execPath, check }, [], { cwd });
  console.log(`check ${time.toFixed(0)} ms, under the profiler\n`);
}

/** Self and total milliseconds by place, over all profiles written (workers write their own). */
async function addUp() {
  const map = new SourceMap(JSON.parse(await readFile(join(folder, 'bundle.cjs.map'), 'utf8')));
  const places = new Map();
  for (const file of await readdir(profiles)) {
    const profile = JSON.parse(await readFile(join(profiles, file), 'utf8'));
    const self = new Map();
    profile.samples.forEach((id, index) => self.set(id, (self.get(id) ?? 0) + profile.timeDeltas[index] / 1000));
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const visit = (id, above) => {
      const node = nodes.get(id);
      const name = placeOf(node.callFrame, map);
      const place = places.get(name) ?? { self: 0, total: 0 };
      places.set(name, place);
      const inside = above.has(name) ? above : new Set(above).add(name);
      let total = self.get(id) ?? 0;
      place.self += total;
      for (const child of node.children ?? []) total += visit(child, inside);
      if (!above.has(name)) place.total += total;
      return total;
    };
    visit(profile.nodes[0].id, new Set());
  }
  return places;
}

function placeOf({ functionName, url, lineNumber, columnNumber }, map) {
  const name = functionName || '(anonymous)';
  if (!url) return name;
  if (!url.includes('bundle.cjs')) return `${name} ${basename(url)}:${lineNumber + 1}`;
  const { originalSource, originalLine } = map.findEntry(lineNumber, columnNumber);
  if (!originalSource) return `${name} bundle:${lineNumber + 1}`;
  const source = relative(root, resolve(folder, originalSource)).replace(/^.*node_modules\//, '~');
  return `${name} ${source}:${originalLine + 1}`;
}

function print(places) {
  const [, root] = [...places].find(([name]) => name === '(root)');
  const idle = places.get('(idle)')?.self ?? 0;
  const busy = root.total - idle - (places.get('(program)')?.self ?? 0);
  for (const by of ['self', 'total']) {
    console.log(`| ${by}, ms | share | where |\n| ---: | ---: | --- |`);
    const rows = [...places].filter(([name]) => !['(root)', '(idle)', '(program)'].includes(name));
    for (const [name, place] of rows.sort((a, b) => b[1][by] - a[1][by]).slice(0, Number(values.top))) {
      console.log(`| ${place[by].toFixed(1)} | ${((place[by] / busy) * 100).toFixed(1)} % | ${name} |`);
    }
    console.log('');
  }
}

try {
  if (positionals[0] === 'check') await profileCheck(Number(values.bytes), Number(values.files));
  else await profileKeystrokes(Number(values.bytes), Number(values.edits));
  print(await addUp());
} finally {
  await rm(folder, { recursive: true, force: true });
}
