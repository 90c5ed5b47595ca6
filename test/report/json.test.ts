import assert from 'node:assert/strict';
import { formatJson } from '../../server/core/report/json.ts';
import { finding, report, waiver, whole } from './findings.ts';

describe('the json format', () => {
  it('has exactly the documented keys, in their order', () => {
    const text = formatJson(report([finding({ area: 'A1', action: '1.1', fixable: true })]));
    assert.equal(
      text,
      `{
  "version": 1,
  "today": "2027-03-01",
  "summary": {
    "statements": 1,
    "areas": 14,
    "answered": 12,
    "complete": 9,
    "errors": 0,
    "warnings": 1,
    "notes": 0,
    "fixable": 1
  },
  "statements": [
    {
      "file": "plans/statement.md",
      "letters": [
        "plans/letter.md"
      ],
      "coverage": {
        "areas": 14,
        "answered": 12,
        "complete": 9
      },
      "findings": [
        {
          "rule": "action-without-owner",
          "severity": "warning",
          "message": "Action 1.1 has no owner.",
          "file": "plans/statement.md",
          "range": {
            "start": {
              "line": 1,
              "character": 0
            },
            "end": {
              "line": 1,
              "character": 6
            }
          },
          "area": "A1",
          "action": "1.1",
          "fixable": true
        }
      ],
      "waivers": []
    }
  ]
}
`,
    );
  });

  it('has what is waived with its reason and day, in the keys of a finding', () => {
    const waivers = [waiver({ action: '1.1' }, '2027-06-30'), waiver({ rule: 'vague-deadline' })];
    const [one, other] = JSON.parse(formatJson(report([], whole, waivers))).statements[0].waivers;
    assert.deepEqual(Object.keys(one), [
      ...['rule', 'severity', 'message', 'file', 'range', 'area', 'action', 'fixable', 'reason', 'until'],
    ]);
    assert.deepEqual([one.action, one.reason, one.until], ['1.1', 'The post is vacant.', '2027-06-30']);
    assert.deepEqual([other.rule, other.until], ['vague-deadline', null]);
  });

  it('counts columns in UTF-16 code units', () => {
    const start = '---\r\nletter: ./letter.md\r\n---\r\n\r\n## A1 '.length;
    const text = formatJson(report([finding({ span: { start: start + 6, end: start + 9 } })]));
    const { range } = JSON.parse(text).statements[0].findings[0];
    assert.deepEqual(range, { start: { line: 4, character: 12 }, end: { line: 4, character: 15 } });
  });

  it('lists mirrored findings with the letter as their file', () => {
    const mirrored = finding({ file: 'mem:/plans/letter.md', span: { start: 36, end: 41 }, mirrored: true });
    const [listed] = JSON.parse(formatJson(report([mirrored]))).statements[0].findings;
    assert.equal(listed.file, 'plans/letter.md');
    assert.deepEqual(listed.range.start, { line: 4, character: 0 });
  });

  it('is a document without statements too', () => {
    const text = formatJson({ ...report([]), statements: [] });
    assert.deepEqual(Object.keys(JSON.parse(text)), ['version', 'today', 'summary', 'statements']);
    assert.deepEqual(Object.values(JSON.parse(text).summary), Array(8).fill(0));
    assert.match(text, /\n {2}"statements": \[\]\n\}\n$/);
  });
});
