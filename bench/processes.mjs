/** Runs programs to their end and says how long each took and, for Node, how much memory it needed. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const probe = join(dirname(fileURLToPath(import.meta.url)), 'memoryProbe.mjs');

/**
 * Runs `program` on `paths` in `cwd`; what it prints is thrown away. An exit code above
 * `program.worst` (1: findings) is a failure.
 * @returns milliseconds from spawn to exit
 */
export function run(program, paths, { cwd, nodeOptions = [], env = process.env } = {}) {
  const args = [...nodeOptions, ...program.check(paths)];
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program.command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
    child.on('error', reject);
    child.on('exit', (code) => {
      const time = performance.now() - begun;
      if (code !== null && code <= (program.worst ?? 1)) resolve(time);
      else reject(new Error(`${program.name}: exit ${code}\n${errors}`));
    });
  });
}

/** The most memory, in MB, that a run of a Node program ever held. */
export async function peakMemory(program, paths, options) {
  const folder = await mkdtemp(join(tmpdir(), 'wsoa-bench-memory-'));
  const report = join(folder, 'peak');
  try {
    const nodeOptions = ['--import', pathToFileURL(probe).href];
    await run(program, paths, { ...options, nodeOptions, env: { ...process.env, WSOA_BENCH_PEAK: report } });
    return Number(await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
