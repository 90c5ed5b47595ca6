import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../server/core/config/config.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { readLetter } from '../../server/core/parse/letter.ts';
import type { Block } from '../../server/core/parse/markdown/blocks.ts';
import { prosesOf } from '../../server/core/parse/markdown/blocks.ts';
import { readByRemark } from '../../server/core/parse/markdown/fromRemark.ts';
import { listPieces } from '../../server/core/parse/markdown/listPieces.ts';
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
