/** Small statistics over lists of numbers. */

export function quantile(values, share) {
  // NaN: one that failed, and says so elsewhere.
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
export const median = (values) => quantile(values, 0.5);
export const p95 = (values) => quantile(values, 0.95);

/** The exponent k of time ~ size^k, by least squares on the logarithms of `[size, time]` points. */
export function exponent(points) {
  const logs = points.filter(([, time]) => time > 0).map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** Runs every task once a round, in turn, `rounds` times: what slows one down slows its neighbour down too. */
export async function interleave(rounds, tasks) {
  const results = tasks.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) results[index].push(await task(round));
  }
  return results;
}
