import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatCompact } from '../../server/core/report/compact.ts';
import { distinctFindings } from '../../server/core/report/report.ts';
import { none, nothing, sample } from './sample.ts';

describe('the compact format', () => {
  it('has a line for each finding, as compilers write them', () => {
    assert.equal(
      formatCompact(sample),
      `plans/Café #1.md:2:9: warning: No action answers A1. [area-without-action]
plans/Café #1.md:2:9: error: No action answers P1. [area-without-action]
plans/Café #1.md:5:7: error: There is no “A9” <in> "that" & letter | *really*, ask @team. [unknown-area]
plans/Café #1.md:5:10: note: Over\ufffd lines. [action-without-owner]
plans/Café #1.md:7:4: note: Say it. [vague-action]
`,
    );
  });

  it('is empty when there is nothing to say', () => {
    assert.equal(formatCompact(nothing) + formatCompact(none), '');
  });

  it('is understood by the problem matcher of the extension', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      contributes: { problemMatchers: [{ name: string; pattern: Record<string, number> & { regexp: string } }] };
    };
    const [{ name, pattern }] = manifest.contributes.problemMatchers;
    assert.equal(name, 'wsoa');
    const found = formatCompact(sample)
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(pattern.regexp).exec(line)!)
      .map((match) => [match[pattern['file']!], match[pattern['severity']!], match[pattern['code']!]]);
    assert.deepEqual(
      found.map(([, , rule]) => rule),
      distinctFindings(sample).map(({ rule }) => rule),
    );
    assert.deepEqual(found[2], ['plans/Café #1.md', 'error', 'unknown-area']);
  });
});
