import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../server/core/config/config.ts';
import { sourceSpan } from '../../server/core/model/passage.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';
import type { Block } from '../../server/core/parse/markdown/blocks.ts';
import { prosesOf } from '../../server/core/parse/markdown/blocks.ts';
import { readByRemark } from '../../server/core/parse/markdown/fromRemark.ts';
import { listPieces } from '../../server/core/parse/markdown/listPieces.ts';
import { readStatement } from '../../server/core/parse/statement.ts';
import { areaMentions } from '../../server/core/parse/statement/references.ts';
import { markdown } from '../support/arbitraryMarkdown.ts';

/** Texts that no one writes: they make a smaller model, not an error and no wait. */
describe('Markdown without end', () => {
  for (const mark of ['- ', '> ', '-\t', '1. ', '> - ']) {
    it(`is words where “${mark}” stands in itself three thousand times`, () => {
      const [block, ...more] = blocksOf(mark.repeat(3000) + 'words\n');
      assert.equal(block?.kind, 'paragraph');
      assert.deepEqual(more, []);
    });

    it(`is lists and quotes where “${mark}” stands in itself a few times`, () => {
      assert.notEqual(blocksOf(mark.repeat(10) + 'words\n')[0]!.kind, 'paragraph');
    });
  }

  it('is words where list stands in list line by line', () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }, (_, i) => `${' '.repeat(2 * i)}- item\n`).join('');
    assert.equal(blocksOf(nested(50))[0]!.kind, 'list');
    assert.equal(blocksOf(nested(51))[0]!.kind, 'paragraph');
  });

  it('is words where an item goes on at the margin for thousands of lines', () => {
    assert.equal(blocksOf('- item\n' + 'goes on\n'.repeat(900))[0]!.kind, 'list');
    assert.equal(blocksOf('- item\n' + 'goes on\n'.repeat(9000))[0]!.kind, 'paragraph');
  });

  it('leaves the rest of a letter as it is', () => {
    const letter = `# L\n\n${'> '.repeat(3000)}deep\n\n## Areas for improvement\n\n- One is late.\n`;
    assert.deepEqual(
      readLetter(readMarkdown(letter), defaultConfig).areas.map(({ text }) => text),
      ['One is late.'],
    );
  });
});

describe('Inline marks without end', () => {
  for (const mark of ['[a](', '![', '*a ', '_a', '`a', '<a ', '\\', '&amp;', '~~a', '[^a]']) {
    it(`are words: ${mark}`, () => {
      const [block] = blocksOf(`x ${mark.repeat(2000)} x\n`);
      assert.equal(prosesOf(block!)[0]!.passage.text, `x ${mark.repeat(2000)} x`);
    });
  }

  it('are no reason to leave the marks of a long paragraph unread', () => {
    const words = 'Words of a long paragraph, as it is pasted. '.repeat(500);
    assert.equal(prosesOf(blocksOf(`${words}**bold** *x*\n`)[0]!)[0]!.passage.text, `${words}bold x`);
    assert.equal(prosesOf(blocksOf('**b** '.repeat(200))[0]!)[0]!.passage.text, 'b '.repeat(200).trim());
  });
});

describe('A long list', () => {
  it('is the same read in pieces', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const list = readMarkdown('- item\n' + text).chunks[0]!.text;
        assert.deepEqual(
          shown(readByRemark(list, listPieces(list, 1))),
          shown(readByRemark(list, [whole(list)])),
          JSON.stringify(list),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is one list', () => {
    const text = `-\ta tab *after* the mark${' and words'.repeat(40)}\n`.repeat(100) + '+\tanother list\n';
    assert.ok(listPieces(text).length > 2);
    const [first, second, ...more] = readByRemark(text);
    assert.ok(first?.kind === 'list' && first.items.length === 100);
    assert.equal(prosesOf(first)[99]!.passage.text, 'a tab after the mark' + ' and words'.repeat(40));
    assert.ok(second?.kind === 'list' && second.items.length === 1);
    assert.deepEqual(more, []);
  });

  it('is not cut where it is short, has code in it, or is none', () => {
    for (const text of ['- item\n'.repeat(100), '- item\n'.repeat(9000) + '- ```\n', '[words\n2. more\n'.repeat(9000)])
      assert.deepEqual(listPieces(text), [whole(text)]);
  });
});

describe('White space without end', () => {
  it('is one space or line end', () => {
    const gap = ' '.repeat(500);
    const lines = `First${gap}second  ${gap}\nthird<br>${'<br>'.repeat(500)}fourth`;
    const { passage } = prosesOf(blocksOf(lines)[0]!)[0]!;
    assert.equal(passage.text, 'First second\nthird\nfourth');
    for (const word of ['First', 'second', 'third', 'fourth']) {
      const at = passage.text.indexOf(word);
      const { start, end } = sourceSpan(passage, at, at + word.length);
      assert.equal(lines.slice(start, end), word);
    }
  });
});

describe('References without end', () => {
  it('are each what they are beside the others', () => {
    const mentions = areaMentions('A1, P2 and '.repeat(5000) + 'others (A3), on A4 and (see A5 or [A6]) – A7');
    assert.deepEqual(
      mentions.slice(-7).map(({ ref, sure }) => [ref, sure]),
      [...['A1', 'P2', 'A3'].map((ref) => [ref, true]), ['A4', false], ['A5', false], ['A6', true], ['A7', true]],
    );
    assert.equal(mentions.filter(({ sure }) => sure).length, 10_003);
  });
});

describe('Front matter without end', () => {
  const problemsOf = (lines: string) => {
    const text = `---\nletter: ./letter.md\n${lines}\n---\n\n## A1\n\n- **Owner:** x\n`;
    const { frontMatter } = readStatement(readMarkdown(text), defaultConfig)!;
    assert.deepEqual(
      frontMatter.letters?.map(({ value }) => value),
      ['./letter.md'],
    );
    return frontMatter.problems.map(({ message }) => message);
  };

  for (const [what, deep] of [
    ['mappings', 'people: ' + 'a: '.repeat(3000)],
    ['lists', 'people:\n  ' + '- '.repeat(3000)],
    ['brackets', 'people: ' + '['.repeat(3000)],
  ] as const) {
    it(`is too deep: ${what}`, () => {
      assert.deepEqual(problemsOf(deep), [
        'Values stand too deep in each other here to be read. Write `key: value`, one a line.',
      ]);
    });
  }

  it('is too long where it is not plain', () => {
    assert.deepEqual(problemsOf('received: ' + '"'.repeat(50_000)), [
      'The front matter is too long to be read. Write `key: value`, one a line.',
    ]);
  });

  it('is read where it is long and plain', () => {
    assert.deepEqual(problemsOf('people:\n' + '  - { role: Head of Service, initials: RO }\n'.repeat(1000)), []);
  });
});

describe('A letter without end', () => {
  it('has the regions that stand in one another, each for itself', () => {
    const region = (i: number) => `## Areas for improvement\n\nWords ${i}.\n\n## Other\n\nMore words ${i}.\n\n`;
    const letter =
      '# Recommendations\n\n' + Array.from({ length: 200 }, (_, i) => region(i)).join('') + '- One item.\n';
    const { areas } = readLetter(readMarkdown(letter), defaultConfig);
    assert.deepEqual(
      areas.map(({ ref, text }) => `${ref} ${text}`),
      [...Array.from({ length: 200 }, (_, i) => `A${i + 1} Words ${i}.`), 'R1 One item.'],
    );
  });
});

function blocksOf(text: string): readonly Block[] {
  return readMarkdown(text).chunks.flatMap((chunk) => chunk.blocks);
}

function whole(text: string) {
  return { start: 0, end: text.length };
}

/** Blocks as plain data, their prose read. */
function shown(blocks: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(blocks.map((block) => [block, prosesOf(block).map(({ passage }) => passage)])));
}
