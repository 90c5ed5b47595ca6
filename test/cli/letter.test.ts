import assert from 'node:assert/strict';
import { folderOf, letter, wsoa } from './wsoa.ts';

describe('wsoa letter', function () {
  this.timeout(20_000);

  it('prints what is read in a letter', () => {
    const run = wsoa(folderOf({ 'letter.md': letter }), ['letter', 'letter.md']);
    assert.equal(run.code, 0, run.err);
    assert.match(run.out, /^Joint targeted area inspection of Northmere\n/);
    assert.match(run.out, /^Published +Friday 22 January 2027$/m);
    assert.match(run.out, /^ {4}P1 {2}Strategy meetings are not held in time\.$/m);
    assert.match(run.out, /^ {4}A1 {2}Partners do not share an understanding of thresholds\.$/m);
  });

  it('prints the documented JSON', () => {
    const run = wsoa(folderOf({ 'letter.md': `\ufeff${letter.replace(/\n/g, '\r\n')}` }), [
      'letter',
      '--json',
      'letter.md',
    ]);
    assert.equal(run.code, 0, run.err);
    const json = JSON.parse(run.out) as Record<string, unknown> & { areas: Record<string, unknown>[] };
    assert.equal(json['title'], 'Joint targeted area inspection of Northmere');
    assert.equal(json['published'], '2027-01-22');
    assert.equal(json['statementDue'], null);
    assert.deepEqual(json.areas, [
      {
        ref: 'P1',
        kind: 'priority',
        heading: 'Areas for priority action',
        agency: null,
        timescale: null,
        text: 'Strategy meetings are not held in time.',
        items: [],
      },
      {
        ref: 'A1',
        kind: 'improvement',
        heading: 'Areas for improvement',
        agency: null,
        timescale: null,
        text: 'Partners do not share an understanding of thresholds.',
        items: [],
      },
    ]);
  });

  it('notes that there are no areas, and exits with 0', () => {
    const run = wsoa(folderOf({ 'letter.md': '# A letter\n\nThank you.\n' }), ['letter', 'letter.md', '--json']);
    assert.equal(run.code, 0);
    assert.deepEqual((JSON.parse(run.out) as { areas: [] }).areas, []);
    assert.match(run.err, /No areas were found in letter\.md/);
  });

  it('exits with 2 for a file that is no letter', () => {
    const run = wsoa(folderOf({ 'letter.pdf': Buffer.from('%PDF-1.7\0\u00ff', 'latin1') }), ['letter', 'letter.pdf']);
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(run.err, /^letter\.pdf cannot be imported\. /);
  });
});
