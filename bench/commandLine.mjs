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

/** Time of a run with next to nothing to check: what every run pays before its first file. */
async function startOf(program, folder, rounds) {
  const { folder: cwd } = await writePair(join(folder, 'start'), 1);
  const [times] = await interleave(rounds, [() => run(program, ['statement.md'], { cwd })]);
  return median(times);
}

/** `[n, ms above the start]` for each number of statements, and the exponent that fits them. */
export async function measureFilesGrowth(program, folder, counts, rounds) {
  const start = await startOf(program, folder, 5);
  const corpora = [];
  for (const count of counts) corpora.push(await writeCorpus(folder, count));
  const times = await interleave(
    rounds,
    corpora.map(
      ({ cwd }) =>
        () =>
          run(program, ['.'], { cwd }),
    ),
  );
  return growth(counts.map((count, index) => [count, median(times[index]) - start]));
}

/** The same for one statement of each of `sizes` bytes. */
export async function measureSizeGrowth(program, folder, sizes, rounds) {
  const start = await startOf(program, folder, 5);
  const pairs = [];
  for (const size of sizes) pairs.push(await writePair(join(folder, `size-${size}`), size));
  const tasks = pairs.map(
    ({ folder: cwd }) =>
      () =>
        run(program, ['statement.md'], { cwd }),
  );
  const times = await interleave(rounds, tasks);
  return growth(sizes.map((size, index) => [size, median(times[index]) - start]));
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
