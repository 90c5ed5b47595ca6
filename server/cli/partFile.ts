import * as fs from 'node:fs';
import { UserError } from './errors.ts';
import { packageVersion } from './package.ts';
import type { PlainOutcome } from './plainData.ts';

// What a shard hands over to `wsoa merge-reports`: lines of JSON, the first about the whole, one for each file after it.
// Files are named from the folder where wsoa runs, so that it may lie elsewhere on another machine.

const mark = 'part of a report';
/** Grows whenever a part of before can no longer be read. */
const format = 2;

/** How a part begins. All but `shard` and what went wrong is the same in every part of one report. */
export interface PartHead {
  readonly shard: number;
  readonly of: number;
  /** ISO. */
  readonly today: string;
  /** What `wsoa check` was asked to look at. */
  readonly asked: readonly string[];
  readonly folders: readonly string[];
  readonly roots: readonly string[];
  /** The folder itself, from the top of its repository on; `.` at the top, or where there is none. */
  readonly place: string;
  /** Messages about what was asked for and is not there. */
  readonly problems: readonly string[];
  /** All files, those of other parts too: how many, and a digest of their names in order. */
  readonly files: { readonly count: number; readonly digest: string };
  /** What went wrong inside. */
  readonly faults: readonly string[];
}

export interface PartLine {
  /** Which it is of all files. */
  readonly at: number;
  readonly file: string;
  readonly named: boolean;
  /** Digests of the statement and its letters as they were read, by name. */
  readonly seen: Readonly<Record<string, string>>;
  readonly outcome: PlainOutcome;
}

export interface PartOfReport {
  readonly head: PartHead;
  readonly lines: readonly PartLine[];
}

export function partText({ head, lines }: PartOfReport): string {
  const first = { wsoa: mark, format, version: packageVersion(), lines: lines.length, ...head };
  return [first, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Whether a file begins as a part does. */
export function isPartFile(file: string): boolean {
  const start = `{"wsoa":"${mark}"`;
  const bytes = Buffer.alloc(start.length);
  try {
    const handle = fs.openSync(file, 'r');
    try {
      return bytes.toString('utf8', 0, fs.readSync(handle, bytes)) === start;
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** @throws {UserError} when it is no part, or of another version, or not whole */
export function readPart(file: string): PartOfReport {
  if (!isPartFile(file))
    throw new UserError(`${file} is no part of a report. Parts are written by \`wsoa check --shard 1/3\`.`);
  const texts = fs.readFileSync(file, 'utf8').split('\n');
  try {
    const { format: found, version, lines: count, ...head } = JSON.parse(texts[0]!) as PartHead & Mark;
    if (found !== format || version !== packageVersion()) {
      throw new UserError(
        `${file} was made by wsoa ${version}, and this is ${packageVersion()}. Use the same version in every job.`,
      );
    }
    const lines = texts.slice(1, -1).map((line) => JSON.parse(line) as PartLine);
    if (lines.length === count) return { head, lines };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError(`${file} is not whole: its end is missing. Make it again, or see how it was copied.`);
}

interface Mark {
  readonly format: number;
  readonly version: string;
  readonly lines: number;
}
