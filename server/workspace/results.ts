import type { Temporal } from 'temporal-polyfill';
import type { LetterSource, StatementSource, Understanding } from '../core/check.ts';
import type { Config } from '../core/config/config.ts';
import type { Layer } from '../core/config/layer.ts';
import type { Coverage, Finding } from '../core/model/finding.ts';
import type { Waiver } from '../core/model/ignore.ts';
import type { Statement } from '../core/model/statement.ts';
import type { FileProblem } from './files.ts';
import { keyOf } from './uris.ts';

/** One statement, checked. */
export interface StatementResult {
  readonly file: string;
  /** What its spans are counted in. */
  readonly text: string;
  readonly statement: Statement;
  /** Parallel to the paths that its front matter names. */
  readonly letters: readonly LetterSource[];
  /** What the paths of its `Answered in` lead to, by path as it is written. */
  readonly sources: ReadonlyMap<string, StatementSource>;
  /** The settings files that count for it, outermost first. */
  readonly settings: readonly Layer[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  /** `null` where checking it failed, which the log says. */
  readonly understanding: Understanding | null;
  /** What it was checked for. */
  readonly config: Config;
  readonly today: Temporal.PlainDate;
}

/** What is to be shown in one file, be it a statement, a letter, both (a plan that another answers) or neither. */
export interface FileResult {
  readonly file: string;
  readonly text: string;
  /** Why its text is ''. */
  readonly problem: FileProblem | null;
  /** As a statement; `null` when it is none. */
  readonly result: StatementResult | null;
  /** The statements that name it as their letter. */
  readonly statements: readonly StatementResult[];
  /** In this file only. */
  readonly findings: readonly Finding[];
}

/** The findings to show in a file. What two statements find alike in a letter that they share is shown once. */
export function findingsIn(file: string, results: readonly StatementResult[]): readonly Finding[] {
  const key = keyOf(file);
  const all = results.flatMap((result) => result.findings);
  const here = all.filter((finding) => finding.file === file || keyOf(finding.file) === key);
  if (results.length < 2) return here;
  const distinct = new Map<string, Finding>();
  for (const finding of here) {
    const same = `${finding.rule} ${finding.span.start} ${finding.span.end} ${finding.message}`;
    const first = distinct.get(same);
    distinct.set(same, first ? { ...first, related: [...first.related, ...finding.related] } : finding);
  }
  return [...distinct.values()].sort((a, b) => a.span.start - b.span.start);
}
