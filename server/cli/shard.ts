import { digestOf } from './digest.ts';
import { UserError } from './errors.ts';

/** One part of the work of several machines: the first is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** @throws {UserError} when it is not like 1/3 */
export function shardOf(given: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new UserError(
    `--shard ${given} is no part of a whole: write which one it is, and how many there are. The first of three is 1/3.`,
  );
}

/**
 * The files of one shard, in the order given. Which they are hangs on the names alone, so that every machine comes to
 * the same in whatever order it found them; shards differ by one file at most. Names are shuffled first, so that large
 * plans in one folder are spread; and a new file moves few others, so that what a shard has kept is still of use.
 *
 * @param nameOf what a file is called on every machine
 */
export function filesOfShard<F>(files: readonly F[], { index, count }: Shard, nameOf: (file: F) => string): F[] {
  const shuffled = files
    .map((file) => ({ file, place: digestOf(nameOf(file)) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ file }) => file);
  const from = (n: number) => Math.floor((n * files.length) / count);
  const own = new Set(shuffled.slice(from(index - 1), from(index)));
  return files.filter((file) => own.has(file));
}
