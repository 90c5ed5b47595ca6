import { UserError } from './errors.ts';
import type { PartHead, PartLine, PartOfReport } from './partFile.ts';

/** What all parts say: those of one report, each once, with every file in its place. */
export interface WholeReport {
  readonly head: Omit<PartHead, 'shard'>;
  readonly lines: readonly PartLine[];
}

/** @throws {UserError} where parts are missing, are there twice, or belong to different reports */
export function wholeOf(parts: readonly (PartOfReport & { readonly file: string })[]): WholeReport {
  const [first] = parts;
  if (!first) throw new UserError('Name the parts that `wsoa check --shard` wrote, or their folder.');
  const { of, today, files, asked, roots } = first.head;
  const byShard = new Map<number, (typeof parts)[number]>();
  for (const part of parts) {
    const { head, file } = part;
    const differs = (what: string, advice: string) =>
      new UserError(`${first.file} and ${file} are not of one report: ${what}. ${advice}`);
    if (head.of !== of) throw differs(`one is of ${of} parts, the other of ${head.of}`, 'Merge those of one run.');
    if (head.today !== today) {
      throw differs(`one was checked for ${today}, the other for ${head.today}`, 'Give --today to every part.');
    }
    if (head.files.digest !== files.digest || !same(head.asked, asked) || !same(head.roots, roots)) {
      throw differs(
        `one was made of ${filesOf(files.count)}, the other of ${filesOf(head.files.count)}, or of others`,
        'Check the same files of the same commit in every part.',
      );
    }
    const twice = byShard.get(head.shard);
    if (twice) throw new UserError(`Part ${head.shard} of ${of} is there twice: ${twice.file} and ${file}.`);
    byShard.set(head.shard, part);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((shard) => !byShard.has(shard));
  if (missing.length) {
    const list = missing.length === 1 ? `Part ${missing[0]!} of ${of} is` : `Parts ${missing.join(', ')} of ${of} are`;
    throw new UserError(`${list} missing. A report is made only of all: see whether those jobs wrote theirs.`);
  }
  const lines = parts.flatMap((part) => part.lines).sort((a, b) => a.at - b.at);
  if (lines.length !== files.count || lines.some(({ at }, place) => at !== place))
    throw new UserError('The parts do not make a whole: files are missing, or there twice. Make all parts again.');
  const inOrder = [...byShard].sort(([a], [b]) => a - b).map(([, { head }]) => head);
  return { head: { ...first.head, faults: inOrder.flatMap(({ faults }) => faults) }, lines };
}

function filesOf(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
