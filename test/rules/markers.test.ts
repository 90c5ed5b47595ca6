import assert from 'node:assert/strict';
import { readMarked, readPage, writeMarked } from '../support/markers.ts';

describe('markers', () => {
  it('are taken out, and say where, what and about what', () => {
    const { text, markers } = readMarked([
      '| 2.2 | A9 | x |',
      '        ^^ unknown-area [A9] [2.2]: no area',
      '😀\tTBC',
      '  \t^^^ action-without-owner',
    ]);
    assert.equal(text, '| 2.2 | A9 | x |\n😀\tTBC\n');
    assert.deepEqual(markers, [
      { rule: 'unknown-area', span: { start: 8, end: 10 }, refs: ['A9', '2.2'], message: 'no area' },
      { rule: 'action-without-owner', span: { start: 20, end: 23 }, refs: [], message: '' },
    ]);
  });

  it('go back where they were', () => {
    const lines = ['one two', '    ^^^ some-rule', 'three', '^^^^^ some-rule [A1]: at the end', ''];
    const { text, markers } = readMarked(lines);
    assert.equal(writeMarked(text, markers), `${lines.join('\n')}\n`);
  });

  it('leave alone what only looks like one', () => {
    const lines = ['^ up', '^^ two words here', '^^ [^1]: a footnote', '^^^ CAPITALS-here'];
    assert.deepEqual(readMarked(lines).markers, []);
  });

  it('pages have cases; letters go on to the next, statements do not', () => {
    const page = readPage(
      [
        '# name',
        '<!-- today=2027-03-01 -->',
        '## One',
        '```markdown letter.md',
        '- a',
        '  ^ some-rule',
        '```',
        '~~~markdown statement.md',
        '---',
        'letter: ./letter.md',
        '---',
        '```',
        'code',
        '```',
        '~~~',
        '## Two',
        '<!-- today=2027-04-01 -->',
        '```markdown statement.md',
        'x',
        '```',
        '```markdown statement.md fixed=some-rule fix=2',
        'y',
        '```',
        '```console',
        'not a file',
        '```',
      ].join('\n'),
    );
    const [one, two] = page.cases;
    assert.equal(page.title, 'name');
    assert.equal(page.cases.length, 2);
    assert.deepEqual([...one!.files.keys()], ['letter.md', 'statement.md']);
    assert.match(one!.files.get('statement.md')!.text, /```\ncode\n```\n$/);
    assert.equal(one!.today, '2027-03-01');
    assert.equal(two!.today, '2027-04-01');
    assert.deepEqual(two!.files.get('letter.md'), { text: '- a\n', markers: [] });
    assert.equal(two!.files.get('statement.md')!.text, 'x\n');
    assert.deepEqual(two!.fixed, [{ name: 'statement.md', rule: 'some-rule', fix: 2, text: 'y\n' }]);
  });
});
