import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concealedSource } from '../../server/core/parse/personal/conceal.ts';
import { excerptOf, joined, textOfExcerpt } from '../../server/core/report/excerpt.ts';
import { Lines } from '../../server/core/report/lines.ts';

describe('the excerpt of a text that a report shows', () => {
  const text = 'one\ntwo\r\nthree\n\nfive and more\nlast';

  it('has the lines in which something is shown, and of the others nothing but their length', () => {
    const excerpt = excerptOf(text, [{ start: 5, end: 6 }]);
    assert.deepEqual(excerpt.lines, [[1, 'two\r\n']]);
    assert.equal(textOfExcerpt(excerpt), '   \ntwo\r\n     \n\n             \n    ');
  });

  it('has all lines of what stands in several, and those of both once joined', () => {
    const one = excerptOf(text, [{ start: 5, end: 12 }]);
    const other = excerptOf(text, [{ start: text.length - 1, end: text.length }]);
    assert.equal(textOfExcerpt(joined(one, other)), '   \ntwo\r\nthree\n\n             \nlast');
    const another = excerptOf('else', [{ start: 0, end: 1 }]);
    assert.equal(textOfExcerpt(joined(one, another)), 'else');
  });

  it('counts lines and columns as the text does, and has the words of every span', () => {
    const piece = fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', 'a', 'words', 'é', '\u{1F600}', '\u2028', '\ufeff');
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 }), (whole, places) => {
        const spans = places.map(([at, length]) => {
          const start = Math.min(at, whole.length);
          return { start, end: Math.min(start + length, whole.length) };
        });
        const kept = textOfExcerpt(excerptOf(whole, spans));
        assert.equal(kept.length, whole.length);
        const [lines, others] = [new Lines(whole), new Lines(kept)];
        for (let at = 0; at <= whole.length; at++) assert.deepEqual(others.at(at), lines.at(at));
        for (const { start, end } of spans) assert.equal(kept.slice(start, end), whole.slice(start, end));
      }),
    );
  });

  it('is concealed with the lines beside it: what tells who somebody is may stand in two', () => {
    const said = 'Above.\n<!-- call 020 7946\n0000 or -->\nmore\n';
    const excerpt = excerptOf(said, [{ start: 27, end: 31 }], (words) => words.replace(/7946\n0000/, '••••\n••••'));
    assert.deepEqual(excerpt.lines, [[2, '•••• or -->\n']]);
    const child = excerptOf('<!-- NHS 943 476 5919 -->\n', [{ start: 0, end: 4 }], concealedSource);
    assert.deepEqual(child.lines, [[0, '<!-- NHS 943 ••• •••• -->\n']]);
  });
});
