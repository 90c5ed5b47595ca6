import type { Edit, Fix } from '../core/model/edit.ts';
import type { Finding } from '../core/model/finding.ts';
import { applyEdits } from '../workspace/fixes.ts';

/** One fix that was applied, for the report. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
}

export interface FixedText {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
}

/** A fix may make room for another; this many rounds are far more than any document needs. */
const mostRounds = 10;

/**
 * Applies the safe fixes of a statement until there are none left. Nothing is written: that is up to the caller.
 *
 * @param file the statement, as the findings name it: a letter came from somebody else and is never changed
 * @param check gives the findings of a text of it; `null` when that text is no statement any more
 */
export async function applySafeFixes(
  file: string,
  text: string,
  check: (text: string) => Promise<readonly Finding[] | null>,
): Promise<FixedText> {
  const applied: AppliedFix[] = [];
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const findings = await check(current);
    if (!findings) break;
    const edits: Edit[] = [];
    for (const finding of findings) {
      const fix = finding.fixable ? safeFix(finding, file) : undefined;
      // Two fixes in one place: the second is tried again in the next round, on the text that the first left.
      if (!fix || fix.edits.some((edit) => edits.some((other) => touches(edit, other)))) continue;
      for (const edit of fix.edits) edits.push(edit);
      applied.push({ rule: finding.rule, title: fix.title });
    }
    edits.sort((a, b) => a.span.start - b.span.start);
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
  }
  return { text: current, applied: current === text ? [] : applied };
}

function safeFix(finding: Finding, file: string): Fix | undefined {
  return finding.fixes().find((fix) => fix.safe && (fix.file ?? finding.file) === file);
}

function touches({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
