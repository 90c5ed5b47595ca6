import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isUnchanged } from '../../server/core/diff/changes.ts';
import { comparePlans } from '../../server/core/diff/compare.ts';
import type { Plan } from '../../server/core/diff/plan.ts';
import { refactoringsAt } from '../../server/core/refactor/offered.ts';
import { renumber } from '../../server/core/refactor/renumber.ts';
import { understood } from '../refactor/understood.ts';
import { formatPlanJson } from '../../server/core/report/plan/json.ts';
import { formatPlanMarkdown } from '../../server/core/report/plan/markdown.ts';
import { formatPlanText } from '../../server/core/report/plan/text.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { letterText, statementText } from '../support/arbitraryPlan.ts';
import { planIn, reportOf } from './plans.ts';

const changesOf = (before: Plan, now: Plan) => comparePlans(before, now);
const assertSame = (before: Plan, now: Plan, what: string) => {
  const changes = changesOf(before, now);
  assert.ok(isUnchanged(changes), `${what}\n${formatPlanText(reportOf(before, now, changes))}`);
};

/** The statement after a refactoring at the first place where it can be done; `null` where there is none. */
function refactored(text: string, letter: string, id: string): string | null {
  const context = understood(text, letter, '2027-02-01');
  const { statement } = context;
  for (const { span } of [...statement.tables, ...statement.sections]) {
    const at = { start: span.start, end: span.start };
    const rewritten = refactoringsAt(context, at)
      .find((one) => one.id === id)
      ?.rewrite();
    if (rewritten && rewritten.problem === undefined) return applyEdits(text, rewritten.edits);
  }
  return null;
}

describe('what changed between two versions of any plan', function () {
  this.timeout(120_000);

  it('is nothing between a plan and itself, read again, with other line ends', () => {
    fc.assert(
      fc.property(statementText, letterText, (text, letter) => {
        const changes = changesOf(planIn(text, letter), planIn(text, letter));
        assert.ok(isUnchanged(changes));
        assert.deepEqual([changes.findings.added, changes.findings.fixed], [[], []]);
        assertSame(planIn(text, letter), planIn(text.replace(/\r?\n/g, '\r\n'), letter), text);
      }),
      { numRuns: 80 },
    );
  });

  it('is nothing after a table became sections, sections a table, or actions were renumbered', () => {
    const counts = { 'table-to-sections': 0, 'sections-to-table': 0, renumber: 0 };
    fc.assert(
      fc.property(statementText, letterText, (text, letter) => {
        const before = planIn(text, letter);
        for (const id of ['table-to-sections', 'sections-to-table'] as const) {
          const after = refactored(text, letter, id);
          if (after === null) continue;
          counts[id]++;
          assertSame(before, planIn(after, letter), `${text}\n=== ${id} ===\n${after}`);
          const back = id === 'table-to-sections' ? refactored(after, letter, 'sections-to-table') : null;
          if (back === null) continue;
          counts['sections-to-table']++;
          assertSame(before, planIn(back, letter), `${text}\n=== and back ===\n${back}`);
        }
        const renumbered = renumber(understood(text, letter, '2027-02-01'));
        if (renumbered.problem !== undefined) return;
        counts.renumber++;
        const after = applyEdits(text, renumbered.edits);
        assertSame(before, planIn(after, letter), `${text}\n=== renumber ===\n${after}`);
      }),
      { numRuns: 80 },
    );
    assert.ok(
      Object.values(counts).every((count) => count > 3),
      JSON.stringify(counts),
    );
  });

  it('is the same the other way round: what was added is gone, what was later is earlier', () => {
    let count = 0;
    fc.assert(
      fc.property(statementText, statementText, letterText, (one, other, letter) => {
        const [a, b] = [planIn(one, letter), planIn(other, letter)];
        const [forth, back] = [changesOf(a, b), changesOf(b, a)];
        const names = (changes: typeof forth, kind: 'added' | 'removed') =>
          changes.actions.filter((change) => change.kind === kind).map(({ action }) => `${action.ref} ${action.title}`);
        assert.deepEqual(names(forth, 'added').sort(), names(back, 'removed').sort());
        assert.deepEqual(names(forth, 'removed').sort(), names(back, 'added').sort());
        const days = (changes: typeof forth) =>
          changes.actions
            .flatMap((change) => (change.kind === 'changed' ? change.changes : []))
            .flatMap((change) => (change.field === 'deadline' && change.workingDays ? change.workingDays : []))
            .sort((x, y) => x - y);
        count += days(forth).length;
        assert.deepEqual(
          days(forth),
          days(back)
            .map((n) => -n)
            .sort((x, y) => x - y),
        );
        assert.equal(forth.findings.added.length, back.findings.fixed.length);
        // Whatever the documents hold, every format has words for it.
        const report = reportOf(a, b, forth);
        for (const text of [formatPlanText(report), formatPlanMarkdown(report), formatPlanJson(report)])
          assert.doesNotMatch(text, /\bundefined\b(?!-acronym)|\[object/);
      }),
      { numRuns: 120 },
    );
    assert.ok(count > 0, String(count));
  });

  it('is nothing when the example of Northmere is renumbered, or its tables become sections', () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../examples/northmere/${name}.md`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
    const [text, letter] = [read('statement'), read('letter')];
    const other = text.replace('### Action 1.1', '### Action 9.7').replaceAll('| 3.1 |', '| 8.8 |');
    assert.notEqual(other, text);
    assertSame(planIn(text, letter), planIn(other, letter), other);
    const sections = refactored(text, letter, 'table-to-sections')!;
    assert.notEqual(sections, text);
    assertSame(planIn(text, letter), planIn(sections, letter), sections);
  });
});
