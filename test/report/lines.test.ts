import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import fc from 'fast-check';
import { Lines } from '../../server/core/report/lines.ts';

describe('lines and columns of a report', () => {
  it('counts LF, CRLF and a lone CR as line ends', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6, 7, 8].map((at) => lines.at(at)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 1 },
        { line: 2, character: 0 },
        { line: 2, character: 1 },
        { line: 3, character: 0 },
        { line: 3, character: 1 },
      ],
    );
  });

  it('keeps offsets outside the text inside it', () => {
    const lines = new Lines('ab\n');
    assert.deepEqual(lines.at(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.at(99), { line: 1, character: 0 });
    assert.deepEqual(new Lines('').at(0), { line: 0, character: 0 });
  });

  it('agrees with the TextDocument of the language server', () => {
    const piece = fc.constantFrom('\n', '\r', '\r\n', 'a', 'é', '\u{1F600}', '\u2028', '\ufeff');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), (pieces, at) => {
        const text = pieces.join('');
        const document = TextDocument.create('mem:/x', 'markdown', 1, text);
        const offset = Math.min(at, text.length);
        // Between CR and LF, LSP has no position: TextDocument moves it to the line's end, and so no span is there.
        if (text[offset - 1] === '\r' && text[offset] === '\n') return;
        assert.deepEqual(new Lines(text).at(offset), document.positionAt(offset));
      }),
    );
  });
});
