import assert from 'node:assert/strict';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { formatMarkdown } from '../../server/core/report/markdown.ts';
import { finding, report, sinceMain } from './findings.ts';
import { none, nothing, sample } from './sample.ts';

/** The tables as a reader sees them. */
function tablesIn(markdown: string): string[][][] {
  const data = { micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] };
  const tree = unified().use(remarkParse).data(data).parse(markdown);
  return tree.children.flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => toString(cell)))] : [],
  );
}

describe('the markdown format', () => {
  it('says how far it is answered, what was found, errors first, and what is waived', () => {
    const rule = (name: string) => `[${name}](https://github.com/wsoa/wsoa/blob/main/docs/rules/${name}.md)`;
    assert.equal(
      formatMarkdown(sample),
      `<!-- Written by wsoa check -->

## Statements of proposed action

12 of 14 areas answered. 2 errors, 1 warning, 2 notes. \`wsoa check --fix\` mends some of it.

| Statement | Areas answered | Areas complete | Errors | Warnings | Notes |
|---|---|---|---|---|---|
| plans/Café #\u20601.md | 12 of 14 | 9 of 14 | 2 | 1 | 2 |

### Findings

| Severity | Where | Area | What is wrong | Rule |
|---|---|---|---|---|
| error | plans/Café #\u20601.md:2:9 | P1 | No action answers P1. | ${rule('area-without-action')} |
| error | plans/Café #\u20601.md:5:7 | A9 | There is no “A9” &lt;in> "that" &amp; letter \\| \\*really\\*, ask @\u2060team. | ${rule('unknown-area')} |
| warning | plans/Café #\u20601.md:2:9 | A1 | No action answers A1. | ${rule('area-without-action')} |
| info | plans/Café #\u20601.md:5:10 |  | Over\ufffd lines. | ${rule('action-without-owner')} |
| hint | plans/Café #\u20601.md:7:4 |  | Say it. | ${rule('vague-action')} |

### Waived

| Where | Why | Rule |
|---|---|---|
| plans/Café #\u20601.md:7:4 | The post is vacant. (until 30 June 2027) | ${rule('action-without-owner')} |
`,
    );
  });

  it('shows the words of a document as they are, whatever marks are in them', () => {
    const message = 'A | b \\| `c` **d** _e_ <img src=x> &amp; [f](http://g) ~~h~~ $i$ ![j](k) \\ \n# l\n- m';
    const [, [, row]] = tablesIn(formatMarkdown(report([finding({ message })]))) as [unknown, string[][]];
    assert.equal(row!.length, 5);
    const seen = row![3]!.replaceAll('\u2060', '');
    assert.equal(seen, 'A | b \\| `c` **d** _e_ <img src=x> &amp; [f](http://g) ~~h~~ $i$ ![j](k) \\ # l - m');
  });

  it('calls nobody, refers to no issue and makes no links', () => {
    const message = 'Ask @team or a@b.uk about #12 or !34, see http://x.uk or www.y.uk';
    const text = formatMarkdown(report([finding({ message })]));
    assert.doesNotMatch(text, /@\w|#\d|!\d|http:\/\/x|www\./);
  });

  it('tells of one gap in one line', () => {
    const lacks = { who: 'Action 1.1', table: null };
    const text = formatMarkdown(
      report([
        finding({ lacks: { ...lacks, field: 'owner', what: 'owner' } }),
        finding({ rule: 'action-without-deadline', lacks: { ...lacks, field: 'deadline', what: 'deadline' } }),
      ]),
    );
    const [, findings] = tablesIn(text);
    assert.equal(findings!.length, 2);
    assert.deepEqual(findings![1]!.slice(3), [
      'Action 1.1 has no owner and no deadline.',
      'action-without-owner, action-without-deadline',
    ]);
  });

  it('has room for what is gravest when there is not room for all', () => {
    const many = Array.from({ length: 300 }, (_, at) => finding({ message: `Warning ${at} – “so”.` }));
    const whole = report([...many, finding({ severity: 'error', message: 'The error.' })]);
    for (const most of [1000, 5000, 20_000]) {
      const text = formatMarkdown(whole, most);
      assert.ok(Buffer.byteLength(text) <= most, `${Buffer.byteLength(text)} bytes`);
      const [, findings] = tablesIn(text);
      assert.equal(findings![1]![3], 'The error.');
      const missing = 301 - (findings!.length - 1);
      assert.match(text, new RegExp(`\\nThere is no room here for ${missing} more lines\\.\\n$`));
    }
    assert.doesNotMatch(formatMarkdown(whole), /no room/);
  });

  it('in a pull request says first why it fails and what changed, then what is found, what is new before what is not', () => {
    const [old, fresh] = [finding({ message: 'It is old.' }), finding({ message: 'It is new.' })];
    const error = finding({ severity: 'error', message: 'It is grave.' });
    const gone = { file: 'plans/old.md', was: null, between: null, state: 'gone' } as const;
    const text = formatMarkdown({
      ...report([old, fresh, error]),
      ...sinceMain([fresh], [gone]),
      why: ['The check fails because of 1 warning (--fail-on new).'],
    });
    assert.match(
      text,
      /answered\. 1 error, 2 warnings\. New since main: 1 warning\.\n\n\*\*The check fails because of 1 warning \(--fail-on new\)\.\*\*\n/,
    );
    assert.deepEqual([...text.matchAll(/^#+ .*/gm)].join('\n').split('\n'), [
      '## Statements of proposed action',
      '### What changed in the plan since main',
      '#### plans/old.md',
      '### Findings',
    ]);
    const [, findings] = tablesIn(text);
    assert.deepEqual(
      findings!.slice(1).map((row) => `${row[0]}: ${row[3]}`),
      ['error: It is grave.', 'warning (new): It is new.', 'warning: It is old.'],
    );
  });

  it('leads to the lines, where it is known where they can be seen', () => {
    const at = {
      ...sample,
      addressOf: (file: string, line: number) => `https://git.example/${file.length}?plain=1#L${line}`,
    };
    assert.match(
      formatMarkdown(at),
      /\| error \| \[plans\/Café #\u20601\.md:2:9\]\(https:\/\/git\.example\/\d+\?plain=1#L2\) \|/,
    );
  });

  it('leaves room for the findings when more changed than there is room for', () => {
    const plans = Array.from(
      { length: 500 },
      (_, at) => ({ file: `plans/${at}.md`, was: null, between: null, state: 'gone' }) as const,
    );
    const text = formatMarkdown({ ...report([finding()]), ...sinceMain([], plans) }, 8000);
    assert.ok(Buffer.byteLength(text) <= 8000);
    assert.match(
      text,
      /### What changed in the plan since main\n\nThere is no room here for all of it: `wsoa diff` says what changed\.\n/,
    );
    assert.match(text, /Action 1\.1 has no owner/);
  });

  it('says so when there is nothing', () => {
    assert.match(formatMarkdown(nothing), /\n12 of 14 areas answered\. Nothing to report\.\n/);
    assert.equal(tablesIn(formatMarkdown(nothing)).length, 1);
    assert.match(formatMarkdown(none), /\n\nNo statement was found\.\n$/);
  });
});
