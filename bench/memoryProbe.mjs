/**
 * Loaded before a Node program (`node --import`). At the end it writes the peak of the process's memory in MB to the
 * file that WSOA_BENCH_PEAK names. On SIGUSR2 it collects garbage and writes what is still in use to standard error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { runInNewContext } from 'node:vm';

/** From /proc where there is one: what getrusage says of a child includes its parent's memory before the exec. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

if (isMainThread && process.env.WSOA_BENCH_PEAK) {
  process.on('exit', () => writeFileSync(process.env.WSOA_BENCH_PEAK, String(peak())));
}

if (isMainThread && process.env.WSOA_BENCH_HEAP) {
  process.on('SIGUSR2', () => {
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    const { heapUsed, external } = process.memoryUsage();
    process.stderr.write(`HEAP ${(heapUsed + external) / 1048576}\n`);
  });
}
