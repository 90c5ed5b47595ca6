import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Passage } from '../../server/core/model/passage.ts';
import { sourceSpan } from '../../server/core/model/passage.ts';
import { readMarkdown } from '../../server/core/parse/document.ts';
import type { Block, Prose } from '../../server/core/parse/markdown/blocks.ts';
import { prosesOf } from '../../server/core/parse/markdown/blocks.ts';
import { readByRemark } from '../../server/core/parse/markdown/fromRemark.ts';
import { readPlain } from '../../server/core/parse/markdown/plain.ts';
import { applied, edits, markdown } from '../support/arbitraryMarkdown.ts';

describe('Markdown', () => {
  it('is read the same by the plain readers and by remark', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const chunk of readMarkdown(text).chunks) {
          if (
            !chunk.text.trim() ||
            ['front-matter', 'table-row', 'table-head', 'footnote', 'html'].includes(chunk.kind)
          )
            continue;
          const plain = readPlain(chunk.text, chunk.kind);
          if (plain) assert.deepEqual(shown(plain), shown(readByRemark(chunk.text)), JSON.stringify(chunk.text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('means the same in chunks as whole', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        // A definition anywhere changes what brackets mean everywhere; the model reads neither as more than words.
        fc.pre(!/\]:/.test(text));
        // micromark takes an item right below a quote or indented code for text when it could not cut a paragraph short.
        // A fence in a list item that a line at the margin cuts off: what follows may be cut too early.
        fc.pre(!/^ +(```|~~~)/m.test(text));
        // A tag alone on a line right below words, and a fence below that: HTML or words, until the tree is known.
        fc.pre(!/[^\s].*\r?\n {0,3}<\/?[a-z]+>/i.test(text));
        fc.pre(!/^\uFEFF? {0,3}>.*\r?\n {0,3}[^> \t\r\n]/m.test(text));
        fc.pre(!/^\uFEFF?( {4}|\t| {1,3}\t).*\r?\n(\s*\r?\n)* *([-+*]|\d+[.)])/m.test(text));
        const document = readMarkdown(text);
        const start =
          document.chunks[0]?.kind === 'front-matter'
            ? (document.starts[1] ?? text.length)
            : text.charCodeAt(0) === 0xfeff
              ? 1
              : 0;
        const chunked = document.chunks.flatMap((chunk, i) =>
          chunk.kind === 'front-matter' ? [] : shown(chunk.blocks, document.starts[i]! - start),
        );
        assert.deepEqual(
          chunked.filter(isRead),
          shown(readByRemark(text.slice(start))).filter(isRead),
          JSON.stringify(text),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is the same after any edits as read afresh', () => {
    fc.assert(
      fc.property(markdown, edits, (text, changes) => {
        let document = readMarkdown(text);
        for (const change of changes) {
          document = readMarkdown(applied(document.text, change), document);
          const fresh = readMarkdown(document.text);
          assert.deepEqual(document.starts, fresh.starts);
          assert.deepEqual(document.inTable, fresh.inTable);
          assert.deepEqual(
            document.chunks.map((c) => [c.kind, c.text]),
            fresh.chunks.map((c) => [c.kind, c.text]),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every word at its place', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const chunk of readMarkdown(text).chunks) for (const block of chunk.blocks) checkPlaces(block, chunk.text);
      }),
    );
  });
});

/** Letters and digits of a passage stand, each, at the place that its runs say. */
function checkPlaces(block: Block, source: string): void {
  for (const { passage } of prosesOf(block)) {
    for (let i = 0; i < passage.text.length; i++) {
      if (!/[a-z0-9]/i.test(passage.text[i]!)) continue;
      const { start } = sourceSpan(passage, i, i + 1);
      assert.equal(source[start], passage.text[i], `${JSON.stringify(source)} ${i} of ${JSON.stringify(passage)}`);
    }
  }
}

/** Blocks as plain data, all prose read. Spans of white space at the ends are not compared. */
function shown(blocks: readonly Block[], by = 0): unknown[] {
  const span = ({ start, end }: { start: number; end: number }) => [start + by, end + by];
  const words = ({ passage }: Prose): unknown => ({ text: passage.text, at: places(passage).map((n) => n + by) });
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return { kind: block.kind, depth: block.depth, content: words(block.content), span: span(block.span) };
      case 'paragraph':
        return { kind: block.kind, content: words(block.content) };
      case 'list':
        return {
          kind: block.kind,
          start: block.start,
          span: span(block.span),
          items: block.items.map((item) => ({ span: span(item.span), blocks: shown(item.blocks, by) })),
        };
      case 'quote':
        return { kind: block.kind, blocks: shown(block.blocks, by), span: span(block.span) };
      case 'table-head':
      case 'table-row':
        return { kind: block.kind, cells: block.cells.map(words) };
      default:
        return { kind: block.kind };
    }
  });
}

/** Where each character of a passage stands, as the start of every run of neighbours. */
function places(passage: Passage): number[] {
  const found: number[] = [];
  for (let i = 0; i < passage.text.length; i++)
    if (/\w/.test(passage.text[i]!)) found.push(sourceSpan(passage, i, i + 1).start);
  return found;
}

function isRead(block: unknown): boolean {
  return !['other', 'html'].includes((block as { kind: string }).kind);
}
