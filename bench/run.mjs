/**
 * `npm run bench [-- --quick] [-- --only keystroke,requests,open,start,files,growth,memory]`: wsoa beside its peers in one run.
 * Prints one Markdown report; progress goes to standard error.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as commandLine from './commandLine.mjs';
import * as keystroke from './keystroke.mjs';
import { commandLines, installPeers, servers } from './peers.mjs';
import { measureRequests } from './requests.mjs';
import { measureGrowth } from './serverMemory.mjs';
import { report } from './table.mjs';

const full = {
  keystroke: { edits: 200, warmUp: 50, seconds: 12 },
  openRounds: { 1_000_000: 7, 5_000_000: 3 },
  startRounds: 15,
  coldRounds: 25,
  peerRounds: 3,
  files: 1000,
  fileRounds: 3,
  peerFiles: 1000,
  sizes: [20_000, 200_000, 1_000_000, 5_000_000],
  counts: [10, 100, 1000, 10_000],
  growthRounds: 5,
  countRounds: 2,
  edits: 10_000,
};
const quick = {
  ...full,
  keystroke: { edits: 80, warmUp: 30, seconds: 2.5 },
  openRounds: { 1_000_000: 3, 5_000_000: 1 },
  startRounds: 5,
  coldRounds: 9,
  peerRounds: 1,
  files: 300,
  fileRounds: 1,
  peerFiles: 100,
  counts: [10, 100, 1000],
  growthRounds: 3,
  countRounds: 1,
  edits: 2000,
};

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } },
});
const plan = options.quick ? quick : full;
const wanted = options.only?.split(',');

installPeers();
const folder = await mkdtemp(join(tmpdir(), 'wsoa-bench-'));
const figures = { fileCount: plan.files };
const allServers = servers();
const programs = commandLines();
const ours = programs.find(({ name }) => name === 'wsoa');
const ourServer = allServers.find(({ name }) => name === 'wsoa');
if (!ours || !ourServer) console.error('bench: dist/ is not complete (node scripts/build.mjs); wsoa is not measured.');

/** Runs one part; what fails is said, and the rest goes on. */
async function part(name, possible, work) {
  if (!possible || (wanted && !wanted.includes(name))) return;
  const begun = performance.now();
  try {
    await work();
  } catch (error) {
    console.error(`bench: ${name}: ${error.message}`);
  }
  console.error(`bench: ${name} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
}

try {
  await part('keystroke', true, async () => {
    figures.keystrokes = {};
    for (const bytes of [20_000, 200_000, 1_000_000]) {
      figures.keystrokes[bytes] = await keystroke.measureKeystrokes(allServers, folder, bytes, plan.keystroke);
      for (const [name, { problem }] of Object.entries(figures.keystrokes[bytes])) {
        if (problem) console.error(`bench: ${name}: ${problem}`);
      }
    }
  });
  await part('requests', ourServer, async () => {
    const asked = allServers.filter(({ name }) => name === 'wsoa' || name === 'nothing');
    figures.requests = await measureRequests(asked, folder, 200_000, plan.keystroke);
  });
  await part('open', true, async () => {
    figures.open = {};
    for (const [bytes, rounds] of Object.entries(plan.openRounds)) {
      figures.open[bytes] = await keystroke.measureOpen(allServers, folder, Number(bytes), rounds);
    }
  });
  await part('start', true, async () => {
    figures.serverStart = await keystroke.measureServerStart(allServers, folder, plan.startRounds);
    figures.coldStart = await commandLine.measureColdStart(programs, folder, plan.coldRounds, plan.peerRounds);
  });
  await part('files', true, async () => {
    const corpus = await commandLine.writeCorpus(folder, plan.files);
    figures.manyFiles = await commandLine.measureManyFiles(programs, corpus, plan.fileRounds, plan.peerFiles);
    if (ours) figures.warmCache = await commandLine.measureWarmCache(ours, corpus, Math.max(plan.fileRounds, 2));
    if (ours) figures.memory = await commandLine.measureMemory(ours, folder, corpus, 1_000_000);
  });
  await part('growth', ours, async () => {
    figures.sizeGrowth = await commandLine.measureSizeGrowth(ours, folder, plan.sizes, plan.growthRounds);
    figures.filesGrowth = await commandLine.measureFilesGrowth(ours, folder, plan.counts, plan.countRounds);
  });
  await part('memory', ourServer, async () => {
    figures.growth = await measureGrowth(ourServer, folder, 200_000, plan.edits);
  });
  console.log(report(figures));
  if (options.json) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
