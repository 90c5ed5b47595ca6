/** What a terminal and CI feel: one file from a cold start, a thousand files, and how time and memory grow. */
import { join } from 'node:path';
import { writeMany, writePair } from './generate.mjs';
import { bareNode } from './peers.mjs';
import { peakMemory, run } from './processes.mjs';
import { exponent, interleave, median } from './stats.mjs';

/** One statement of 20 kB, in turn with `node -e 0`: medians in ms by name. `quick` programs run every round. */
export async function measureColdStart(programs, folder, rounds, peerRounds) {
  const { folder: cwd } = await writePair(join(folder, 'one'), 20_000);
  const file = ['statement.md'];
  const fast = programs.filter(({ name }) => name === 'wsoa' || name === 'rumdl');
  const slow = programs.filter((program) => !fast.includes(program));
  const task = (program) => () => run(program, file, { cwd });
  const figures = {};
  const measure = async (some, count) => {
    await interleave(1, some.map(task));
    const times = await interleave(count, some.map(task));
    some.forEach(({ name }, index) => (figures[name] = median(times[index])));
  };
  if (slow.length > 0) await measure(slow, peerRounds);
  await measure([bareNode, ...fast], rounds);
  return figures;
}

/** Writes `count` statements with their letters and returns where, and their paths. */
export async function writeCorpus(folder, count) {
  const cwd = join(folder, `corpus-${count}`);
  await writeMany(cwd, count);
  return { cwd, count, paths: Array.from({ length: count }, (_, index) => `plan-${index + 1}/statement.md`) };
}

/**
 * Statements per second, start included, by name. We are given the folder and read the letters too; the peers are
 * given the statements' paths. Slow peers get the first `peerCount` statements, once.
 */
export async function measureManyFiles(programs, { cwd, count, paths }, rounds, peerCount) {
  const figures = {};
  const fast = programs.filter(({ name }) => name === 'wsoa' || name === 'rumdl');
  const task = (program) => () => run(program, program.name === 'wsoa' ? ['.'] : paths, { cwd });
  const times = await interleave(rounds, fast.map(task));
  fast.forEach(({ name }, index) => (figures[name] = count / (median(times[index]) / 1000)));
  for (const program of programs) {
    if (fast.includes(program)) continue;
    const some = paths.slice(0, peerCount);
    figures[program.name] = some.length / ((await run(program, some, { cwd })) / 1000);
  }
  return figures;
}

/** Statements per second when all that is found is in the cache. */
export async function measureWarmCache(program, { cwd, count }, rounds) {
  const cached = ['.', '--cache', '--cache-location', join(cwd, '.kept')];
  await run(program, cached, { cwd });
  const [times] = await interleave(rounds, [() => run(program, cached, { cwd })]);
  return count / (median(times) / 1000);
}

/**
 * Time above the start for each corpus or statement, as `[size, ms]`, and the exponent that fits. The start, a run with
 * next to nothing to check, is measured in turn with them.
 */
async function measureGrowth(program, folder, rounds, works) {
  const { folder: cwd } = await writePair(join(folder, 'start'), 1);
  const tasks = [{ cwd, paths: ['statement.md'] }, ...works].map((work) => () => run(program, work.paths, work));
  const [starts, ...times] = await interleave(rounds, tasks);
  const start = median(starts);
  const points = works.map(({ size }, index) => [size, median(times[index]) - start]);
  return growth(points);
}

/** Growth with the number of statements of 20 kB. */
export async function measureFilesGrowth(program, folder, counts, rounds) {
  const works = [];
  for (const size of counts) works.push({ size, cwd: (await writeCorpus(folder, size)).cwd, paths: ['.'] });
  return measureGrowth(program, folder, rounds, works);
}

/** Growth with the size of one statement, in bytes. */
export async function measureSizeGrowth(program, folder, sizes, rounds) {
  const works = [];
  for (const size of sizes) {
    const { folder: cwd } = await writePair(join(folder, `size-${size}`), size);
    works.push({ size, cwd, paths: ['statement.md'] });
  }
  return measureGrowth(program, folder, rounds, works);
}

/** The exponent over all points, and over the last two: a cliff at the end must not hide in the fit. */
function growth(points) {
  return { points, exponent: exponent(points), last: exponent(points.slice(-2)) };
}

/** Peak memory in MB of a run over the whole folder, and over one statement of `bytes`. */
export async function measureMemory(program, folder, { cwd }, bytes) {
  const pair = await writePair(join(folder, `memory-${bytes}`), bytes);
  return {
    many: await peakMemory(program, ['.'], { cwd }),
    one: await peakMemory(program, ['statement.md'], { cwd: pair.folder }),
  };
}
