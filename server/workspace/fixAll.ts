import type { Edit } from '../core/model/edit.ts';
import { applyEdits, inOne, safeFixes } from './fixes.ts';
import type { StatementResult } from './results.ts';

/** One fix that was applied, for the report. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
}

export interface FixedAll {
  /** Of the text with all fixes in it; `null` when that is no statement any more. */
  readonly result: StatementResult | null;
  readonly applied: readonly AppliedFix[];
  /** From the text as it was to that of `result`. */
  readonly edits: readonly Edit[];
}

/** A fix may make room for another; this many rounds are far more than any document needs. */
const mostRounds = 20;

/**
 * Applies a statement's safe fixes until there are none left: *Fix all* in an editor and `wsoa check --fix` are this.
 * Nothing is written, that is up to the caller. Only the statement changes: a letter came from somebody else.
 *
 * @param checkAs checks the statement as if it held another text
 */
export async function fixAll(
  before: StatementResult,
  checkAs: (text: string) => Promise<StatementResult | null>,
): Promise<FixedAll> {
  const applied: AppliedFix[] = [];
  const rounds: (readonly Edit[])[] = [];
  let result: StatementResult | null = before;
  while (result && rounds.length < mostRounds) {
    const fixes = safeFixes(result.findings, before.file);
    const edits = fixes.flatMap(({ fix }) => fix.edits);
    const text = applyEdits(result.text, edits);
    if (text === result.text) break;
    rounds.push(edits);
    for (const { rule, fix } of fixes) applied.push({ rule, title: fix.title });
    result = await checkAs(text);
  }
  return { result, applied, edits: inOne(before.text.length, rounds) };
}
