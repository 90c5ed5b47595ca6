import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Action } from '../../server/core/model/statement.ts';
import { moveAction, otherAreas } from '../../server/core/refactor/move.ts';
import { refactoringsAt } from '../../server/core/refactor/offered.ts';
import type { RefactorContext } from '../../server/core/refactor/refactoring.ts';
import { renumber } from '../../server/core/refactor/renumber.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { letterText, statementText } from '../support/arbitraryPlan.ts';
import { understood } from './understood.ts';

const today = '2027-03-01';
const read = (text: string, letter: string) => understood(text, letter, today);

/** What each action says: its reference, its words, its fields but for the area, and the areas that it answers. */
function actionsOf({ statement, links }: RefactorContext, withRef = true): string[] {
  return statement.actions.map((action: Action) => {
    const { ref, title, fields } = action;
    const fieldWords = Object.values(fields)
      .filter(({ name }) => name !== 'ref' && name !== 'area')
      .map(({ name, text }) => [name, words(text)])
      .filter(([, text]) => text)
      .sort();
    const areas = (links.answers.get(action)?.areas ?? []).map(({ area }) => area.ref);
    const [, lead, own] = /^((?:Action )?[\w.]+)[.:)]?(?: (.*))?$/.exec(words(title.text)) ?? [];
    const isRef = ref !== null && lead?.replace(/^action /i, '').replace(/[.]$/, '') === ref;
    const said = isRef ? (own ?? '') : words(title.text);
    // A title that names an action follows it to its new reference; and a title may look like the one that it is given.
    const name = withRef
      ? [ref, said]
      : [words(title.text).replace(/^(?:action )?[a-z]{0,3}\d[\d.]*[.:)]?(?:\s+|$)/i, '')];
    return JSON.stringify([...name, fieldWords, areas]);
  });
}

/** Two areas may have the same reference. */
function refsOf({ links }: RefactorContext, action: Action): string {
  return [...new Set((links.answers.get(action)?.areas ?? []).map(({ area }) => area.ref))].join();
}

function words(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[–—-]$/, '');
}

/** The text after a refactoring at the first place where it can be done; `null` where there is none. */
function done(context: RefactorContext, id: string): string | null {
  const { statement } = context;
  const places = [
    ...statement.tables.map(({ span }) => span.start),
    ...statement.sections.map(({ span }) => span.start),
  ];
  for (const start of places) {
    const found = refactoringsAt(context, { start, end: start }).find((one) => one.id === id);
    const rewritten = found?.rewrite();
    if (!rewritten || rewritten.problem !== undefined) continue;
    let at = 0;
    for (const { span } of rewritten.edits) {
      assert.ok(span.start >= at && span.end >= span.start, 'edits overlap');
      at = span.end;
    }
    return applyEdits(statement.text, rewritten.edits);
  }
  return null;
}

describe('any statement', () => {
  it('has the same actions as a table, as sections, and as a table again', () => {
    const counts = { sections: 0, table: 0 };
    const check = (text: string, letter: string) => {
      const before = read(text, letter);
      const sections = done(before, 'table-to-sections');
      const from = sections ?? text;
      if (sections !== null) {
        counts.sections++;
        assert.deepEqual(actionsOf(read(sections, letter)), actionsOf(before));
      }
      const table = done(read(from, letter), 'sections-to-table');
      if (table === null) return;
      counts.table++;
      assert.deepEqual(actionsOf(read(table, letter)), actionsOf(before));
    };
    fc.assert(fc.property(statementText, letterText, check), { numRuns: 150 });
    assert.ok(counts.sections > 10 && counts.table > 10, JSON.stringify(counts));
  });

  it('has the same actions in another order', () => {
    let count = 0;
    const check = (text: string, letter: string) => {
      const before = read(text, letter);
      for (const id of ['sort-rows-by-letter', 'sort-rows-by-deadline', 'sort-actions-by-deadline', 'sort-areas']) {
        const after = done(before, id);
        if (after === null) continue;
        count++;
        const context = read(after, letter);
        assert.deepEqual(actionsOf(context).sort(), actionsOf(before).sort());
        if (id !== 'sort-areas') assert.notEqual(done(context, id), after);
      }
    };
    fc.assert(fc.property(statementText, letterText, check), { numRuns: 80 });
    assert.ok(count > 10, String(count));
  });

  it('has the same actions by other references, and in order nothing to renumber', () => {
    let count = 0;
    const check = (text: string, letter: string) => {
      const before = read(text, letter);
      const rewritten = renumber(before);
      if (rewritten.problem !== undefined) return;
      count++;
      const after = read(applyEdits(text, rewritten.edits), letter);
      assert.deepEqual(actionsOf(after, false), actionsOf(before, false));
      assert.notEqual(renumber(after).problem, undefined);
    };
    fc.assert(fc.property(statementText, letterText, check), { numRuns: 80 });
    assert.ok(count > 10, String(count));
  });

  it('answers the chosen area with an action that is moved, and as before with the others', () => {
    let count = 0;
    const check = (text: string, letter: string) => {
      const before = read(text, letter);
      for (const [i, action] of before.statement.actions.entries()) {
        const area = otherAreas(before, action)[0];
        const moved = area && moveAction(before, action, area);
        if (!moved || moved.problem !== undefined) continue;
        const after = read(applyEdits(text, moved.edits), letter);
        count++;
        const answers = (context: RefactorContext) => context.statement.actions.map((one) => refsOf(context, one));
        const expected = answers(before);
        expected[i] = area!.area.ref;
        assert.deepEqual(answers(after).sort(), expected.sort(), applyEdits(text, moved.edits));
      }
    };
    fc.assert(fc.property(statementText, letterText, check), { numRuns: 100 });
    assert.ok(count > 10, String(count));
  });
});

describe('the example of Northmere', () => {
  const text = readFileSync(new URL('../../examples/northmere/statement.md', import.meta.url), 'utf8');
  const letter = readFileSync(new URL('../../examples/northmere/letter.md', import.meta.url), 'utf8');
  const context = read(text, letter);

  it('has both its tables as sections, and each of them as a table again', () => {
    for (const { span } of context.statement.tables) {
      const place = { start: span.start, end: span.start };
      const rewritten = refactoringsAt(context, place)
        .find(({ id }) => id === 'table-to-sections')!
        .rewrite();
      if (rewritten.problem !== undefined) assert.fail(rewritten.problem);
      const after = read(applyEdits(text, rewritten.edits), letter);
      assert.deepEqual(actionsOf(after), actionsOf(context));
      const back = refactoringsAt(after, place)
        .find(({ id }) => id === 'sections-to-table')!
        .rewrite();
      if (back.problem !== undefined) assert.fail(back.problem);
      assert.deepEqual(actionsOf(read(applyEdits(after.statement.text, back.edits), letter)), actionsOf(context));
    }
  });

  it('is numbered in order', () => {
    assert.deepEqual(renumber(context), { problem: 'The references are in order already.' });
  });
});
