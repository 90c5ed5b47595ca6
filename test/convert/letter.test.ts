import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { readMarkdown } from '../../server/core/parse/document.ts';
import { placedBlocks } from '../../server/core/parse/letter/regions.ts';
import { prosesOf } from '../../server/core/parse/markdown/blocks.ts';
import { completed, writeLetter } from '../../server/convert/letter.ts';
import { letterOf, sameArea } from '../../server/convert/letter/references.ts';
import { mendWords } from '../../server/convert/words.ts';
import { letterTree, text } from '../support/arbitraryLetter.ts';

const source = { name: 'letter.pdf', sha256: 'ab'.repeat(32) };
/** Each letter is read several times, and nothing in it is plain. */
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) };

describe('a letter that is written', function () {
  this.timeout(300_000);

  it('has the same words when it is read back, whatever they are', () => {
    fc.assert(
      fc.property(text, (value) => {
        const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
        const { markdown } = writeLetter(root, source);
        assert.equal(wordsRead(markdown), wordsOf(root), markdown);
      }),
      runs,
    );
  });

  it('has the same words in lists, tables and headings', () => {
    fc.assert(
      fc.property(letterTree, (root) => {
        const expected = wordsOf(structuredClone(root));
        const { markdown } = writeLetter(root, source);
        assert.equal(wordsRead(withoutWritten(markdown)), expected, markdown);
      }),
      runs,
    );
  });

  it('has the areas that are found in it before their references are written in', () => {
    fc.assert(
      fc.property(letterTree, (root) => {
        const { markdown, letter } = writeLetter(root, source);
        const plain = letterOf(withoutWritten(markdown));
        assert.ok(
          plain.areas.every((area, i) => sameArea(area, letter.areas[i])),
          markdown,
        );
        assert.equal(plain.areas.length, letter.areas.length, markdown);
      }),
      runs,
    );
  });

  it('stays as it is when it is imported itself', () => {
    fc.assert(
      fc.property(letterTree, (root) => {
        const { markdown } = writeLetter(root, source);
        assert.equal(completed(markdown, { name: 'letter.md', sha256: 'cd'.repeat(32) }).markdown, markdown);
      }),
      runs,
    );
  });

  it('keeps what the front matter states, line ends, and references of its own', () => {
    const markdown =
      '---\r\nTitle: Mine\r\n---\r\n\r\n# Theirs\r\n\r\n## Areas for improvement\r\n\r\n- **A7** One.\r\n- Two.\r\n';
    const { markdown: written, letter } = completed(markdown, source);
    assert.equal(
      written,
      `---\r\nTitle: Mine\r\nsource: letter.pdf\r\nsha256: ${source.sha256}\r\n---\r\n\r\n# Theirs\r\n\r\n` +
        '## Areas for improvement\r\n\r\n- **A7** One.\r\n- **A2** Two.\r\n',
    );
    assert.equal(letter.title, 'Mine');
  });
});

/** All words that are read in a letter. */
function wordsRead(markdown: string): string {
  const words = placedBlocks(readMarkdown(markdown)).flatMap(({ block }) =>
    prosesOf(block).map((prose) => prose.passage.text),
  );
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

function withoutWritten(markdown: string): string {
  return markdown.replace(/\*\*[APR]\d+\*\* /g, '');
}

/** All words of a tree, one space between each, without what is no text. */
function wordsOf(node: Nodes): string {
  const walk = (one: Nodes): string => {
    if (one.type === 'text') return one.value;
    if (one.type === 'break' || one.type === 'html') return ' ';
    if (!('children' in one)) return '';
    return (
      (one.children as Nodes[]).map(walk).join(inline.has(one.type) ? '' : ' ') + (inline.has(one.type) ? '' : ' ')
    );
  };
  return mendWords(walk(node)).replace(/\s+/g, ' ').trim();
}

const inline = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'link']);
