import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mendWords } from '../../server/convert/words.ts';

describe('words that were set for print', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['ligatures', 'o\ufb00icers \ufb01nd a \ufb02oor, e\ufb03cient', 'officers find a floor, efficient'],
    ['soft hyphens', 'safe\u00adguarding', 'safeguarding'],
    ['hyphens that do not break', 'multi\u2011agency', 'multi-agency'],
    ['spaces that do not break', '70\u00a0working\u202fdays', '70 working days'],
    ['what has no width', 'thresh\u200bolds\ufeff', 'thresholds'],
    ['accents beside their letter', 'Zoe\u0308', 'Zoë'],
    ['controls', 'a\u0000b\u0007c', 'abc'],
    ['line ends of word processors', 'one\u000btwo\u2028three', 'one\ntwo\nthree'],
    ['emoji are left whole', '👩\u200d👧', '👩\u200d👧'],
    ['line ends, tabs and page ends stay', 'a\tb\r\nc\f', 'a\tb\r\nc\f'],
  ];
  for (const [name, given, mended] of cases) it(name, () => assert.equal(mendWords(given), mended));

  it('mending twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(mendWords(mendWords(text)), mendWords(text))),
    );
  });
});
