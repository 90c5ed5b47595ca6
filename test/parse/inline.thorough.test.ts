import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsByRemark } from '../../server/core/parse/markdown/inline.ts';
import { plainStretches } from '../../server/core/parse/markdown/plainInline.ts';

const piece = fc.constantFrom(
  ...['*', '**', '***', '[', ']', '(', ')', '](', '](a.md)', '[b](c)', '*d*', '**e:**', '![', '[^', '[^1]', '_', '__'],
  ...[' ', ' ', '\n', '\u00a0', '!', '.', ',', ':', '-', '“', '”', 'é', '<', '>', '<b>', '&', '&amp;', '~', '~~', '`'],
  ...['\\', 'word', 'Owner', 'two words', '1', '#', '|', '"', "'", '😀', 'https://a.b/c?d=e_f', '*f* g'],
);
/** Mostly what people write, and then what they do not. */
const content = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[ \t]*\n[ \t\n]*/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '' && !/^\[[^\]]*\]:/m.test(text));

describe('Inline content', () => {
  it('has the same words by the plain reader and by remark', () => {
    let read = 0;
    fc.assert(
      fc.property(content, (text) => {
        const plain = plainStretches(text);
        if (!plain) return;
        read++;
        assert.deepEqual(seen(text, plain), seenByRemark(text), JSON.stringify(text));
      }),
      { numRuns: 20_000 },
    );
    assert.ok(read > 1_000, `only ${read} were plain`);
  });

  const plain: [string, string][] = [
    ['**Owner:** Head of Service', 'Owner: Head of Service'],
    ['It *may* help, and (*perhaps*) more.', 'It may help, and (perhaps) more.'],
    ['See the [scorecard](./data.md), and [plan](https://a.b/c_d?e=f#g).', 'See the scorecard, and plan.'],
    ['**[Owner]** the “lead”', '[Owner] the “lead”'],
  ];
  for (const [source, words] of plain)
    it(`${source} needs no remark`, () => {
      const found = plainStretches(source);
      assert.ok(found);
      assert.equal(
        seen(source, found)
          .map(([text]) => text)
          .join(''),
        words,
      );
    });

  for (const source of [
    '![logo](a.png)',
    '**bold *and* more**',
    '2 * 3',
    'a*b*c',
    '[a *b*](c)',
    '[a](b "title")',
    '[see *this*](a)',
  ])
    it(`${source} is for remark`, () => assert.equal(plainStretches(source), null));
});

/** Each stretch of words with where it stands; stretches that adjoin are one. */
function seen(content: string, words: readonly number[]): [string, number][] {
  const stretches: [string, number][] = [];
  for (let i = 0; i < words.length; i += 2) stretches.push([content.slice(words[i]!, words[i + 1]!), words[i]!]);
  return stretches;
}

function seenByRemark(content: string): [string, number][] {
  const { text, runs } = wordsByRemark(content);
  return runs.flatMap((at, i): [string, number][] =>
    i % 2 ? [] : [[text.slice(at, runs[i + 2] ?? text.length), runs[i + 1]!]],
  );
}
