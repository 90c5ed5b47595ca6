import assert from 'node:assert/strict';
import { formatRdjson } from '../../server/core/report/rdjson.ts';
import { none, nothing, sample, text } from './sample.ts';
import { assertRdjson } from './validators.ts';

const tool = { address: 'https://example.org/wsoa' };
interface Position {
  readonly line: number;
  readonly column: number;
}
interface Diagnostic {
  readonly location: { readonly range: { readonly start: Position; readonly end: Position } };
  readonly suggestions?: readonly unknown[];
}

describe('the rdjson format', () => {
  const { source, diagnostics } = JSON.parse(formatRdjson(sample, tool)) as {
    source: unknown;
    diagnostics: Diagnostic[];
  };

  it('is read by a program that reads what reviewdog reads', async () => {
    for (const report of [sample, nothing, none]) await assertRdjson(formatRdjson(report, tool));
    assert.deepEqual(source, { name: 'wsoa', url: 'https://example.org/wsoa' });
  });

  it('has each finding with its rule, and its fix as a suggestion', () => {
    const range = { start: { line: 5, column: 9 }, end: { line: 5, column: 11 } };
    assert.deepEqual(diagnostics[2], {
      message: 'There is no “A9” <in> "that" & letter | *really*, ask @team.',
      location: { path: 'plans/Café #1.md', range },
      severity: 'ERROR',
      code: {
        value: 'unknown-area',
        url: 'https://github.com/wsoa/wsoa/blob/main/docs/rules/unknown-area.md',
      },
      suggestions: [{ range, text: 'A1' }],
    });
    assert.equal(diagnostics.filter(({ suggestions }) => suggestions).length, 1);
    assert.equal(diagnostics.length, 5);
  });

  it('counts columns in bytes of UTF-8', () => {
    const { line, column } = diagnostics[2]!.location.range.start;
    const bytes = Buffer.from(text.split('\r\n')[line - 1]!);
    assert.equal(bytes.subarray(column - 1).toString(), 'A9 Café');
  });
});
