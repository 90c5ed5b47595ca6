import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Edit } from '../../server/core/model/edit.ts';
import type { Finding } from '../../server/core/model/finding.ts';
import { applyEdits, inOne, safeFixes } from '../../server/workspace/fixes.ts';
import { fixAll } from '../../server/workspace/fixAll.ts';
import type { StatementResult } from '../../server/workspace/results.ts';
import { finding } from '../report/findings.ts';

const file = 'mem:/plans/statement.md';
const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

/** A finding with a safe fix. */
const fixable = (title: string, edits: readonly Edit[], target = file): Finding =>
  finding({ fixable: true, fixes: () => [{ title, edits, safe: true, file: target }] });

const titlesOf = (findings: readonly Finding[]): string[] => safeFixes(findings, file).map(({ fix }) => fix.title);

describe('safe fixes', () => {
  it('are taken in document order, the first of two in one place', () => {
    assert.deepEqual(
      titlesOf([
        fixable('later', [edit(20, 25, '')]),
        fixable('first', [edit(0, 5, 'x')]),
        fixable('overlaps', [edit(4, 8, 'y')]),
        fixable('meets', [edit(5, 5, 'z')]),
        fixable('apart', [edit(9, 9, 'z')]),
      ]),
      ['first', 'apart', 'later'],
    );
  });

  it('are applied whole or not at all', () => {
    const both = fixable('both', [edit(0, 1, 'x'), edit(10, 11, 'x')]);
    assert.deepEqual(titlesOf([both, fixable('within', [edit(5, 6, 'y')])]), ['both']);
  });

  it('never change another file', () => {
    assert.deepEqual(titlesOf([fixable('the letter', [edit(0, 1, '')], 'mem:/plans/letter.md')]), []);
  });
});

describe('edits made one after the other', () => {
  const round = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.stringMatching(/^[a-z]{0,3}$/)), { maxLength: 5 });

  it('are one list of edits of the first text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{0,20}$/), fc.array(round, { maxLength: 4 }), (text, made) => {
        const rounds: Edit[][] = [];
        let current = text;
        for (const steps of made) {
          const edits: Edit[] = [];
          let at = 0;
          for (const [skip, length, inserted] of steps) {
            if (at + skip + length > current.length) break;
            edits.push(edit(at + skip, at + skip + length, inserted));
            at += skip + length;
          }
          rounds.push(edits);
          current = applyEdits(current, edits);
        }
        const all = inOne(text.length, rounds);
        assert.equal(applyEdits(text, all), current);
        for (const [i, { span }] of all.entries()) if (i) assert.ok(all[i - 1]!.span.end < span.start);
      }),
    );
  });
});

describe('fixing all', () => {
  /** Finds the first `!` of a run as often as there is one, so that each is mended in a round of its own. */
  const checked = (text: string): StatementResult => {
    const at = text.indexOf('!!');
    const findings = at < 0 ? [] : [fixable('Shout less', [edit(at, at + 2, '!')])];
    return { file, text, findings } as unknown as StatementResult;
  };
  const checkAs = (text: string) => Promise.resolve(checked(text));

  it('goes on until there is nothing left to mend, and then does nothing', async () => {
    const before = checked('Late!!!! Again!!');
    const { result, edits, applied } = await fixAll(before, checkAs);
    assert.equal(result?.text, 'Late! Again!');
    assert.equal(applyEdits(before.text, edits), 'Late! Again!');
    assert.equal(applied.length, 4);
    assert.deepEqual((await fixAll(result, checkAs)).edits, []);
  });

  it('ends where a fix brings its own fault back', async () => {
    const again = (text: string): StatementResult =>
      ({ file, text, findings: [fixable('More', [edit(0, 0, 'x')])] }) as unknown as StatementResult;
    const { result } = await fixAll(again(''), (text) => Promise.resolve(again(text)));
    assert.match(result!.text, /^x+$/);
  });

  it('says so when the statement would be none any more', async () => {
    const { result } = await fixAll(checked('Late!!'), () => Promise.resolve(null));
    assert.equal(result, null);
  });
});
