import * as fs from 'node:fs';
import type { Version } from './version.ts';
import { couldBeStatement, isMarkdownName } from '../../workspace/files.ts';

/** As Git does: half of the lines must be the same. */
const least = 0.5;

/** A statement of a version whose file is not there any more. */
export interface GoneStatement {
  readonly path: string;
  readonly text: string;
}

/** The Markdown files of a version that are gone by now and could be statements. */
export async function goneStatements(version: Version): Promise<GoneStatement[]> {
  const gone: GoneStatement[] = [];
  for (const path of version.paths) {
    if (!isMarkdownName(path) || fs.existsSync(version.fileOf(path))) continue;
    const text = (await version.read(path))?.toString('utf8') ?? '';
    if (couldBeStatement(text.slice(0, 16 * 1024))) gone.push({ path, text });
  }
  return gone;
}

/** What each new file was called: of those that are gone the one with most lines in common, the most alike first. */
export function renamedFrom(
  files: readonly { readonly file: string; readonly text: string }[],
  gone: readonly GoneStatement[],
): ReadonlyMap<string, string> {
  const pairs = files
    .flatMap(({ file, text }) => gone.map((old) => ({ file, path: old.path, score: commonLines(text, old.text) })))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { file, path } of pairs) {
    if (found.has(file) || taken.has(path)) continue;
    found.set(file, path);
    taken.add(path);
  }
  return found;
}

/** How much of the longer text stands in the other, line by line. */
function commonLines(one: string, other: string): number {
  const counts = new Map<string, number>();
  const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim());
  const [a, b] = [lines(one), lines(other)];
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  let all = 0;
  for (const line of b) {
    const count = counts.get(line) ?? 0;
    if (count) common += line.length;
    if (count) counts.set(line, count - 1);
  }
  for (const list of [a, b])
    all = Math.max(
      all,
      list.reduce((sum, line) => sum + line.length, 0),
    );
  return all ? common / all : 0;
}
