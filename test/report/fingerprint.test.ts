import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/core/model/finding.ts';
import { fingerprints } from '../../server/core/report/fingerprint.ts';
import { distinctFindings } from '../../server/core/report/report.ts';
import { checkFiles } from '../support/checkFiles.ts';
import { finding, report } from './findings.ts';

const letter =
  '# Letter\n\n## Areas for improvement\n\n- One thing is poor.\n- Two things are late.\n- Three are lost.\n';
const statement = `---
letter: ./letter.md
---

## A1 One

### Action 1.1 Do “it” - at once

- **Owner:** TBC
- **Deadline:** ongoing

### Review the rota

- **Owner:** TBC
- **Deadline:** June 2027

### Answer the telephone

- **Owner:** TBC
- **Deadline:** June 2027
`;

/** The fingerprint of each finding in a statement, by rule and message. */
function printsOf(text: string): Map<string, string> {
  const files = new Map([
    ['letter.md', letter],
    ['statement.md', text],
  ]);
  const { findings } = checkFiles(files, '2027-02-01').get('statement.md')!;
  const whole = { ...report(findings), textOf: (file: string) => files.get(file)! };
  const prints = fingerprints(
    whole,
    findings.filter(({ mirrored }) => !mirrored),
  );
  return new Map([...prints].map(([{ rule, message }, print]) => [`${rule}: ${message}`, print]));
}

describe('the fingerprint of a finding', () => {
  const before = printsOf(statement);

  it('is sixteen hexadecimal digits, another for each finding', () => {
    assert.ok(before.size > 8);
    for (const print of before.values()) assert.match(print, /^[\da-f]{16}$/);
    assert.equal(new Set(before.values()).size, before.size);
  });

  it('stays when lines come in, when the file is saved on Windows and when other text is written', () => {
    const moved = statement.replace('## A1', 'This is our plan.\n\n- It is good.\n\n## A1');
    assert.deepEqual(printsOf(moved), before);
    assert.deepEqual(printsOf(statement.replace(/\n/g, '\r\n')), before);
    assert.deepEqual(printsOf(statement.replace('**Deadline:** June 2027', '**Deadline:** July 2027')), before);
  });

  it('stays for the others when one finding is mended, also of actions without a reference', () => {
    const mended = printsOf(
      statement.replace('### Review the rota\n\n- **Owner:** TBC', '### Review the rota\n\n- **Owner:** DCS'),
    );
    const gone = [...before].filter(([, print]) => ![...mended.values()].includes(print)).map(([told]) => told);
    assert.deepEqual(gone, [
      'action-without-owner: The action “Review the rota” has no owner. Name the person or role who will see it done.',
    ]);
    const answered = printsOf(
      `${statement}\n## A2 Two\n\n### Action 2.1 Do more\n\n- **Owner:** DCS\n- **Deadline:** June 2027\n`,
    );
    const of = (prints: Map<string, string>) => [...prints].filter(([told]) => told.startsWith('area-without-action'));
    assert.equal(of(before).length, 2);
    assert.deepEqual(of(answered), of(before).slice(1), 'the other area is still the same finding');
  });

  it('is of the words, not of the way in which quotes, dashes, accents and space are written, nor of the message', () => {
    const printOf = (text: string, part: Partial<Finding> = {}) => {
      const one = finding({ span: { start: 0, end: text.length }, ...part });
      return fingerprints({ ...report([one]), textOf: () => text }, [one]).get(one)!;
    };
    const plain = printOf('The “Café” - at once');
    assert.equal(printOf('the "Cafe\u0301"  –\n at once '), plain);
    assert.equal(printOf('The “Café” - at once', { message: 'In other words.', severity: 'hint' }), plain);
    const others = [
      printOf('The “Café” - at twice'),
      ...[{ rule: 'x' }, { area: 'A1' }, { action: '1.1' }, { subject: 'Police' }].map((part) =>
        printOf('The “Café” - at once', part),
      ),
    ];
    assert.equal(new Set([plain, ...others]).size, 6);
  });

  it('does not change: who keeps a list of them must find them again with the next version', () => {
    const one = finding({ area: 'A1', action: '1.1', span: { start: 0, end: 3 } });
    const two = finding({ area: 'A1', action: '1.1', span: { start: 0, end: 3 } });
    assert.deepEqual(
      [...fingerprints(report([one, two]), [one, two]).values()],
      ['3200086e19155f0a', '674224f9cb5ae851'],
    );
  });

  it('hardly ever meets another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1e9 }), { minLength: 500, maxLength: 500 }), (numbers) => {
        const findings = numbers.map((number) => finding({ action: String(number) }));
        const prints = fingerprints(report(findings), distinctFindings(report(findings)));
        assert.equal(new Set(prints.values()).size, 500);
        // Each half alone would still tell them apart.
        assert.equal(new Set([...prints.values()].map((print) => print.slice(0, 8))).size, 500);
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});
